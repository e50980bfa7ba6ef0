import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.analysis.link import Link
from queries.analysis.period import Period, periods

DATES = st.builds(
    lambda year, month, day, length: f"{year:04}-{month:02}-{day:02}"[:length],
    st.integers(2019, 2023), st.integers(1, 12), st.integers(1, 28), st.sampled_from([4, 7, 10]),
)  # fmt: skip
PERIODS = st.builds(Period, st.none() | DATES, st.none() | DATES)


@pytest.mark.parametrize(
    ("since", "until", "date", "covered"),
    [
        ("2022", "2022", "2022-09-03", True),
        ("2022-09", "2022-09", "2022", True),
        ("2022-09-03", None, "2022-09-02", False),
        ("2022-09-03", None, "2022-09", True),
        (None, "2022", "2022-12-31", True),
        (None, "2022", "2023", False),
        (None, None, "2022", True),
        (None, None, None, False),
    ],
)
def test_dates_are_compared_cut_to_the_less_precise(
    since: str | None, until: str | None, date: str | None, covered: bool
) -> None:
    assert Period(since, until).covers(date) is covered


@pytest.mark.parametrize(
    ("start", "end", "held"),
    [
        ("1960-01-19", None, True),
        ("1960", "2021-12-31", False),
        ("1960", "2022-01-01", True),
        ("2022-12", "2023", True),
        ("2023", None, False),
        (None, "2022", False),
    ],
)
def test_what_holds_is_of_every_period_that_it_holds_in(start: str | None, end: str | None, held: bool) -> None:
    assert Period("2022", "2022").overlaps(start, end) is held


@settings(deadline=None)
@given(period=PERIODS, dates=st.lists(DATES, min_size=1, max_size=6))
def test_what_is_sure_to_be_covered_is(period: Period, dates: list[str]) -> None:
    first, last = min(dates), max(dates)
    if period.covers_all(first, last):
        assert all(period.covers(date) for date in dates)
    if any(period.covers(date) for date in dates):
        assert period.may_cover(first, last)


def link(first: str | None, last: str | None, **term: str) -> Link:
    return Link("country/RUS", "country/CHN", "s-1", "ALLIED_WITH", 0.9, 1, first, last, **term)


def test_periods_run_without_gaps_from_the_first_year_to_the_last() -> None:
    links = [link("2019-05", "2019-06"), link("2022", "2022-09-03"), link(None, None)]
    assert [p.label for p in periods(links, "year", Period())] == ["2019", "2020", "2021", "2022"]
    assert [p.label for p in periods(links, "5years", Period())] == ["2015–2019", "2020–2024"]
    assert [(p.since, p.until) for p in periods(links, "decade", Period())] == [("2010", "2019"), ("2020", "2029")]


def test_a_term_begins_the_periods() -> None:
    assert len(periods([link("2022", "2022", valid_from="2018-01-01")], "year", Period())) == 5


def test_bounds_cut_the_first_period_and_the_last() -> None:
    links = [link("2015", "2024")]
    found = periods(links, "year", Period("2021-06", "2023-03-15"))
    assert [(p.label, p.since, p.until) for p in found] == [
        ("2021", "2021-06", "2021"), ("2022", "2022", "2022"), ("2023", "2023", "2023-03-15"),
    ]  # fmt: skip
    assert [p.label for p in periods(links, "5years", Period("2018", "2021"))] == ["2015–2019", "2020–2024"]
    assert periods(links, "year", Period("2030", None)) == ()


def test_nothing_dated_has_no_period() -> None:
    assert periods([link(None, None)], "year", Period()) == ()
