"""Values as people read them, on a terminal and on a page."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.wording import harmless, worded

#: Turn the direction of writing, or drive a terminal.
_HARMFUL = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "yes"), (False, "no"), (3, "3"), (0.876, "0.88"), (["a", ("b", None)], "a, b, "),
        ("a\x1b[31mb", "a[31mb"),
        ("\u202eaissuR\u202c", "aissuR"),
        ({"id": "x", "labels": ["Country"], "properties": {"name": "\u2067Japan"}}, "Japan"),
        ({"id": "1", "type": "AIDS", "start": "x", "end": "y", "properties": {"belief": 0.5}}, "AIDS"),
        ({"subject": "x\x9b"}, "{'subject': 'x\\x9b'}"),
    ],
)  # fmt: skip
def test_values_as_a_person_reads_them(value: object, text: str) -> None:
    assert worded(value) == text


@given(st.text(st.characters() | st.sampled_from("\u202e\u2066\u200f\x1b\x9b\ud800\n")))
def test_no_text_drives_the_terminal_or_turns_the_writing(text: str) -> None:
    shown = harmless(text)
    shown.encode()
    assert not any(unicodedata.category(c) == "Cc" for c in shown if c not in "\n\t")
    assert not any(unicodedata.bidirectional(c) in _HARMFUL for c in shown)
    assert harmless(shown) == shown


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf"))))
def test_what_is_harmless_stays(text: str) -> None:
    assert harmless(text) == text
