"""Mediators who name neither side."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims, told

_TOLD = "Kenya and Uganda signed a truce on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        f"{_TOLD}Chad mediated.",
        f"{_TOLD}The deal was brokered by Chad.",
        f"{_TOLD}Chad had hosted the talks.",
        f"{_TOLD}They thanked Chad, which acted as mediator.",
        f"{_TOLD}Chad had facilitated their long talks.",
        f"{_TOLD}They praised the good offices of Chad.",
        "Talks between Kenya and Uganda were held in Geneva under the auspices of Chad.",
        "Kenya shelled Ugandan villages in May. A ceasefire was brokered by Chad.",
    ],
)
def test_a_mediator_talks_with_those_of_whom_the_text_has_told(extractor: RulesExtractor, text: str) -> None:
    found = {frozenset((a, b)) for a, relation, b in claims(extractor, text) if relation == "CONSULTS_WITH"}
    assert {frozenset(("TCD", "KEN")), frozenset(("TCD", "UGA"))} <= found


def test_an_offer_to_mediate_is_a_plan(extractor: RulesExtractor) -> None:
    found = told(extractor, "Kenya shelled Ugandan villages in May. Chad has offered to mediate.")
    assert {m for (a, r, b), _, m in found if "TCD" in {a, b} and r == "CONSULTS_WITH"} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        # another object than talks
        f"{_TOLD}Chad brokered a sale of gas.",
        f"{_TOLD}Chad hosts a festival of the arts.",
        # talks of which the text has not told
        f"{_TOLD}Chad will host talks on the price of cotton.",
        # who has a part in the dealings does not mediate in them
        f"{_TOLD}Uganda hosted the talks.",
        # a guarantor of a paper need not have talked
        f"{_TOLD}Chad is a guarantor of the treaty.",
        # too long ago
        f"{_TOLD}It rained. It snowed. The sun came out over the hills. The harvest was good. Chad mediated.",
    ],
)
def test_who_does_something_else_mediates_nothing(extractor: RulesExtractor, text: str) -> None:
    found = {frozenset((a, b)) for a, relation, b in claims(extractor, text) if relation == "CONSULTS_WITH"}
    assert not any("TCD" in pair for pair in found)


def test_several_mediators_do_not_agree_with_one_another(extractor: RulesExtractor) -> None:
    found = claims(extractor, f"{_TOLD}The deal was brokered by Norway and Chad.")
    assert not {("NOR", "AGREES_WITH", "TCD"), ("TCD", "AGREES_WITH", "NOR")} & found


def test_a_truce_that_is_brokered_is_agreed(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Kenya shelled Ugandan villages in May. A ceasefire was brokered by Chad.")
    assert ("KEN", "AGREES_WITH", "UGA") in found


def test_talks_that_are_hosted_are_no_agreement(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Kenya shelled Ugandan villages in May. Chad hosted the talks in June.")
    assert "AGREES_WITH" not in {relation for _, relation, _ in found}
