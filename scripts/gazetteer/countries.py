"""Builds the countries from the overlays."""

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.name import Name
from scripts.gazetteer.overlay import names, rows
from scripts.gazetteer.record import distinct

#: States that are no more, with the dates of their existence.
_PAST = {
    "SUN": ("1922-12-30", "1991-12-26"),
    "YUG": ("1918-12-01", "2003-02-04"),
    "DDR": ("1949-10-07", "1990-10-02"),
    "CSK": ("1918-10-28", "1992-12-31"),
    "SCG": ("2003-02-04", "2006-06-05"),
    "VDR": ("1945-09-02", "1976-07-02"),
    "YMD": ("1967-11-30", "1990-05-22"),
    "ANT": ("1954-12-15", "2010-10-10"),
}
_TERRITORIES = frozenset(
    "ALA ASM AIA ATA ABW BES BMU BVT IOT CYM CXR CCK COK CUW FLK FRO GUF PYF ATF GIB GRL GLP GUM GGY HMD HKG IMN JEY MAC "
    "MTQ MYT MSR NCL NIU NFK MNP PCN PRI REU BLM SHN MAF SPM SXM SGS SJM TKL TCA UMI VGB VIR WLF ANT".split()
)


def countries(official: dict[str, str]) -> list[Actor]:
    """Return the countries by id.

    Args:
        official: Official names by ISO 3166-1 alpha-2 or alpha-3 code, from the sources.
    """
    wikidata = dict(rows("wikidata.tsv", 2))
    places: dict[str, list[Name]] = {}
    for of, kind, cell in rows("places.tsv", 3):
        places.setdefault(of, []).extend(names(cell, kind))
    for prefix, of in rows("prefixes.tsv", 2):
        places.setdefault(of, []).append(Name(prefix, "adjective"))
    made = [_country(row, official, wikidata, places) for row in rows("countries.tsv", 7)]
    return sorted(made, key=lambda actor: actor.id)


def _country(
    row: list[str], official: dict[str, str], wikidata: dict[str, str], places: dict[str, list[Name]]
) -> Actor:
    iso3, iso2, name, adjectives, demonyms, capitals, others = row
    called = list(names(name, "name"))
    known = [
        *called,
        *names(official.get(iso2) or official.get(iso3, ""), "official"),
        *names(adjectives, "adjective"),
        *names(demonyms, "demonym"),
        *names(capitals, "capital"),
        *names(others, "name"),
        *places.get(iso3, ()),
        *(Name(code, "code", case_sensitive=True) for code in (iso3, iso2) if code),
    ]
    past = _PAST.get(iso3, (None, None))
    return Actor(
        id=f"country/{iso3}",
        type="Country",
        name=called[0].text,
        kind="territory" if iso3 in _TERRITORIES else "historical" if past[1] else "state",
        names=distinct(known),
        iso3=iso3,
        wikidata=wikidata.get(iso3),
        start=past[0],
        end=past[1],
    )
