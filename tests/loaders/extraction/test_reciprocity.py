"""Who does something to one another, on real parses."""

import pytest

from loaders.extraction.reciprocity import reciprocal_roles
from tests.loaders.extraction.reading import passage, word


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
