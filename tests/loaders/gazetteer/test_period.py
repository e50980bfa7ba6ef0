"""Terms and memberships at a date, to the day, month or year."""

import pytest

from loaders.gazetteer import Membership, Term
from loaders.gazetteer.period import covers


@pytest.mark.parametrize(
    ("start", "end", "date", "expected"),
    [
        ("2012-05-07", None, "2012-05-07", True),
        ("2012-05-07", None, "2012-05-06", False),
        ("2012-05-07", None, "2012", True),
        ("2008-05-07", "2012-05-07", "2012-05-08", False),
        ("2008", "2010", "2010-12-31", True),
        ("2008", "2010", "2011-01", False),
        ("2008-03", "2008-03", "2008-03-15", True),
    ],
)
def test_a_period_shares_a_day_with_the_date(start: str, end: str | None, date: str, *, expected: bool) -> None:
    assert covers(start, end, date) is expected


def test_a_term_of_unknown_end_runs_to_the_day_that_is_attested() -> None:
    term = Term("president", "country/MLI", "2002-06-08", None, "LEADS", "2002-06-08")
    assert term.covers("2002-06-08")
    assert not term.covers("2010")


def test_a_term_without_a_start_covers_nothing() -> None:
    assert not Term("leader", "organization/x", None, None, "LEADS").covers("2010")


def test_a_membership_without_a_start_holds_from_ever() -> None:
    membership = Membership("organization/x", "country/FRA", None, "2020-01-31")
    assert membership.covers("1950")
    assert not membership.covers("2020-02")
