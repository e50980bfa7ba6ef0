"""Verbs that the parser takes for nouns."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.model import load_model
from loaders.extraction.parse import Parse
from loaders.extraction.syntax import objects, subjects
from tests.loaders.extraction.reading import Claim, claims, texts, word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad thanks Mali and the United States for the food that they sent.", ("TCD", "SUPPORTS", "USA")),
        ("The Government of Tonga thanks the Republic of Fiji for the gift of a school.", ("TON", "SUPPORTS", "FJI")),
        ("Peru is ready to talk, and it thanks Chile, Spain and Cuba for their support.", ("PER", "SUPPORTS", "ESP")),
    ],
)
def test_who_thanks_whom(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize("text", ["Many thanks to Chad.", "Chad won thanks to Mali.", "Chad expressed its thanks."])
def test_thanks_stay_a_noun(text: str) -> None:
    assert word(Parse(load_model()(text)), "thanks").pos_ != "VERB"


def test_every_word_has_its_place_in_the_mended_parse() -> None:
    parse = Parse(load_model()("Chad thanks Mali and the United States for the food."))
    verb = word(parse, "thanks")
    assert (texts(subjects(verb)), texts(objects(verb))) == (["Chad"], ["Mali"])
    assert all(t is t.head or t in t.head.children for t in parse)
    assert sum(t is t.head for t in parse) == 1
    assert sum(len(t.children) for t in parse) == len(parse) - 1
