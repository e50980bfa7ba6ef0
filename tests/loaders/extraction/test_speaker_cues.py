"""By what a first-person text tells whose it is."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.speaker_cues import IDENTITY, STRONG, Words, harming, points
from loaders.extraction.speakers import infer_speaker
from loaders.gazetteer import Gazetteer
from tests.loaders.extraction.reading import Claim, claims

WORDS = Words(load_lexicon().structure["performatives"], harming())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As Foreign Minister of Kenya I thank you.", IDENTITY),
        ("We in Kenya know the price of war.", IDENTITY),
        ("We Kenyans love peace.", IDENTITY),
        ("Fellow Kenyans, the border is open.", IDENTITY),
        ("Kenya, whose President I am, wants peace.", IDENTITY),
        ("I bring you greetings from Kenya.", IDENTITY),
        ("The delegation of Kenya cannot accept this.", IDENTITY),
        ("Mr. Speaker, Kenya will send a battalion.", STRONG),
        ("I can announce that Kenya will sign.", STRONG),
        ("Kenya has seized our ships.", -STRONG),
        ("We thank Kenya for its help.", -STRONG),
        ("Our relations with Kenya are good.", -STRONG),
        ("With Kenya we hold talks.", -STRONG),
        ("Kenya and Uganda are neighbours.", 0),
    ],
)
def test_the_words_beside_a_name_speak_for_it_or_against_it(text: str, expected: int) -> None:
    match = Gazetteer.load().find(text)[0]
    assert points(text, match, WORDS, first=True) == expected


def test_only_the_first_name_opens_a_text() -> None:
    text = "Mr. Speaker, Kenya will send a battalion."
    assert points(text, Gazetteer.load().find(text)[0], WORDS, first=False) < STRONG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali takes its seat with pride. We thank Norway, and we ask Chad for patience.", "MLI"),
        # an attack is no declaration
        ("Mali invaded the north. We shall resist.", None),
        ("The fighting goes on. Mali is tired. We all know it.", None),
        # cities tell nothing of who speaks
        ("Peru was attacked last night. Guns fired on Arequipa and on our fleet.", "PER"),
    ],
)
def test_who_opens_a_text_in_the_first_person_speaks(text: str, expected: str | None) -> None:
    found = infer_speaker(text, Gazetteer.load().find(text), WORDS.declaring)
    assert found == (f"country/{expected}" if expected else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali is a young nation. We condemn Chad.", {("MLI", "ACCUSES", "TCD")}),
        ("Mali is a young nation. I condemn Chad.", {("MLI", "ACCUSES", "TCD")}),
        ("Mali is a young nation. My Government condemns Chad.", {("MLI", "ACCUSES", "TCD")}),
        ("Mali is a young nation, and we know it. The Government condemns Chad.", {("MLI", "ACCUSES", "TCD")}),
        ("Much is said here. We condemn Chad.", set()),
    ],
)
def test_the_speaker_acts_by_every_first_person(extractor: RulesExtractor, text: str, expected: set[Claim]) -> None:
    assert claims(extractor, text) == expected
