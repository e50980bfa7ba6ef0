"""Series of office holders: "the foreign ministers of A and B, X and Y", each with the state in the same place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from loaders.extraction.offices import Office, office
from loaders.extraction.title_starts import may_hold
from loaders.extraction.titles import ACTOR, GAP, PERSON, WINDOW, long_form, office_form

_SEPARATOR = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)"
#: Two people or more in a list, each perhaps with the state.
_PEOPLE = re.compile(
    rf"{PERSON}(?:\s+of\s+[^⟨⟩.;]{{0,40}}{ACTOR}{GAP})?(?:{_SEPARATOR}(?:[A-Z]\w+\.?\s+)?{PERSON}(?:\s+of\s+[^⟨⟩.;]{{0,40}}{ACTOR}{GAP})?)+"
)
#: How far back the states stand whose ministers a text then names without them.
_BEFORE = 300


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    office_names = rf"(?P<office>{office_form(plural=True)})"
    rank = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|General|Admiral)\.?\s+)?"
    people = rf"(?P<people>{rank}{PERSON}(?:{_SEPARATOR}{rank}{PERSON})+)"
    owners = rf"(?P<owners>{ACTOR}{GAP}(?:{_SEPARATOR}{long_form()}{ACTOR}{GAP})+)"
    pair = rf"{rank}{PERSON}\s+of\s+{long_form()}{ACTOR}{GAP}"
    return (
        re.compile(rf"{office_names}\s+of\s+{long_form()}{owners},?\s+{people}"),
        re.compile(rf"{owners}\s+{office_names},?\s+{people}"),
        re.compile(rf"{office_names},?\s+(?P<both>{pair}(?:{_SEPARATOR}{pair})+)"),
        re.compile(rf"{office_names},?\s+{people}(?!\s+of\s)"),
    )


def find_series(template: str) -> Iterator[Office]:
    """Yield the offices of people who are named after a title in the plural.

    Args:
        template: As in `loaders.extraction.offices.find_offices`.
    """
    held: set[int] = set()
    for people in _PEOPLE.finditer(template):
        start = max(people.start() - WINDOW, 0)
        window = template[start : people.end()]
        if not may_hold(window):
            continue
        for pattern in _patterns():
            match = pattern.search(window)
            for found in (
                _series(match, template[max(start + match.start() - _BEFORE, 0) : start + match.start()])
                if match
                else ()
            ):
                if found.person not in held:
                    held.add(found.person)
                    yield replace(found, span=(found.span[0] + start, found.span[1] + start))


def _series(match: re.Match[str], before: str) -> Iterator[Office]:
    """Yield the offices of a match if it names as many states as people; `before` is the text before it."""
    found = match.groupdict()
    both = found.get("both")
    people = _numbers("P", both or found["people"])
    owners: Sequence[int | None] = _numbers("CO", both or found.get("owners") or "")
    owners = owners or _named_before(before, len(people))
    if len(people) == len(owners):
        for person, of in zip(people, owners, strict=True):
            yield replace(office(found["office"], person, of), span=match.span())


def _named_before(text: str, count: int) -> Sequence[int | None]:
    """Return the states of the last list before a text's end, if it is as long as that of their ministers."""
    lists = re.findall(rf"⟨C\d+⟩(?:{_SEPARATOR}(?:the\s+)?⟨C\d+⟩)+", text)
    owners = _numbers("C", lists[-1]) if lists else []
    return owners if len(owners) == count else [None] * count


def _numbers(letters: str, text: str) -> list[int]:
    return [int(n) for n in re.findall(rf"⟨[{letters}](\d+)⟩", text)]
