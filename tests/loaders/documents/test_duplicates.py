import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.document import Document
from loaders.documents.duplicates import ALIKE, Stories, signature

_WORDS = (  # noqa: SIM905 - a list of words
    "Fiji Tonga Samoa Niue Palau signed said agreement talks ministry ship patrol Monday capital trade leaders met"
    " against support border treaty joint naval after before envoy council vote sanctions aid region defence"
).split()


def _article(seed: int, length: int = 300) -> list[str]:
    draw = random.Random(seed)  # noqa: S311 - it has to be repeatable
    return [draw.choice(_WORDS) for _ in range(length)]


def _document(words: list[str], uri: str = "a") -> Document:
    return Document(uri, " ".join(words))


def test_ten_sites_that_print_one_story_are_one_voice() -> None:
    words, stories = _article(1), Stories()
    first = _document(words)
    printed = [
        first,
        _document([*["Agency", "story", "as", "printed", "here"], *words]),
        _document([*words[:-20], *["More", "on", "this", "site"]]),
        _document([*words[:150], "advertisement", *words[150:]]),
        Document("b", " ".join(words).upper().replace(" ", ", ")),
        *(_document([*_article(n, 12), *words, *_article(n + 50, 9)]) for n in range(100, 105)),
    ]
    assert {stories.add(each).first for each in printed} == {first.id}
    assert list(stories.groups()) == [first.id]
    assert len(stories.groups()[first.id]) == len(printed)


def test_other_stories_stay_apart() -> None:
    stories = Stories()
    documents = [_document(_article(n)) for n in range(60)]
    assert [stories.add(each).first for each in documents] == [each.id for each in documents]
    # two reports on one event, with a fifth of their words in common
    common = _article(900, 60)
    assert (
        stories.add(_document([*common, *_article(901, 240)])).first
        != stories.add(_document([*common, *_article(902, 240)])).first
    )


def test_short_texts_are_copies_only_if_their_words_are_the_same() -> None:
    stories = Stories()
    first = Document("a", "Fiji met Tonga.")
    assert stories.add(first).first == first.id
    assert stories.add(Document("b", "FIJI met “Tonga”!")).first == first.id
    other = Document("c", "Fiji met Samoa.")
    assert stories.add(other).first == other.id


def test_adding_twice_is_adding_once() -> None:
    stories, document = Stories(), _document(_article(1))
    assert stories.add(document) == stories.add(replace(document, uri="b"))
    assert stories.groups() == {document.id: [document.id]}


def test_signatures_are_the_same_everywhere() -> None:
    found = signature(_document(_article(1, 60)))
    assert (found.words, found.numbers[:3], len(found.numbers)) == (
        "541e317ffc8a8ff593bc6c82",
        (123517077, 12428006, 75671901),
        128,
    )


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10_000), st.integers(0, 290))
def test_likeness_is_that_of_the_runs_of_words(seed: int, kept: int) -> None:
    one, other = _article(seed), [*_article(seed)[:kept], *_article(seed + 1)[kept:]]
    runs = [{tuple(words[n : n + 5]) for n in range(len(words) - 4)} for words in (one, other)]
    real = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
    found = signature(_document(one)).likeness(signature(_document(other)))
    assert found == pytest.approx(real, abs=0.2)
    assert signature(_document(other)).likeness(signature(_document(one))) == found
    assert 0 < ALIKE < 1
