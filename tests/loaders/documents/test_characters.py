import logging
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.documents.characters import clean, repaired
from loaders.errors import DocumentFormatError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        (" a\xa0\xa0 b\t\u3000c \n  d ", "a b c\nd"),
        ("Co\u0302te", "Côte"),
        ("co\xadoper\u200bation\ufeff", "cooperation"),
        ("\u202eRussia\u202c \u2066Fiji\u2069", "Russia Fiji"),
        ("Mini\u200cster\u200d", "Mini\u200cster\u200d"),
        ("a\ud800b\uffffc\ufdd0d", "a\ufffdb\ufffdc\ufffdd"),
        ("a\n \n\t\n\nb", "a\n\nb"),
        ("Fiji\U000e0041", "Fiji"),
    ],
)
def test_one_form_for_the_same_text(text: str, expected: str) -> None:
    assert clean(text, "a.txt") == expected


def test_a_repaired_text_keeps_its_indentation() -> None:
    assert repaired("- a\r\n    - b", "a.md") == "- a\n    - b"


def test_a_few_control_characters_are_dropped_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert clean("Fi\x00ji\x1b[31m", "a.txt") == "Fiji[31m"
    assert [record.getMessage() for record in caplog.records] == ["a.txt: 2 control characters dropped"]


def test_many_control_characters_are_no_text() -> None:
    with pytest.raises(DocumentFormatError, match="5 of its characters"):
        clean("Fiji" + "\x00" * 5, "a.txt")
    assert clean("Fiji" * 200 + "\x01" * 5, "a.txt") == "Fiji" * 200


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    try:
        once = clean(text, "a.txt")
    except DocumentFormatError:
        return
    assert clean(once, "a.txt") == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in once if c != "\n")
    once.encode("utf-8")
