"""Who stands beside a noun as one of those whom it means, or as one who acts with it."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "Several countries, including Norway and Canada, condemned Eritrea.",
        "States such as Norway and Canada condemned Eritrea.",
        "Nine states, among them Norway and Canada, condemned Eritrea.",
        "Norway, along with Canada, condemned Eritrea.",
        "Together with Canada, Norway condemned Eritrea.",
        "Norway, like Canada, condemned Eritrea.",
    ],
)
def test_each_of_them_acts(extractor: RulesExtractor, text: str) -> None:
    assert {("NOR", "ACCUSES", "ERI"), ("CAN", "ACCUSES", "ERI")} <= claims(extractor, text)


def test_they_are_acted_on(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Germany sold tanks to countries such as Chad and Niger.")
    assert {("DEU", "SUPPLIES_ARMS_TO", "TCD"), ("DEU", "SUPPLIES_ARMS_TO", "NER")} <= found


def test_examples_of_many_have_nothing_with_one_another(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Eleven nations including Norway and Canada signed a trade agreement.")
    assert not {("NOR", "AGREES_WITH", "CAN"), ("CAN", "AGREES_WITH", "NOR")} & found


def test_things_are_no_actors(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Egypt praised Chad for weapons such as Russian tanks.")
    assert ("EGY", "SUPPORTS", "RUS") not in found
