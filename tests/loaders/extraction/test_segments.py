"""Paragraphs keep their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extraction.segments import MAX_PARAGRAPH, paragraphs

TEXTS = st.text(alphabet=st.sampled_from("ab .\n\t\u2028é中🇷"), max_size=300)


def test_each_line_with_words_is_a_paragraph() -> None:
    assert list(paragraphs("One.\nTwo.\n\n \t\n  Three.")) == [(0, "One."), (5, "Two."), (14, "  Three.")]


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n ", "\n" * 50])
def test_white_space_has_no_paragraphs(text: str) -> None:
    assert list(paragraphs(text)) == []


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    text = "Iran met Iraq today. " * 2000
    pieces = list(paragraphs(text))
    assert len(pieces) > 1
    assert all(len(piece) <= MAX_PARAGRAPH for _, piece in pieces)
    assert all(piece.rstrip().endswith("today.") for _, piece in pieces)
    assert "".join(piece for _, piece in pieces).rstrip() == text.rstrip()


def test_a_long_paragraph_without_sentences_is_cut_between_words() -> None:
    text = "Iran " * 9000
    assert all(set(piece.split()) == {"Iran"} for _, piece in paragraphs(text))


def test_a_long_word_is_cut_where_it_must() -> None:
    text = "x" * (2 * MAX_PARAGRAPH + 7)
    assert [(at, len(piece)) for at, piece in paragraphs(text)] == [
        (0, MAX_PARAGRAPH), (MAX_PARAGRAPH, MAX_PARAGRAPH), (2 * MAX_PARAGRAPH, 7)
    ]  # fmt: skip


@given(TEXTS)
def test_the_text_at_the_offset_is_the_paragraph(text: str) -> None:
    for offset, piece in paragraphs(text):
        assert text[offset : offset + len(piece)] == piece
        assert piece.strip()


@given(TEXTS)
def test_paragraphs_stand_in_order_and_leave_out_white_space_only(text: str) -> None:
    pieces = list(paragraphs(text))
    ends = [offset + len(piece) for offset, piece in pieces]
    assert all(end <= offset for end, (offset, _) in zip(ends, pieces[1:], strict=False))
    assert "".join("".join(piece for _, piece in pieces).split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["a", "b. ", "c ", "d" * 5000, ". "]), max_size=30).map("".join))
def test_no_paragraph_is_longer_than_the_parser_may_take(text: str) -> None:
    pieces = list(paragraphs(text))
    assert all(len(piece) <= MAX_PARAGRAPH for _, piece in pieces)
    assert all(text[offset : offset + len(piece)] == piece for offset, piece in pieces)
