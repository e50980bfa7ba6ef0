"""Repetition: a pronoun that repeats the object of the verb before."""

from loaders.extraction.repetition import repeated
from loaders.extraction.syntax import objects
from tests.loaders.extraction.reading import passage, texts, word


def test_a_pronoun_repeats_the_object_before() -> None:
    verb = word(passage("Iran seized two tankers and released them.").parse, "released")
    assert texts(objects(verb)) == ["tankers"]


def test_a_noun_repeats_nothing() -> None:
    verb = word(passage("Iran seized two tankers and released the crews.").parse, "released")
    own = objects(verb)
    assert repeated(verb, own) == own
