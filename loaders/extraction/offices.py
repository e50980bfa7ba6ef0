"""Offices: titles before and after a name, and what they say about whom the person leads or serves.

A sentence is rewritten with a placeholder for each mention, so that a title pattern need not know how names look.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from loaders.extraction.alternatives import either
from loaders.extraction.lexicon import read_data
from loaders.extraction.title_starts import may_hold, occurrences, title_starts
from loaders.extraction.titles import (
    ACTOR,
    ARTICLE,
    DATES,
    GAP,
    NTH,
    PERSON,
    VERBS,
    WINDOW,
    long_form,
    modifier_form,
    office_form,
    office_titles,
    owner_form,
    person_form,
    words,
)

#: A person's verb, with what may stand between the name and it: "an army captain", "a Zambian lawyer who".
_BECAME = (
    rf"(?:(?:(?:,\s+[^⟨⟩.;:]{{1,60}},)?\s+|(?:[^⟨⟩.;:]|{ACTOR}){{0,80}}?\bwho\s+){VERBS}\s+(?:as\s+)?|,?\s+as\s+|,?\s+)"
    rf"{ARTICLE}"
)
#: How a pattern begins that begins with a title.
_TITLE = "(?P<office>"
#: Roman numerals of monarchs.
_REGNAL = re.compile(r"\b(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})$")
_THEN = re.compile(r"^(?:the\s+|then[\s-]+|under\s+(?!sec))+", re.IGNORECASE)
_COUNTERPART = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:\w+\s+)?(?P<of>⟨C\d+⟩)\s+(?:counterparts?|opposite\s+number|colleagues?),?"
    rf"\s+{person_form()}"
)


@dataclass(frozen=True, slots=True)
class Office:
    """A title as a text gives it."""

    title: str
    #: LEADS or SERVES.
    relation: str
    #: Index of the person's mention, and of the state or organization it belongs to, if the text says which.
    person: int
    of: int | None
    #: Id of the only state that calls an office so.
    country: str | None
    #: Range of title, name and owner in the template.
    span: tuple[int, int] = (0, 0)
    #: The text does not say with the title whose it is; the state was told by the gazetteer.
    inferred: bool = False
    #: The text names no title but what the person leads: "the Assad *regime*".
    ruling: bool = False


def sole_offices(text: str) -> int:
    """Return how often a text gives a title that only one state has, and that so names the state."""
    return len(_sole_titles().findall(text))


def may_title(text: str, *, named: bool) -> int:
    """Return about how many titles of people a text gives: hardly too few, and most that it has if it has none.

    Args:
        text: A paragraph.
        named: It names a state or an organization, to which any title may belong; else a person must stand beside it.
    """
    title, titled = _loose()
    return len((title if named else titled).findall(text))


@cache
def _loose() -> tuple[re.Pattern[str], re.Pattern[str]]:
    forms = either(re.escape(t).replace(r"\ ", r"\s+").replace(r"\-", r"[\s-]+") for t in sorted(office_titles()))
    title = rf"(?i:{forms})s?"
    verbs = (
        r"(?:is|was|became|remain\w*|serve[sd]|reigned|ruled|has|had|took|re-\w+|elected|appointed|named|sworn|crowned|"
        r"proclaimed|declared|installed)"
    )
    return re.compile(rf"\b{title}\b|\b[IVX]+\s+of\b"), re.compile(
        rf"\b{title}(?:\s+(?:of|for)\b[^.;]{{0,100}}?)?{GAP},?\s+[“\"']?[A-Z]|"
        rf"[A-Z][\w.’'-]*{DATES}(?:,|\s+(?:then\s+)?{verbs})\s+(?:[\w’'-]+[\s-]+){{0,9}}?{title}\b"
    )


@cache
def _sole_titles() -> re.Pattern[str]:
    titles = sorted(words()[2], key=len, reverse=True)
    forms = either(t.replace(" ", r"[\s-]+") for t in titles)
    return re.compile(rf"\b(?:{forms})s?\b", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    office, owner, person, of = office_form(), owner_form(), person_form(), rf"{long_form()}(?P<of>{ACTOR})"
    named = rf"{_TITLE}{office})"
    # "an Argentine general who served as president": what one served as counts, not what one was by trade
    said = r"(?!\s+(?:said|told|added|announced)\b)"
    trade = r"(?!\s+(?:and\s+\w+\s+)?who\s+(?:served|was|became|ruled|led|held|is)\b)"
    return tuple(
        re.compile(p)
        for p in (
            rf"{owner}(?:then-|former\s+)?{named}(?:\s+(?:in|to|at|for)\s+(?:the\s+)?{ACTOR})?,?\s+{person}",
            rf"{named}\s+(?P<link>of|for|to)\s+{of}{GAP}(?:,?|\s+(?:is|was|became|remains|has\s+been))\s+{person}",
            rf"{named},?\s+{person}\s+of\s+{of}",
            rf"{named}\s+{PERSON}(?:\s+of\s+(?:the\s+)?{ACTOR}{GAP})?\s+and\s+{person}\s+of\s+{of}",
            rf"(?P<person>{PERSON}){DATES}{_BECAME}{NTH}{modifier_form()}{owner}{named}(?=[\s,.;)]|$){said}{trade}",
            rf"(?P<person>{PERSON}){DATES}{_BECAME}{NTH}{named}\s+(?P<link>of|for|to|at|in)\s+{of}",
            rf"(?P<person>{PERSON}){GAP},\s+{ARTICLE}{named}(?=[,.;)]|$)",
            rf"{named}{GAP},?\s+{person}(?!\s+of\s+(?:the\s+)?{ACTOR})",
            rf"(?P<person>{PERSON}){DATES}\s+(?:then\s+)?{VERBS}\s+(?:as\s+)?{ARTICLE}{NTH}{named}"
            rf"(?=[\s,.;)]|$)(?!\s+(?:of|for|at|in|to)\b)",
        )
    )


def find_offices(template: str) -> Iterator[Office]:
    """Yield the offices of a sentence in which mentions are placeholders.

    Args:
        template: Text with `⟨C3⟩`, `⟨O3⟩` and `⟨P3⟩` for the third mention if it is a country, organization or person.
    """
    offices: list[Office] = []
    for place in re.finditer(PERSON, template):
        start = max(place.start() - WINDOW, 0)
        window = template[start : place.end() + WINDOW]
        found = _office_in(window, place[0]) if may_hold(window) else None
        if found is not None:
            offices.append(replace(found, span=(found.span[0] + start, found.span[1] + start)))
    held = {o.person for o in offices}
    yield from offices
    yield from (o for o in _counterparts(template, offices) if o.person not in held)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], ...], dict[str, str]]:
    """Return the patterns of what a person leads, and the office of each such word."""
    titles: dict[str, str] = read_data("offices.yaml")["ruling"]
    word = rf"(?P<rule>{'|'.join(map(re.escape, titles))})"
    between = r"(?:(?:new|first|second|military|civilian|interim|brutal|former|current|late|own|\w+ist)\s+){0,2}"
    return (
        re.compile(rf"(?:(?P<of>{ACTOR})(?:['’]s?)?\s+)?(?P<person>{PERSON})(?:['’]s?)?[\s-]+{between}{word}\b"),
        re.compile(rf"\b{word}\s+of\s+(?P<person>{PERSON})(?!['’])(?:\s+(?:of|in)\s+(?:the\s+)?(?P<of>{ACTOR}))?"),
    ), titles


def find_rules(template: str) -> Iterator[Office]:
    """Yield what people lead by the name of their rule: "the *Assad regime*", "the *presidency of Truman*"."""
    patterns, titles = _rules()
    for pattern in patterns:
        for match in pattern.finditer(template):
            owner, person = match["of"], match["person"]
            of = int(owner[2:-1]) if owner else None
            yield Office(titles[match["rule"]], "LEADS", int(person[2:-1]), of, None, match.span(), ruling=True)


def find_monarchs(template: str, names: Sequence[str]) -> Iterator[Office]:
    """Yield monarchs that only their number tells: "Gustav III of Sweden".

    Args:
        template: As in `find_offices`.
        names: The text of each mention, by the number of its placeholder.
    """
    for match in re.finditer(rf"(?P<person>{PERSON})\s+of\s+(?:the\s+)?(?P<of>⟨C\d+⟩)(?!['’])", template):
        person = int(match["person"][2:-1])
        if _REGNAL.search(names[person]):
            yield Office("monarch", "LEADS", person, int(match["of"][2:-1]), None, match.span())


def is_bare_leader(title: str) -> bool:
    """Return True if a title is that of a head of state or government and names nothing that it belongs to."""
    data = read_data("offices.yaml")
    words = re.sub(r"\s+", " ", title.replace("-", " ").lower()).split()
    known = {w for m in data["modifiers"].split() for w in m.split("-")} | {"prime", "head", "state"}
    heads = set(data["heads_of_state"].split())
    return _title_head(words) in heads and set(words[:-1]) <= known


def _title_head(words: Sequence[str]) -> str:
    """Return the last word of a title; "minister" only counts in "prime minister"."""
    last = words[-1] if words else ""
    return "" if last == "minister" and list(words[-2:]) != ["prime", "minister"] else last


def _office_in(window: str, placeholder: str) -> Office | None:
    """Return the office that the first pattern to match gives the person of a placeholder."""
    starts = title_starts(window)
    for pattern in _patterns():
        titled = pattern.pattern.startswith(_TITLE)
        for match in occurrences(pattern, window, starts) if titled else pattern.finditer(window):
            groups = match.groupdict()
            fits = _belongs(groups) and not _appoints(window[: match.start()], match)
            if groups["person"] == placeholder and fits:
                owner = groups.get("of")
                if _is_opposed(groups["office"]):
                    return None
                found = office(groups["office"], int(placeholder[2:-1]), int(owner[2:-1]) if owner else None)
                return replace(found, span=match.span())
    return None


def _is_opposed(title: str) -> bool:
    """Return True for those who lead against a state: "the Zambian *opposition leader*"."""
    return bool({"opposition", "rebel"} & set(title.lower().split()))


def _belongs(groups: Mapping[str, str | None]) -> bool:
    """Return True if the office is its owner's: not that of an envoy *to* a state, nor one *for* a state abroad."""
    link, owner = groups.get("link"), groups.get("of") or ""
    if link == "for":
        return owner.startswith("⟨O") or "spokes" in (groups["office"] or "").lower()
    return link != "to"


def _appoints(before: str, match: re.Match[str]) -> bool:
    """Return True if the person gives the office: "was appointed by Prime Minister A *as* commander"."""
    after = match.string[match.end("person") : match.end()].lstrip()
    return after.startswith("as ") and re.search(r"\bby\s+(?:[\w-]+\s+){0,4}$", before) is not None


def _counterparts(template: str, offices: Sequence[Office]) -> Iterator[Office]:
    """Yield who holds the office that the text gave last: "his British *counterpart*"."""
    for match in _COUNTERPART.finditer(template):
        before = [o for o in offices if o.span[1] <= match.start()]
        if before:
            person, of = int(match["person"][2:-1]), int(match["of"][2:-1])
            yield replace(before[-1], person=person, of=of, country=None, span=match.span())


def country_of(title: str) -> str | None:
    """Return the id of the only state that calls an office so, or None."""
    plain = title.lower().replace("-", " ").strip()
    countries = words()[2]
    return next((c for name, c in countries.items() if plain == name or plain.endswith(f" {name}")), None)


def office(title: str, person: int, of: int | None) -> Office:
    """Return the office of a title: its relation by its head word, and the state that the title alone tells."""
    leads, _, _ = words()
    plain = re.sub(r"\s+", " ", title.replace("-", " ").lower()).strip()
    head = re.sub(r"\bhead\s+of\s+(?:state|government)$", "leader", plain)
    head = re.split(r"\s+(?:of|for)\s+", head)[0]
    lower_rank = re.search(
        r"\b(?:vice|deputy|assistant|under secretary|spokes\w+|adviser|advisor|secretary of)\b", plain
    )
    top = any(head in {w, f"{w}s"} or head.endswith((f" {w}", f" {w}s"))
              for w in (x.replace("-", " ") for x in leads))  # fmt: skip
    country = country_of(plain)
    return Office(
        re.sub(r"\s+", " ", _THEN.sub("", title)).strip(),
        "LEADS" if top and not lower_rank else "SERVES",
        person,
        of,
        country,
    )
