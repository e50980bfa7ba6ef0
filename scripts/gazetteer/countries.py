"""Builds the countries from the overlays and the official names of the sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.name import Name
from scripts.gazetteer.overlay import names, rows
from scripts.gazetteer.record import distinct


@dataclass(frozen=True)
class _Tables:
    wikidata: Mapping[str, str]
    status: Mapping[str, list[str]]
    places: Mapping[str, list[Name]]
    official: Mapping[str, list[str]]


def countries(official: Mapping[str, list[str]]) -> list[Actor]:
    """Return the countries by id.

    Args:
        official: Official names from the sources, by ISO 3166-1 alpha-2 code or entity id.
    """
    places: dict[str, list[Name]] = {}
    for of, kind, cell in rows("places.tsv", 3):
        places.setdefault(of, []).extend(names(cell, kind))
    for prefix, of in rows("prefixes.tsv", 2):
        places.setdefault(of, []).append(Name(prefix, "adjective"))
    tables = _Tables(
        dict(rows("wikidata.tsv", 2)), {row[0]: row[1:] for row in rows("status.tsv", 4)}, places, official
    )
    return sorted((_country(row, tables) for row in rows("countries.tsv", 7)), key=lambda actor: actor.id)


def _country(row: list[str], tables: _Tables) -> Actor:
    iso3, iso2, name, adjectives, demonyms, capitals, others = row
    called = list(names(name, "name"))
    official = [*tables.official.get(iso2, ()), *tables.official.get(f"country/{iso3}", ())]
    known = [
        *called,
        *names(adjectives, "adjective"),
        *names(demonyms, "demonym"),
        *names(capitals, "capital"),
        *names(others, "name"),
        *(Name(text.removeprefix("The "), "official") for text in official),
        *tables.places.get(iso3, ()),
        *(Name(code, "code", case_sensitive=True) for code in (iso3, iso2) if code),
    ]
    kind, start, end = tables.status.get(iso3, ["state", "", ""])
    return Actor(
        id=f"country/{iso3}",
        type="Country",
        name=called[0].text,
        kind=kind,
        names=distinct(known),
        iso3=iso3,
        wikidata=tables.wikidata.get(iso3),
        start=start or None,
        end=end or None,
    )
