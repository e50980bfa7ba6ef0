"""Where in a template a title may start: a search that begins with a title is slow at every other character."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from loaders.extraction.lexicon import read_data
from loaders.extraction.titles import office_titles

#: By so many letters the words that may start a title are told, and anything beyond ASCII passes.
_LETTERS = 2
_IST = re.compile(r"\w+ist(?=[\s-])")
_SEGMENT = re.compile("[^⟨]+")


@cache
def _heads() -> re.Pattern[str]:
    """Return a pattern for what every title has, in lower case: without regard to case, a look would be slow."""
    return re.compile("|".join(re.escape(h) for h in sorted(office_titles())))


def may_hold(text: str) -> bool:
    """Return True if a text has the head word of an office; a look for it alone is fast."""
    return _heads().search(_lower(text)) is not None


def _lower(text: str) -> str:
    """Return a text in lower case, with each letter in its place: that of "İ" has two."""
    return text.replace("İ", "i").lower()


@cache
def _openings() -> frozenset[str]:
    words = (*office_titles(), *read_data("offices.yaml")["modifiers"].split())
    return frozenset(w[:_LETTERS].lower() for w in words)


def title_starts(template: str) -> list[int]:
    """Return all places where a match of `loaders.extraction.titles.office_form` may start, and some others.

    No placeholder is inside a title, and its head word comes last or before "of" and "for".
    """
    found: list[int] = []
    openings, lower = _openings(), _lower(template)
    for segment in _SEGMENT.finditer(template):
        last = max((h.end() for h in _heads().finditer(lower, *segment.span())), default=-1)
        if last < 0:
            continue
        modified = {p for m in _IST.finditer(template, segment.start(), last) for p in range(*m.span())}
        for place in range(segment.start(), last):
            letters = lower[place : place + _LETTERS]
            if letters in openings or template[place].isupper() or not letters.isascii() or place in modified:
                found.append(place)
    return found


def occurrences(pattern: re.Pattern[str], template: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(template)` does, if the pattern can match at these places only."""
    done = 0
    for place in starts:
        match = pattern.match(template, place) if place >= done else None
        if match is not None:
            yield match
            done = match.end()
