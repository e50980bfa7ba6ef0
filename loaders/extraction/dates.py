"""Dates: when what a sentence states happened, as far as the sentence or the document's date tells."""

import re
from datetime import date, timedelta

#: English month names in lower case, with their numbers; the standard library's change with the locale.
MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        1,
    )
}
_MONTH = r"(?P<month>(?i:January|February|March|April|May|June|July|August|September|October|November|December))"
WEEKDAYS = {d: i for i, d in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])}
_FULL = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>[12]\d{{3}})\b"),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>[12]\d{{3}})\b"),
    re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?(?P<year>[12]\d{{3}})\b"),
    re.compile(r"\b(?P<year>[12]\d{3})-(?P<monthno>\d\d)-(?P<day>\d\d)\b"),
)
_PART = (
    re.compile(rf"\b(?:on\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}\b"),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"),
    re.compile(rf"\b(?:in|last|this|late|early|mid-?)\s*{_MONTH}\b"),
)
_YEAR = re.compile(r"\b(?:in|since|of|during|by)\s+(?P<year>1[5-9]\d\d|20\d\d)\b")
#: What every date with a year has; a look for it alone is fast.
_ANY_YEAR = re.compile(r"[12]\d{3}")
_RELATIVE = re.compile(rf"\b(today|yesterday|(?:last |on )?(?:{'|'.join(WEEKDAYS)}))\b", re.IGNORECASE)


def event_date(sentence: str, published: str | None) -> str | None:
    """Return the ISO day, month or year of what a sentence states, or None if neither it nor the document tells.

    Args:
        sentence: The sentence.
        published: ISO date of the document; weekdays, "today" and days without a year count from it.
    """
    in_year = _ANY_YEAR.search(sentence) is not None
    for pattern in _FULL if in_year else ():
        match = pattern.search(sentence)
        if match:
            return _iso(match.groupdict())
    base = _day(published)
    if base is not None:
        relative = _RELATIVE.search(sentence)
        if relative:
            return _before(relative[1].lower(), base).isoformat()
        for pattern in _PART:
            match = pattern.search(sentence)
            if match:
                return _nearest(match.groupdict(), base)
    year = _YEAR.search(sentence) if in_year else None
    return year["year"] if year else None


def _iso(parts: dict[str, str | None]) -> str | None:
    year = parts["year"]
    month = int(parts["monthno"] or 0) if parts.get("monthno") else MONTHS[(parts["month"] or "").lower()]
    if not parts.get("day"):
        return f"{year}-{month:02}"
    try:
        return date(int(year or 0), month, int(parts["day"] or 0)).isoformat()
    except ValueError:
        return f"{year}-{month:02}" if 1 <= month <= 12 else year


def _nearest(parts: dict[str, str | None], base: date) -> str | None:
    """Give a date without a year the year that puts it nearest to the document, the past preferred."""
    month = MONTHS[(parts["month"] or "").lower()]
    year = base.year if month <= base.month + 3 else base.year - 1
    return _iso({**parts, "year": str(year)})


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def _before(word: str, base: date) -> date:
    if word == "today":
        return base
    if word == "yesterday":
        return base - timedelta(days=1)
    weekday = WEEKDAYS[word.rsplit(maxsplit=1)[-1]]
    back = (base.weekday() - weekday) % 7
    return base - timedelta(days=back or (7 if word.startswith("last") else 0))
