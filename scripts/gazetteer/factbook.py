"""Reads the heads of state and government, official names and memberships from the World Factbook's extract."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import orjson

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.folding import fold_name
from loaders.gazetteer.name import Name
from scripts.gazetteer.leaders import Person, term
from scripts.gazetteer.overlay import rows

_HEAD = re.compile(
    r"(?:(?:Acting|Interim|Caretaker|Transition(?:al)?) )*"
    r"(?P<office>President of the Swiss Confederation|President of Council of Ministers"
    r"|Chairman of the Cabinet of Ministers|Chairperson of the Council of Ministers"
    r"|President(?! of )|Prime Minister|Premier|Chancellor|King|Emperor|Amir|Grand Duke|Prince|Chief Executive"
    r"|Chief Minister|Taoiseach)"
    r"(?: \(Prime Minister\))? (?P<name>[^(;,]+?(?:, Jr\.)?) \(since (?P<since>(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})"
)
_RANK = re.compile(r"\b(?:Dr|Gen|Sr|Col|Capt|Ratu|Sir|Dame|General)\b\.? ?")
_OFFICES = {
    "Amir": "emir",
    "President of the Swiss Confederation": "president",
    "Chairman of the Cabinet of Ministers": "prime minister",
    "Chairperson of the Council of Ministers": "prime minister",
    "President of Council of Ministers": "prime minister",
}
_CROWNED = frozenset({"king", "emperor", "emir", "grand duke", "prince"})
#: Shorter family names are words or given names too often to stand alone.
_LEAST_FAMILY = 5
_DATES = {"%d %B %Y": "%Y-%m-%d", "%d %b %Y": "%Y-%m-%d", "%B %Y": "%Y-%m", "%Y": "%Y"}
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-ZÀ-ÖØ-ÞĀ-Ž'’.-]*[A-ZÀ-ÖØ-ÞĀ-Ž']")


def by_name(countries: list[Actor]) -> Callable[[str], Actor | None]:
    """Return the look-up of a country by a name or official name."""
    kinds = {"name", "official", "acronym"}
    known = {fold_name(n.text).lower(): c for c in reversed(countries) for n in c.names if n.kind in kinds}

    def find(name: str) -> Actor | None:
        form = fold_name(name).lower()
        # "The Dominican": one name in the extract has lost its second word.
        forms = (form, form.removeprefix("the "), f"{form.removeprefix('the ')} republic")
        return next((known[form] for form in forms if form in known), None)

    return find


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
        if not match:
            continue
        written = _RANK.sub("", match["name"]).strip()
        common, family = _corrections().get((country.id.removeprefix("country/"), written), ("", None))
        if common == "-":
            continue
        person = _person(written)
        if common:
            person = Person(common, others=list(person.actor().names[:1]), family=family or "")
        office = _OFFICES.get(match["office"], match["office"].lower())
        if office in _CROWNED:
            person.family = ""
            person.others.append(Name(f"{match['office']} {person.name}", "name"))
        elif common == "" and (len(person.family) < _LEAST_FAMILY or person.actor().names[-1].ambiguous):
            person.family = ""
        person.terms.append(term(office, country.id, _date(match["since"].strip()), ""))
        yield person


@cache
def _corrections() -> dict[tuple[str, str], tuple[str, str | None]]:
    return {(of, written): (common, family) for of, written, common, family in rows("corrections.tsv", 4)}


def _person(written: str) -> Person:
    """Return a person by a name that has its family name in capitals."""
    words = written.split()
    capitals = [word for word in words if _CAPITALS.fullmatch(word) and not re.fullmatch(r"[IVX]+|[A-Z]\.", word)]
    full = " ".join(_cased(word) for word in words)
    family = " ".join(_cased(word) for word in capitals)
    short = full
    if capitals and words[0] not in capitals and len(words) > 2:
        short = f"{words[0]} {family}"
    person = Person(short, family=family, shortened=full != short)
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
