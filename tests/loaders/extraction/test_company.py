"""Who takes part in what a noun tells beside their verb."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two Chadian soldiers were killed in a clash with Libyan troops.",
            {("TCD", "ASSAULTS", "LBY"), ("LBY", "ASSAULTS", "TCD")},
        ),
        ("Chadian soldiers died in fighting with Libyan troops.", {("TCD", "ASSAULTS", "LBY")}),
        ("Doctors treated Chadians wounded in clashes with Libyan soldiers.", {("TCD", "ASSAULTS", "LBY")}),
        # peaceful company
        ("Chad's envoys left Geneva after talks with Libyan officials.", {("TCD", "CONSULTS_WITH", "LBY")}),
        ("Chad's president returned to Geneva for talks with Libya.", {("TCD", "CONSULTS_WITH", "LBY")}),
    ],
)
def test_the_party_of_the_verb_takes_part(extractor: RulesExtractor, text: str, expected: set[Claim]) -> None:
    met = {tuple(sorted((a, b))) for a, r, b in expected if r == "CONSULTS_WITH"}
    found = claims(extractor, text)
    assert {c for c in expected if c[1] != "CONSULTS_WITH"} <= found
    assert met <= {tuple(sorted((a, b))) for a, r, b in found if r == "CONSULTS_WITH"}


@pytest.mark.parametrize(
    "text",
    [
        # who falls in an attack has not made it
        "Two Chadian soldiers were killed in an attack on Libya.",
        # those who fall on one side
        "Chadian and Libyan soldiers were killed in the war.",
        # who meets during a war does not fight it
        "Chadian envoys met during the war with Libya.",
    ],
)
def test_who_does_not_fight_attacks_nobody(extractor: RulesExtractor, text: str) -> None:
    assert ("TCD", "ASSAULTS", "LBY") not in claims(extractor, text)
