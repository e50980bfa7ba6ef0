from collections.abc import Iterable

import pytest
import spacy.tokens
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from loaders.extraction.model import load_model
from loaders.extraction.parse import Parse, Token, root_of

TEXTS = (
    "Sweden and Norway, which had signed the pact, attacked Latvia on Monday. They left, and Oslo's envoy wept.",
    "  Who, asked the minister of Norway,  would have won the war that Sweden did not want to begin?\tNobody knew.",
    "Talks; talks; more talks (of peace) – \"none\", he said, 'of them won't help'...",
    "No",
)
WORDS = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "text_with_ws", "i", "idx", "is_alpha")
NONSENSE = tuple("Norway,Oslo,the,of,and,.,;,to,attack,attacked,by,which,his,0,'s,U.S.,–".split(","))  # noqa: SIM905 - short


def read(text: str) -> tuple[Doc, Parse]:
    doc = load_model()(text)
    return doc, Parse(doc)


def places(tokens: Iterable[Token | spacy.tokens.Token]) -> list[int]:
    return [t.i for t in tokens]


def matches(text: str) -> None:
    """Hold each word and sentence to what spaCy says of it."""
    doc, parse = read(text)
    assert len(parse) == len(doc)
    assert parse.text == doc.text
    for theirs, ours in zip(doc, parse, strict=True):
        assert [getattr(ours, a) for a in WORDS] == [getattr(theirs, a) for a in WORDS]
        assert len(ours) == len(theirs)
        assert ours.head is parse[theirs.head.i]
        for name in ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts"):
            assert places(getattr(ours, name)) == places(getattr(theirs, name)), name
        assert ours.left_edge.i == theirs.left_edge.i
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)
        assert ours.doc is parse
    for sentence, own in zip(doc.sents, parse.sents, strict=True):
        assert own.text == sentence.text
        assert (own.start_char, own.end_char) == (sentence.start_char, sentence.end_char)
        assert own.root.i == sentence.root.i
        assert places(own) == places(sentence)
        assert own[-1].i == sentence[-1].i


@pytest.mark.parametrize("text", TEXTS)
def test_words_and_sentences_are_spacys(text: str) -> None:
    matches(text)


@given(st.lists(st.sampled_from(NONSENSE), max_size=20))
@settings(deadline=None)
def test_words_and_sentences_of_nonsense_are_spacys(words: list[str]) -> None:
    matches(" ".join(words))


@pytest.mark.parametrize("text", TEXTS)
def test_a_range_covers_the_words_that_spacy_expands_it_to(text: str) -> None:
    doc, parse = read(text)
    for start in range(len(text)):
        for end in range(start + 1, min(start + 12, len(text) + 2)):
            span = doc.char_span(start, end, alignment_mode="expand")
            found = parse.covered(start, end)
            assert places(found) == places(span or ()), (start, end)
            if span:
                assert root_of(found).i == span.root.i


def test_nothing_is_covered_beyond_the_text() -> None:
    _, parse = read("Sweden left.")
    assert parse.covered(-4, 6) == ()
    assert parse.covered(7, 40) == ()


def test_a_neighbour_is_told_by_its_distance() -> None:
    _, parse = read("Sweden left Norway.")
    assert parse[1].nbor(-1).text == "Sweden"
    assert parse[1].nbor().text == "Norway"
    with pytest.raises(IndexError):
        parse[3].nbor()


def test_an_empty_text_has_no_sentences() -> None:
    parse = Parse(load_model().make_doc(""))
    assert (len(parse), parse.sents) == (0, ())


def test_a_part_of_a_sentence_is_a_span() -> None:
    doc, parse = read(TEXTS[0])
    part, theirs = parse[1:4], doc[1:4]
    assert (part.text, part.start_char, part.end_char) == (theirs.text, theirs.start_char, theirs.end_char)
    assert part.root.i == theirs.root.i
    assert parse[3:3].text == ""
