"""Datelines: the place, date and agency before the first sentence of a news story."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.documents.dates import iso_date

_PLACE = r"[A-Z][A-Z.'’ /-]{2,40}(?:, [A-Z][A-Za-z.' ]{1,30})?"
_DATE = r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?"
_NAME = r"[A-Z][\w .&'-]{1,40}"
#: A date, an agency or both; a place alone opens many a sentence.
_DATELINE = re.compile(
    rf"{_PLACE}(?:, (?P<date>{_DATE})(?: ?\((?P<agency>{_NAME})\))?| ?\((?P<alone>{_NAME})\)) ?[.:—–-]+ "
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says. It stays in the text."""

    #: ISO 8601 day; only from a dateline that gives the year.
    published: str | None = None
    agency: str | None = None


def read_dateline(lines: Iterable[str]) -> Dateline:
    """Return what the first of the lines that begins with a dateline says: `MOSCOW, 24 July 2019 (Reuters) - …`."""
    for line in lines:
        found = _DATELINE.match(line)
        if found is None:
            continue
        day, agency = iso_date(found["date"] or ""), found["agency"] or found["alone"]
        if agency or day:
            return Dateline(day, agency)
    return Dateline()
