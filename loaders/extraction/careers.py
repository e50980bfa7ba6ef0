"""Careers: offices that a text gives a person besides the first, in one sentence or by a pronoun in a later one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from loaders.extraction.lexicon import read_data
from loaders.extraction.offices import Office, office
from loaders.extraction.titles import (
    ACTOR,
    ARTICLE,
    DATES,
    NTH,
    PERSON,
    VERBS,
    WINDOW,
    long_form,
    office_form,
    person_form,
)

#: Between one office and the next: the years of the first.
_YEARS = (
    r"(?:\s*(?:,|\b(?:from|between|in|on|until|till|since|to|and|for|again|twice|after|independence)\b|[A-Z][a-z]{2,8}\b|"
    r"\d[\d–—-]*)){0,12}?"
)
_THEN = r"(?:(?:then|later|also|subsequently|previously|again|earlier|finally|before\s+that)\s+)*"
_SUBJECT = re.compile(rf"(?:^|[.!?]\s+)(?:[A-Z]\w+\s+){{0,3}}(?P<person>{PERSON})|(?:^|[.!?]\s+)(?P<he>He|She)\s")
_HE = re.compile(r"\b(?:he|she)\b")
#: What tells whose citizen a person is: "X was a *Canadian* statesman".
_CITIZEN = rf"{DATES}\s+(?:is|was)\s+an?\s+(?P<of>⟨C\d+⟩)\s"


@cache
def _next() -> re.Pattern[str]:
    """Return a pattern for a further office after the first: "and *as president of Austria*", "and *its premier*"."""
    of = rf"(?:\s+(?:of|for)\s+{long_form()}(?P<of>{ACTOR}))?"
    return re.compile(
        rf"{_YEARS}(?:,\s+(?:and\s+)?|\s+and\s+){_THEN}(?:(?:served|serving|was|became|been|is)\s+)?{_THEN}"
        rf"(?:(?P<as>as)\s+)?{ARTICLE}{NTH}(?:(?P<own>{ACTOR})(?:['’]s?)?\s+|(?P<its>its|the\s+country['’]s)\s+)?"
        rf"(?P<office>{office_form()}){of}(?=[\s,.;)]|$)(?!,?\s+(?:{PERSON}|[A-Z]|(?:of|for|at|in|to)\s+(?![A-Z]?\d|[A-Z][a-z]+\s+\d)))"
    )


@cache
def _told() -> tuple[re.Pattern[str], ...]:
    """Return patterns for what "he" or "she" was, by the verb or after "as"."""
    named = rf"(?P<office>{office_form()})"
    of = rf"(?:\s+(?:of|for)\s+{long_form()}(?P<of>{ACTOR}))?"
    end = r"(?=[\s,.;)]|$)(?!\s+(?:of|for|to)\b)"
    return (
        re.compile(
            rf"\s*(?:{VERBS}|had\s+(?:earlier\s+)?been)\s+(?:as\s+)?{ARTICLE}{NTH}(?:(?P<own>{ACTOR})(?:['’]s?)?\s+)?{named}{of}{end}"
        ),
        re.compile(rf"\b[Aa]s\s+{ARTICLE}{NTH}(?:(?P<own>{ACTOR})(?:['’]s?)?\s+)?{named}{of},?\s+$"),
    )


@cache
def _commands() -> tuple[tuple[re.Pattern[str], ...], Mapping[str, str]]:
    """Return patterns for who leads or commands whom, and the office that each verb tells."""
    verbs: dict[str, str] = read_data("offices.yaml")["commanding"]
    forms = "|".join(verbs)
    return (
        re.compile(
            rf"(?P<person>{PERSON}){DATES}(?:,\s+who)?\s+(?:also\s+|later\s+)?(?P<verb>{forms})\s+{long_form()}(?P<of>{ACTOR})(?!['’-]|\s+(?:and|to|into|past|against)\b)"
        ),
        re.compile(
            rf"(?P<of>⟨O\d+⟩)(?:\s*\([^()]{{1,20}}\))?,?\s+(?:then\s+)?(?P<verb>{forms})\s+by\s+(?:\w+\s+)?{person_form()}"
        ),
    ), verbs


def find_commands(template: str) -> Iterator[Office]:
    """Yield who is said to lead, head or command a state or an organization: "the army, commanded by X"."""
    patterns, verbs = _commands()
    for pattern in patterns:
        for match in pattern.finditer(template):
            person, of = int(match["person"][2:-1]), int(match["of"][2:-1])
            title = verbs[match["verb"]]
            found = office("leader" if title == "head" and match["of"].startswith("⟨C") else title, person, of)
            yield replace(found, span=match.span())


def find_careers(template: str, offices: Mapping[int, Office]) -> Iterator[Office]:
    """Yield further offices of people.

    Args:
        template: As in `loaders.extraction.offices.find_offices`.
        offices: The first office of each person, by the number of the placeholder.
    """
    for person, first in offices.items():
        if f"⟨P{person}⟩" in template[first.span[0] : first.span[0] + 6]:
            yield from _following(template, first.span[1], replace(first, person=person))
    subject: int | None = None
    for match in _SUBJECT.finditer(template):
        if match["person"]:
            subject = int(match["person"][2:-1])
        elif subject is not None:
            yield from _of_pronoun(template, match.end("he"), subject, offices)
    for place in _HE.finditer(template):
        who = [m for m in _SUBJECT.finditer(template, 0, place.start()) if m["person"]]
        if who:
            yield from _as(template, place.start(), int(who[-1]["person"][2:-1]), offices)


def _following(template: str, start: int, first: Office) -> Iterator[Office]:
    """Yield the offices that a sentence adds to one that it has given."""
    while (match := _next().match(template, start, start + WINDOW)) is not None:
        owner = match["own"] or match["of"]
        told = owner is not None or match["its"] or match["as"] or match["office"].islower()
        if not told or (owner is None and first.of is None):
            return
        yield _office(match, first.person, first.of)
        start = match.end()


def _of_pronoun(template: str, start: int, person: int, offices: Mapping[int, Office]) -> Iterator[Office]:
    match = _told()[0].match(template, start, start + WINDOW)
    if match is None:
        return
    found = _office(match, person, _home(template, person, offices))
    if found.of is not None:
        yield found
        yield from _following(template, match.end(), found)


def _as(template: str, end: int, person: int, offices: Mapping[int, Office]) -> Iterator[Office]:
    begin = max(end - WINDOW, template.rfind(". ", 0, end) + 1)
    match = _told()[1].search(template, begin, end)
    if match is not None:
        found = _office(match, person, _home(template, person, offices))
        if found.of is not None:
            yield found


def _office(match: re.Match[str], person: int, home: int | None) -> Office:
    owner = match["own"] or match["of"]
    return replace(office(match["office"], person, int(owner[2:-1]) if owner else home), span=match.span())


def _home(template: str, person: int, offices: Mapping[int, Office]) -> int | None:
    """Return the number of the state that a person serves by another office, or whose citizen they are."""
    if person in offices and offices[person].of is not None:
        return offices[person].of
    citizen = re.search(rf"⟨P{person}⟩{_CITIZEN}", template)
    return int(citizen["of"][2:-1]) if citizen else None
