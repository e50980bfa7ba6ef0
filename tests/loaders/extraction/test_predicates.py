"""The forms under which the lexicon knows a word."""

import pytest

from loaders.extraction import predicates
from tests.loaders.extraction.reading import passage, word


@pytest.mark.parametrize(
    ("text", "of", "lemma"),
    [
        ("Sweden called off the talks.", "called", "call_off"),
        ("Sweden attacked Norway.", "attacked", "attack"),
        ("Attacks ended.", "ended", "end"),
    ],
)
def test_a_phrasal_verb_has_its_particle(text: str, of: str, lemma: str) -> None:
    assert predicates.lemma(word(passage(text).parse, of)) == lemma
