import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.documents.dates import checked, iso_date
from loaders.errors import DocumentDateError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-01-05", "2024-01-05"),
        ("2024-01-05T10:00:00+02:00", "2024-01-05"),
        ("2024-01-05 10:00", "2024-01-05"),
        ("20240105", "2024-01-05"),
        ("2024/01/05", "2024-01-05"),
        ("2024-01", "2024-01"),
        ("2024", "2024"),
        ("5 January 2024", "2024-01-05"),
        ("05 Jan 2024", "2024-01-05"),
        ("January 5, 2024", "2024-01-05"),
        ("Jan. 5, 2024", "2024-01-05"),
        ("Sept. 1, 2022", "2022-09-01"),
        ("1st September 2022", "2022-09-01"),
        ("3rd of May 2021", "2021-05-03"),
        ("Friday, 5 January 2024", "2024-01-05"),
        ("Fri, 05 Jan 2024 10:00:00 GMT", "2024-01-05"),
        ("January 5, 2024 at 5:03 pm EST", "2024-01-05"),
        ("January 5, 2024 | 17:03", "2024-01-05"),
        ("January 2024", "2024-01"),
        ("5 January 0987", "0987-01-05"),
    ],
)
def test_written_dates_become_iso(text: str, expected: str) -> None:
    assert iso_date(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "05/01/2024", "2024-13-01", "2024-02-30", "30 February 2024", "yesterday", "May", "Monday", "10:30", "20245",
     "5 January 2024 in Moscow", "1" * 5000, "0000-01-01"],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert iso_date(text) is None


@settings(deadline=None)
@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y"]))
def test_days_round_trip(day: dt.date, form: str) -> None:
    assert iso_date(day.strftime(form.replace("%Y", f"{day.year:04}"))) == day.isoformat()


@pytest.mark.parametrize("date", ["2024", "2024-01", "2024-01-05", None])
def test_a_given_date_is_a_day_month_or_year(date: str | None) -> None:
    assert checked(date) == date


@pytest.mark.parametrize("date", ["", "2024-13", "5 January 2024", "2024-1-5", "20240105", "٢٠٢٤"])
def test_any_other_given_date_is_a_wrong_call(date: str) -> None:
    with pytest.raises(DocumentDateError, match="2024-01-05") as caught:
        checked(date)
    assert caught.value.exit_code == 2
