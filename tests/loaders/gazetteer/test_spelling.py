"""A wrong letter is noticed; a right name, or another word, is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.gazetteer.spelling import Spelling

NAMES = ["Afghanistan", "United Kingdom", "Côte d'Ivoire", "Belarus"]
SPELLING = Spelling(NAMES)


@pytest.mark.parametrize("text", ["Afganistan", "the Untied Kingdom", "Bellarus", "in Belaruss today"])
def test_a_wrong_letter_is_noticed(text: str) -> None:
    assert SPELLING.doubts(text) == 1


@pytest.mark.parametrize("text", ["Afghanistan", "the United Kingdom", "Belgium", "belaruss", "Manchester", ""])
def test_right_names_and_other_words_raise_no_doubt(text: str) -> None:
    assert SPELLING.doubts(text) == 0


@given(st.integers(0, 10), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_any_letter_of_a_name_may_be_wrong(place: int, letter: str) -> None:
    name = "Afghanistan"
    wrong = (name[:place] + letter + name[place + 1 :]).capitalize()
    assert SPELLING.doubts(wrong) == (wrong != name)
