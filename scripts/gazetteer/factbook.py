"""Reads the heads of state and government, official names and memberships from the World Factbook's extract."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import orjson

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.folding import fold_name
from scripts.gazetteer.leaders import Person, term

_HEAD = re.compile(
    r"(?:(?:Acting|Interim|Caretaker|Transition(?:al)?) )*"
    r"(?P<office>President|Prime Minister|Premier|Chancellor|King|Emperor|Amir|Grand Duke|Prince|Chief Executive"
    r"|Chief Minister|Taoiseach|President of the Swiss Confederation|Chairman of the Cabinet of Ministers"
    r"|Chairperson of the Council of Ministers|President of Council of Ministers)"
    r"(?: \(Prime Minister\))? (?P<name>[^(;,]+?) \(since (?P<since>(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})"
)
_RANK = re.compile(r"\b(?:Dr|Gen|Sr|Col|Capt|Ratu|Sir|Dame|General)\b\.? ?")
_OFFICES = {
    "Amir": "emir",
    "President of the Swiss Confederation": "president",
    "Chairman of the Cabinet of Ministers": "prime minister",
    "Chairperson of the Council of Ministers": "prime minister",
    "President of Council of Ministers": "prime minister",
}
_DATES = {"%d %B %Y": "%Y-%m-%d", "%d %b %Y": "%Y-%m-%d", "%B %Y": "%Y-%m", "%Y": "%Y"}
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-ZÀ-ÖØ-ÞĀ-Ž'’.-]*[A-ZÀ-ÖØ-ÞĀ-Ž']")


def by_name(countries: list[Actor]) -> Callable[[str], Actor | None]:
    """Return the look-up of a country by a name or official name."""
    kinds = {"name", "official"}
    known = {fold_name(n.text).lower(): c for c in reversed(countries) for n in c.names if n.kind in kinds}
    return lambda name: known.get(fold_name(name.removeprefix("The ")).lower()) or known.get(fold_name(name).lower())


def read(folder: Path, countries: list[Actor]) -> Iterator[tuple[Actor, dict[str, str]]]:
    """Yield each country of the gazetteer with its record in the Factbook."""
    known = by_name(countries)
    with (folder / "factbook_cc0" / "factbook_extract.jsonl").open("rb") as lines:
        for line in lines:
            row = orjson.loads(line)
            country = known(row["name"])
            if country:
                yield country, row


def heads(country: Actor, row: dict[str, str]) -> Iterator[Person]:
    """Yield a country's heads of state and government."""
    for key in ("chief_of_state", "head_of_government"):
        match = _HEAD.match(row[key] or "")
        if not match or "Charles III" in match["name"].title():
            continue
        person = _person(_RANK.sub("", match["name"]).strip())
        office = _OFFICES.get(match["office"], match["office"].lower())
        person.terms.append(term(office, country.id, _date(match["since"].strip()), ""))
        yield person


def _person(written: str) -> Person:
    """Return a person by a name that has its family name in capitals."""
    words = written.split()
    capitals = [word for word in words if _CAPITALS.fullmatch(word) and not re.fullmatch(r"[IVX]+|[A-Z]\.", word)]
    full = " ".join(_cased(word) for word in words)
    family = " ".join(_cased(word) for word in capitals)
    short = full
    if capitals and words[0] not in capitals and len(words) > 2:
        short = f"{words[0]} {family}"
    person = Person(short, family=family)
    if full != short:
        person.others += [name for name in Person(full).actor().names if name.kind == "name"]
    return person


def _cased(word: str) -> str:
    if not _CAPITALS.fullmatch(word) or re.fullmatch(r"[IVX]+|[A-Z]\.", word):
        return word
    return re.sub(r"[^\W_]+", lambda part: part[0].capitalize(), word)


def _date(written: str) -> str:
    for known, iso in _DATES.items():
        try:
            return datetime.strptime(written, known).strftime(iso)  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    raise SystemExit(f"factbook: {written!r} is no date")
