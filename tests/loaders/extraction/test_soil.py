"""Whose soil is attacked: a place stands for its state there, and nowhere else."""

import pytest

from loaders.extraction import Extractor
from tests.loaders.extraction.reading import claims, spotter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iranian artillery shelled Basra.", ("IRN", "ASSAULTS", "IRQ")),
        ("Iranian artillery shelled the port of Basra.", ("IRN", "ASSAULTS", "IRQ")),
        ("Kharkiv was shelled by Russian artillery on Monday.", ("RUS", "ASSAULTS", "UKR")),
        ("Russia bombed Kharkiv's airport.", ("RUS", "ASSAULTS", "UKR")),
        ("Iraq launched an attack on Abadan.", ("IRQ", "ASSAULTS", "IRN")),
        ("Israel bombed targets near Latakia.", ("ISR", "ASSAULTS", "SYR")),
    ],
)
def test_an_attack_on_a_place_is_one_on_its_state(
    extractor: Extractor, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Iran met Basra.",
        "Iran welcomed Basra.",
        "Iran held an exhibition in Basra.",
        # its own
        "Iraqi artillery shelled Basra.",
        # the rebels' town
        "Iranian artillery shelled rebels in Basra.",
        # no place that the gazetteer knows
        "Iranian artillery shelled Nowhere.",
    ],
)
def test_a_place_does_nothing_else(extractor: Extractor, text: str) -> None:
    assert claims(extractor, text) == set()


def test_only_places_have_a_state_as_places() -> None:
    found = spotter()
    basra = found.state_of_city("Basra")
    assert basra is not None
    assert basra.id == "country/IRQ"
    assert [found.state_of_city(name) for name in ("Baghdad", "Iraq", "Basra Airport", "Nowhere", "")] == [None] * 5
