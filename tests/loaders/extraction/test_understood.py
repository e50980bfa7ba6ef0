"""Understood parties: an act that leaves out whom it concerns, in a sentence that can mean one other state only."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Angered by the Peruvian raids, Chile recalled its ambassador.", ("CHL", "SANCTIONS", "PER")),
        ("After a Chilean raid Peru rushed troops to the border.", ("PER", "MOBILIZES_AGAINST", "CHL")),
        (
            "Chile's army invaded the south, and Peru sent 900 soldiers to its frontier.",
            ("PER", "MOBILIZES_AGAINST", "CHL"),
        ),
        ("Turkish guns shelled the post, and Greek soldiers returned fire.", ("GRC", "ASSAULTS", "TUR")),
    ],
)
def test_the_only_other_state_is_meant(extractor: RulesExtractor, text: str, claim: tuple[str, str, str]) -> None:
    assert claim in claims(extractor, text)


def test_two_other_states_leave_it_open(extractor: RulesExtractor) -> None:
    found = claims(extractor, "After talks between Peru and Brazil, Chile recalled its ambassador.")
    assert [relation for _, relation, _ in found if relation == "SANCTIONS"] == []


@pytest.mark.parametrize(
    "text",
    [
        # the state beyond the border has not been told yet
        "Peru sent troops to the border, and Brazil offered tents.",
        # they go elsewhere
        "After talks with Chile, Peru sent troops to the capital.",
    ],
)
def test_troops_at_a_border_face_whom_the_sentence_has_told(extractor: RulesExtractor, text: str) -> None:
    assert [claim for claim in claims(extractor, text) if claim[1] == "MOBILIZES_AGAINST"] == []
