"""Periods between ISO 8601 dates that may be days, months or years."""


def covers(start: str, end: str | None, date: str) -> bool:
    """Return True if the period from `start` to `end` (None: open) may share a day with the day, month or year."""
    return _first(start) <= _last(date) and (end is None or _first(date) <= _last(end))


def _first(date: str) -> str:
    return date + "0000-01-01"[len(date) :]


def _last(date: str) -> str:
    return date + "0000-12-31"[len(date) :]
