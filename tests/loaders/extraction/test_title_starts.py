"""A search from the places where a title may start finds what a search from everywhere finds."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from loaders.extraction.title_starts import occurrences, title_starts
from loaders.extraction.titles import office_form, person_form

PATTERN = re.compile(rf"(?P<office>{office_form()}),?\s+{person_form()}")
WORDS = (
    "president", "King", "vice-president", "prime minister", "Viking", "communist leader", "newly-appointed", "U.S.",
    "of", "for", "the", "Health", "defence", "and", ",", "⟨P0⟩", "⟨P12⟩", "⟨C3⟩", "(UN)", "État", "-", "mistook",
)  # fmt: skip


def spans(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in occurrences(PATTERN, text, title_starts(text))]


@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from([" ", "  ", ""]))
@example(["Viking", "⟨P0⟩"], " ")
@example(["pacifist", "King", "⟨P0⟩", "King", "⟨P12⟩"], " ")
@settings(deadline=None)
def test_nothing_is_missed(words: list[str], space: str) -> None:
    text = space.join(words)
    assert spans(text) == [m.span() for m in PATTERN.finditer(text)]


def test_a_title_is_found_from_its_first_word() -> None:
    text = "⟨C0⟩ sent Deputy Foreign Minister ⟨P1⟩ home."
    assert [text[a:b] for a, b in spans(text)] == ["Deputy Foreign Minister ⟨P1⟩"]


@pytest.mark.parametrize("text", ["", "⟨P0⟩ met ⟨P1⟩ in Geneva.", "Nobody of note came."])
def test_a_text_without_a_title_has_no_starts(text: str) -> None:
    assert title_starts(text) == []
