"""Remembered lemmas are the lemmatizer's."""

import pytest
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from loaders.extraction import lemmas
from loaders.extraction.lemmas import Lemmas
from loaders.extraction.model import load_model

TEXTS = (
    "The envoys met and left; the meeting left envoys uneasy.",
    "Sweden's leading ministers, sworn in last week, are leaving Oslo.",
    "They meet. To meet them was best, and “better” quotes follow …",
)


def remembering() -> Lemmas:
    lemmatizer = load_model().get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    return Lemmas(lemmatizer)


def bare(text: str) -> Doc:
    """Return a parsed text without its lemmas."""
    doc = load_model()(text)
    for token in doc:
        token.lemma = 0
    return doc


@pytest.mark.parametrize("text", TEXTS)
def test_they_are_the_lemmatizers_the_first_time_and_later(text: str) -> None:
    wanted = [t.lemma_ for t in load_model().get_pipe("lemmatizer")(bare(text))]
    lemmatizer = remembering()
    for _ in range(2):
        doc = bare(text)
        lemmatizer(doc)
        assert [t.lemma_ for t in doc] == wanted


def test_a_lemma_that_is_given_stays() -> None:
    doc = bare(TEXTS[0])
    doc[1].lemma_ = "ambassador"
    remembering()(doc)
    assert [t.lemma_ for t in doc][:3] == ["the", "ambassador", "meet"]


def test_words_without_end_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemmas, "MOST_KEPT", 3)
    lemmatizer = remembering()
    lemmatizer(bare(TEXTS[0]))
    many = len(lemmatizer)
    lemmatizer(bare("Rain fell."))
    assert many > len(lemmatizer)
