"""Alternatives by their first letter match what plain ones match."""

import re

from hypothesis import given
from hypothesis import strategies as st

from loaders.extraction.alternatives import either

FORMS = ("vice president", "president", "vicepresident", "premier", "king", "kingdom", "k", "x-ray", "7th")


def found(pattern: str, text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]


@given(st.lists(st.sampled_from(FORMS), min_size=1, unique=True), st.lists(st.sampled_from([*FORMS, " ", "s", "Pre"])))
def test_they_match_what_plain_alternatives_match(forms: list[str], words: list[str]) -> None:
    text = "".join(words)
    assert found(either(forms), text) == found("|".join(forms), text)


def test_a_form_is_tried_before_those_after_it() -> None:
    assert found(either(["kingdom", "king", "president"]), "kingdom") == [(0, 7)]
    assert found(either(["king", "kingdom", "president"]), "kingdom") == [(0, 4)]
