"""Dates as documents write them, as ISO 8601."""

import datetime as dt
import re

from loaders.errors import DocumentDateError

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_COMPACT = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ].*)?", re.DOTALL)
_TIME = re.compile(r"[\s,|·-]*(?:\bat\s+)?\b\d{1,2}[:.]\d{2}\b.*$", re.DOTALL)
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b(?:\s+of\b)?", re.IGNORECASE)
_FORMATS = ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y", "%d-%b-%Y", "%B %Y", "%b %Y")
#: The longest form of a date with weekday, time and zone is shorter than this.
_LONGEST = 60


def iso_date(text: str) -> str | None:
    """Return a written date as ISO 8601 day, month or year; None if the text is no date.

    Reads ISO 8601 with or without a time, `5 January 2024`, `January 5th, 2024`, `Fri, 05 Jan 2024 10:00:00 GMT`,
    `January 2024` and `2024`. A date in figures such as `05/01/2024` is none: it does not say which is the month.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if found := _COMPACT.fullmatch(text):
        return _real("-".join(found.groups()))
    if _ISO.fullmatch(text):
        return _real(text)
    return _long(text)


def checked(date: str | None) -> str | None:
    """Return the date that a caller gives for documents.

    Raises:
        DocumentDateError: It is not an ISO 8601 day, month or year of the calendar.
    """
    if date is not None and not (_ISO.fullmatch(date) and _real(date)):
        raise DocumentDateError(
            f"{date[:40]!r} is not a date", remedy="Give a day, month or year such as 2024-01-05, 2024-01 or 2024"
        )
    return date


def _real(iso: str) -> str | None:
    """Return the date if the calendar has it."""
    try:
        dt.date.fromisoformat((iso + "-01-01")[:10])
    except ValueError:
        return None
    return iso


def _long(text: str) -> str | None:
    plain = _ORDINAL.sub("", _WEEKDAY.sub("", _TIME.sub("", text)))
    plain = " ".join(re.sub(r"[.,]", " ", plain).split()).replace("Sept ", "Sep ")
    for form in _FORMATS:
        try:
            day = dt.datetime.strptime(plain, form)  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        return day.strftime("%Y-%m-%d" if "%d" in form else "%Y-%m").zfill(7 if "%d" not in form else 10)
    return None
