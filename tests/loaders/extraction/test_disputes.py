"""Which states are said to lay claim to one territory."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims

PAIR = frozenset({"NOR", "LVA"})


def disputes(extractor: RulesExtractor, text: str) -> set[frozenset[str]]:
    return {frozenset({a, b}) for a, relation, b in claims(extractor, text) if relation == "DISPUTES_WITH"}


@pytest.mark.parametrize(
    "text",
    [
        "The ship sank near an island claimed by both Norway and Latvia.",
        "The ship sank near an island that both Norway and Latvia claim.",
        "The ship sank near an island held by Norway and claimed by Latvia.",
        "The ship sank near islands which Norway administers and Latvia claims.",
        "Norway and Latvia have contested the island for a century.",
        "Both Norway and Latvia claim the reef.",
        "Norway has claims in the sea that overlap with Latvia's.",
        "Norway and Latvia shelled each other near a temple that both claim.",
        "Norway met Latvia over a lake that the two countries both claim.",
        "Norway and Latvia quarrelled for years over a lake which both countries claimed.",
        "Norwegian sailors arrested two Latvians off the disputed islets.",
        "Norway asked Latvia to leave a disputed stretch of the frontier.",
        "Soldiers died on the disputed mountain border between Norway and Latvia.",
    ],
)
def test_who_claims_the_same_territory_disputes_it(extractor: RulesExtractor, text: str) -> None:
    assert disputes(extractor, text) == {PAIR}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Latvia claim that the reef is safe.",
        # a third state may be the one that claims it
        "Norway, Latvia and Peru sent ships to the disputed islands.",
        # it is no land
        "Norway and Latvia met after the disputed vote.",
        "Norway and Latvia spoke of a disputed election in the region.",
        "Norway and Latvia claim victory over piracy.",
        "Norway and Latvia share an island that tourists claim is haunted.",
        "The refund was claimed by a traveller from Norway who lives in Latvia.",
    ],
)
def test_other_claims_are_no_dispute(extractor: RulesExtractor, text: str) -> None:
    assert disputes(extractor, text) == set()
