"""Tells the lines that a web page puts around its text. What they are is in `data/<language>/boilerplate.tsv`."""

import re
from collections.abc import Iterable
from functools import cache

from loaders.documents.table import language_rows

_LONGEST = 200
_MOST_WORDS = 15
_WORD = re.compile(r"\w+")


def is_boilerplate(line: str) -> bool:
    """Return True for a line that belongs to the page and not to its text."""
    if len(line) > _LONGEST:
        return False
    words = _WORD.findall(line.casefold())
    whole = " ".join(words)
    lines, starts, pattern = _patterns()
    if whole in lines:
        return True
    if len(words) <= _MOST_WORDS and f"{whole} ".startswith(starts):
        return True
    return pattern.fullmatch(line.strip()) is not None


def without_boilerplate(lines: Iterable[str]) -> list[str]:
    """Return the lines that belong to the text."""
    return [line for line in lines if not is_boilerplate(line)]


@cache
def _patterns() -> tuple[frozenset[str], tuple[str, ...], re.Pattern[str]]:
    found: dict[str, list[str]] = {"line": [], "start": [], "regex": []}
    for kind, text in language_rows("boilerplate"):
        found[kind].append(text if kind == "regex" else " ".join(_WORD.findall(text.casefold())))
    pattern = re.compile("|".join(f"(?:{text})" for text in found["regex"]), re.IGNORECASE)
    return frozenset(found["line"]), tuple(f"{text} " for text in found["start"]), pattern
