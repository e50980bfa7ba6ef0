"""Lists of proper names that the extractor knows: exercises and agreements."""

import re
from functools import cache
from importlib.resources import files

from loaders.extraction.alternatives import either

_YEAR = r"(?:[\s-]+(?:19|20)\d\d|[\s-]+\d\d\b)?"


@cache
def known_names(name: str) -> re.Pattern[str]:
    """Return a pattern for the names of a list of the data folder, each with the year that may follow it.

    Args:
        name: `exercises` or `agreements`: a file of names, one a line; lines that start with `#` are remarks.
    """
    text = (files("loaders.extraction") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    entries = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    ordered = sorted(entries, key=len, reverse=True)
    return re.compile(rf"\b(?:{either(map(re.escape, ordered))})\b{_YEAR}(?!\w)")
