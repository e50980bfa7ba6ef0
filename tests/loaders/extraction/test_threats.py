"""What is announced on a condition is threatened."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims


@pytest.mark.parametrize(
    "text",
    ["Sweden will attack Norway unless it yields.", "Sweden will withdraw its troops from Norway unless it pays."],
)
def test_what_happens_unless_another_acts_is_a_threat(extractor: RulesExtractor, text: str) -> None:
    assert ("SWE", "THREATENS", "NOR") in claims(extractor, text)


def test_who_gives_way_on_a_condition_does_not_threaten(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Sweden will withdraw its troops from Norway if it pays.")
    assert ("SWE", "THREATENS", "NOR") not in found
