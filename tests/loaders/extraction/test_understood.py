"""Understood parties: an act that leaves out whom it concerns, in a sentence that can mean one other state only."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Angered by the Peruvian raids, Chile recalled its ambassador.", ("CHL", "SANCTIONS", "PER")),
        ("Turkish guns shelled the post, and Greek soldiers returned fire.", ("GRC", "ASSAULTS", "TUR")),
    ],
)
def test_the_only_other_state_is_meant(extractor: RulesExtractor, text: str, claim: tuple[str, str, str]) -> None:
    assert claim in claims(extractor, text)


def test_two_other_states_leave_it_open(extractor: RulesExtractor) -> None:
    found = claims(extractor, "After talks between Peru and Brazil, Chile recalled its ambassador.")
    assert [relation for _, relation, _ in found if relation == "SANCTIONS"] == []
