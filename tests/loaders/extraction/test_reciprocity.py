"""Who does something to one another, on real parses."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.reciprocity import is_joined, reciprocal_roles
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
