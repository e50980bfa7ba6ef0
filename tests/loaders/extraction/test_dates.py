"""When a sentence says that something happened."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extraction.dates import event_date

MONDAY = "2024-05-06"
ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
PIECES = st.sampled_from(
    ["on ", "in ", "since ", "May ", "mid-May ", "June, ", "31 ", "0 ", "99 ", "2024", "1999", "2024-13-45", "0000",
     "last ", "Monday", "yesterday ", "today", "3rd of ", ", ", "²", "٣ ", "٢٠٢٤ ", "MAY ", "\n"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They met on 23 July 2019.", "2019-07-23"),
        ("They met on the 3rd of March, 2021.", "2021-03-03"),
        ("They met on July 4, 2023, in Oslo.", "2023-07-04"),
        ("They met on July 1st, 2023.", "2023-07-01"),
        ("The log says 2022-09-15.", "2022-09-15"),
        ("They met in September 2022.", "2022-09"),
        ("They met in September of 2022.", "2022-09"),
        ("They signed it in 1951.", "1951"),
        ("They have been at war since 2014.", "2014"),
        ("They met on 31 February 2020.", "2020-02"),
    ],
)
def test_a_date_with_its_year_needs_no_document(sentence: str, expected: str) -> None:
    assert event_date(sentence, None) == expected
    assert event_date(sentence, MONDAY) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They met today.", "2024-05-06"),
        ("They met yesterday.", "2024-05-05"),
        ("They met on Monday.", "2024-05-06"),
        ("They met on Friday.", "2024-05-03"),
        ("They met last Monday.", "2024-04-29"),
        ("They met Tuesday.", "2024-04-30"),
        ("They met on 3 May.", "2024-05-03"),
        ("They met on May 3.", "2024-05-03"),
        ("They met in April.", "2024-04"),
        ("They met in late November.", "2023-11"),
        ("They met on 20 December.", "2023-12-20"),
        ("They will meet in June.", "2024-06"),
    ],
)
def test_a_date_without_a_year_counts_from_the_document(sentence: str, expected: str) -> None:
    assert event_date(sentence, MONDAY) == expected


@pytest.mark.parametrize("sentence", ["They met on Monday.", "They met today.", "They met on 3 May.", "They met."])
@pytest.mark.parametrize("published", [None, "2024", "2024-05", "soon", ""])
def test_nothing_counts_from_a_document_without_a_day(sentence: str, published: str | None) -> None:
    assert event_date(sentence, published) is None


@pytest.mark.parametrize("sentence", ["They met.", "They sent 1990 tanks.", "Resolution 1973 passed.", "A may-fly."])
def test_a_sentence_without_a_date_has_none(sentence: str) -> None:
    assert event_date(sentence, MONDAY) is None


def test_the_earliest_document_still_has_a_yesterday() -> None:
    assert event_date("They met today.", "0001-01-01") == "0001-01-01"


@given(
    st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d"]),
)
def test_a_day_is_read_back(day: date, form: str) -> None:
    assert event_date(f"They met on {day.strftime(form)}.", None) == day.isoformat()


@given(st.lists(PIECES, max_size=8).map("".join), st.dates(min_value=date(1900, 1, 1)).map(date.isoformat) | st.none())
def test_any_sentence_has_an_iso_date_or_none(sentence: str, published: str | None) -> None:
    found = event_date(sentence, published)
    assert found is None or ISO.fullmatch(found)


@given(st.text(max_size=80), st.text(max_size=10) | st.none())
def test_no_text_is_too_odd(sentence: str, published: str | None) -> None:
    found = event_date(sentence, published)
    assert found is None or ISO.fullmatch(found)
