"""Who does something to one another, on real parses."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.reciprocity import is_each, is_joined, reciprocal_roles
from tests.loaders.extraction.reading import claims, passage, word


@pytest.mark.parametrize(
    ("text", "of", "roles"),
    [
        ("Sweden and Norway attacked each other.", "attacked", {"obj"}),
        ("Sweden and Norway accuse one another of spying.", "accuse", {"obj"}),
        ("Sweden and Norway each accused the other of spying.", "accused", {"obj"}),
        ("Sweden and Norway fired at each other.", "fired", {"at"}),
        ("Sweden accused the other of spying.", "accused", set()),
    ],
)
def test_what_is_done_to_one_another_is_told_by_its_role(text: str, of: str, roles: set[str]) -> None:
    assert reciprocal_roles(word(passage(text).parse, of)) == roles


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Sweden and Norway met for the first time since the war between them.", True),
        ("Sweden and Norway put a wall between them.", False),
        ("Sweden and Norway sold ships to them.", False),
    ],
)
def test_whom_a_phrase_joins_may_be_the_subject(text: str, joined: bool) -> None:
    assert is_joined(word(passage(text).parse, "them")) is joined


def test_a_war_between_them_is_that_of_the_subjects(extractor: RulesExtractor) -> None:
    text = "Peru and Chile met on Monday for the first time since the war between them."
    assert {("PER", "ASSAULTS", "CHL"), ("CHL", "ASSAULTS", "PER")} <= claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "of", "expected"),
    [
        ("Each blamed the other.", "Each", True),
        ("Each side blamed the other.", "side", True),
        ("Each blamed the weather.", "Each", False),
        ("Every side blamed the other.", "side", False),
        ("The other blamed each side.", "side", False),
    ],
)
def test_each_is_one_of_two_beside_the_other(text: str, of: str, expected: bool) -> None:
    assert is_each(word(passage(text).parse, of)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile met on Monday. Each accused the other of lying.",
        "Peruvian and Chilean trawlers collided on Monday, and each side blamed the other.",
        "Peru left the talks in May and Chile in June, each accusing the other of lying.",
    ],
)
def test_each_of_the_two_of_whom_the_text_told_is_meant(extractor: RulesExtractor, text: str) -> None:
    assert {("PER", "ACCUSES", "CHL"), ("CHL", "ACCUSES", "PER")} <= claims(extractor, text)
