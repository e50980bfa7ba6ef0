"""The style sheet: what its lines say, and that all eyes can tell them apart."""

import math
import re
from collections.abc import Sequence
from itertools import combinations

import pytest

from graph.export.browser_style import browser_style, edge_width
from graph.ontology import RELATION_TYPES

#: What is left of linear red, green and blue for an eye that lacks one kind of cone (Machado, Oliveira and Fernandes
#: 2009, severity 1), and for one that lacks none.
EYES = {
    "trichromat": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanope": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranope": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanope": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
#: Linear sRGB to CIE XYZ, each row by the white point D65.
TO_XYZ = ((0.4339, 0.3762, 0.1899), (0.2126, 0.7152, 0.0722), (0.0177, 0.1094, 0.8730))
SHADES = sorted({relation.colour for relation in RELATION_TYPES.values()})


def rules() -> dict[str, dict[str, str]]:
    found = re.findall(
        r"^(\S+) \{\n(.*?)^\}$", browser_style({"AIDS": 4.0, "SANCTIONS": 1.0}), re.DOTALL | re.MULTILINE
    )
    return {name: dict(re.findall(r"  ([a-z-]+): (.+);", body)) for name, body in found}


def linear(colour: str) -> list[float]:
    parts = [part / 255 for part in bytes.fromhex(colour.removeprefix("#"))]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def times(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
    return [min(1.0, max(0.0, sum(a * b for a, b in zip(row, vector, strict=True)))) for row in matrix]


def lab(colour: str, eye: str) -> list[float]:
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in times(TO_XYZ, times(EYES[eye], linear(colour)))
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def contrast(one: str, other: str) -> float:
    low, high = sorted(times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("eye", EYES)
def test_cooperation_conflict_and_neither_look_different_to_every_eye(eye: str) -> None:
    assert len(SHADES) == 3
    # Differences of 10 are seen at a glance on large patches; lines are thin.
    assert min(math.dist(lab(one, eye), lab(other, eye)) for one, other in combinations(SHADES, 2)) > 20


def test_lines_stand_out_and_captions_can_be_read() -> None:
    assert all(contrast(shade, "#FFFFFF") >= 3 for shade in SHADES)
    for name, properties in rules().items():
        if name.startswith("node"):
            assert contrast(properties["color"], properties["text-color-internal"]) >= 4.2, name
        else:
            assert contrast("#FFFFFF", properties["text-color-external"]) >= 7, name


def test_an_edge_says_in_how_many_documents_it_stands() -> None:
    found = rules()
    assert {
        name for name in RELATION_TYPES if found[f"relationship.{name}"]["caption"] == f'"{{documents}} · {name}"'
    } == {*RELATION_TYPES}
    assert found["relationship"]["caption"] == '"<type>"'


def test_widths_follow_the_documents_where_they_are_known() -> None:
    found = rules()
    assert found["relationship.AIDS"]["shaft-width"] == "5px"
    assert found["relationship.SANCTIONS"]["shaft-width"] == "2px"
    assert found["relationship.ACCUSES"]["shaft-width"] == "3px"
    assert [edge_width(documents) for documents in (0, 1, 1.25, 2, 8, 16, 1e9)] == [2, 2, 2.5, 3.5, 6.5, 8, 8]


def test_captions_stand_beside_even_the_widest_line() -> None:
    # Browser writes into a line that is wider than its text is high, and there it breaks long captions sooner.
    assert all(edge_width(1e9) <= float(rule["font-size"].removesuffix("px")) for rule in rules().values())


def test_dyads_are_told_by_their_two_ids() -> None:
    assert rules()["node.Dyad"]["caption"] == '"{id}"'
