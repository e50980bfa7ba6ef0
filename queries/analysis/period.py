"""Stretches of time that an analysis looks at.

An interaction is of a period if one of its evidences is dated in it. A structural relation is of every period in which
it held: from its start, or where that is unknown from its earliest evidence, to its end, which may be open.

Dates are ISO 8601 of any precision, and are compared cut to the precision of the less precise of two. What has no date
is of no period.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from queries.analysis.link import Link

#: How many years a period has, by what it is called.
SIZES: Final = MappingProxyType({"year": 1, "5years": 5, "decade": 10})


@dataclass(frozen=True, slots=True)
class Period:
    """From one day, month or year to another, both included; None for no end on that side."""

    since: str | None = None
    until: str | None = None
    label: str = ""

    @property
    def bounded(self) -> bool:
        """Whether it leaves anything out."""
        return self.since is not None or self.until is not None

    def covers(self, date: str | None) -> bool:
        """Return whether a date is in the period."""
        return date is not None and self._begun(date) and self._not_over(date)

    def overlaps(self, start: str | None, end: str | None) -> bool:
        """Return whether something holds at some time in the period that holds from one date to another, or on."""
        return start is not None and self._begun(start) and (end is None or self._not_over(end))

    def covers_all(self, first: str, last: str) -> bool:
        """Return whether every date from one to another, as texts are ordered, is sure to be in the period."""
        # The whole of `since` and not its part of the same precision: 2022 is no month before 2022-06, but 2022-03 is.
        return (self.since is None or self.since <= first) and self._begun(last)

    def may_cover(self, first: str, last: str) -> bool:
        """Return whether a date from one to another, as texts are ordered, may be in the period; years alone tell."""
        # A year is in every month of it, though 2019 and 2019-01 are both before 2019-02 as texts.
        return (self.until is None or first[:4] <= self.until[:4]) and (
            self.since is None or self.since[:4] <= last[:4]
        )

    def _begun(self, date: str) -> bool:
        return self.until is None or date[: len(self.until)] <= self.until

    def _not_over(self, date: str) -> bool:
        return self.since is None or self.since[: len(date)] <= date


def periods(links: Iterable["Link"], per: str, within: Period) -> tuple[Period, ...]:
    """Return the periods of a size, from the first year in which something is dated to the last, without gaps.

    Args:
        links: What is dated.
        per: A size of `SIZES`. Periods of several years begin with a year that their number divides.
        within: What bounds the first period and the last.
    """
    years: list[int] = []
    for link in links:
        # A term comes as its source has it, and need not be a date.
        years += (int(date[:4]) for date in (link.start, link.first, link.last) if date and date[:4].isdecimal())
    if not years:
        return ()
    first = max(min(years), int(within.since[:4]) if within.since else 0)
    last = min(max(years), int(within.until[:4]) if within.until else 9999)
    size = SIZES[per]
    return tuple(_slice(year, size, within) for year in range(first // size * size, last + 1, size))


def _slice(year: int, size: int, within: Period) -> Period:
    since, until = f"{year:04}", f"{year + size - 1:04}"
    label = since if size == 1 else f"{since}–{until}"
    if within.since and within.since > since:
        since = within.since
    if within.until and within.until[:4] <= until:
        until = within.until
    return Period(since, until, label)
