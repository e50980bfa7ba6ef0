"""Reads the data files: `data/README.md` states their format."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.resources import files
from typing import Any

import orjson

from loaders.errors import ExtractionResourceError
from loaders.gazetteer.actor import Actor
from loaders.gazetteer.membership import Membership
from loaders.gazetteer.name import Name
from loaders.gazetteer.term import Term

_REMEDY = "Reinstall Amity, or rebuild the gazetteer as its README.md says"


class Actors(Mapping[str, Actor]):
    """The actors by id. Records turn into objects when first asked for, as a run needs few of the thousands."""

    def __init__(self, records: list[dict[str, Any]]) -> None:
        self.records = records
        self._places = {record["id"]: place for place, record in enumerate(records)}
        self._made: dict[int, Actor] = {}

    def __getitem__(self, key: str) -> Actor:
        return self.at(self._places[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self.records)

    def at(self, place: int) -> Actor:
        """Return the actor of a record by its place in the file."""
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = _actor(self.records[place])
        return made

    @cached_property
    def leaders(self) -> dict[str, tuple[int, ...]]:
        """Places of the leaders by the id of the country or organization that they hold or held office in."""
        found: dict[str, list[int]] = {}
        for place, record in enumerate(self.records):
            for of in dict.fromkeys(term[1] for term in record.get("terms", ())):
                found.setdefault(of, []).append(place)
        return {of: tuple(places) for of, places in found.items()}


def read_actors() -> Actors:
    """Read `actors.jsonl`.

    Raises:
        ExtractionResourceError: The file is missing or damaged.
    """
    lines = _bytes("actors.jsonl").splitlines()
    try:
        return Actors([orjson.loads(line) for line in lines])
    except (orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise ExtractionResourceError(
            f"the gazetteer's actors are damaged ({error})", where="actors.jsonl", remedy=_REMEDY
        ) from error


def read_memberships() -> tuple[Membership, ...]:
    """Read `memberships.tsv`.

    Raises:
        ExtractionResourceError: The file is missing.
    """
    return tuple(Membership(o, m, start or None, end or None, status)
                 for o, m, start, end, status in _rows("memberships.tsv"))  # fmt: skip


def read_phrases() -> tuple[tuple[str, str], ...]:
    """Read `phrases.tsv`: pairs of phrase and category.

    Raises:
        ExtractionResourceError: The file is missing.
    """
    return tuple((phrase, category) for phrase, category in _rows("phrases.tsv"))


def read_contexts() -> tuple[tuple[str, str, str], ...]:
    """Read `contexts.tsv`: side, whom it concerns, words joined by `;`.

    Raises:
        ExtractionResourceError: The file is missing.
    """
    return tuple((side, of, words) for side, of, words in _rows("contexts.tsv"))


def read_sites() -> tuple[tuple[str, str], ...]:
    """Read `sites.tsv`: the end of a host name, and the id of the actor that publishes there.

    Raises:
        ExtractionResourceError: The file is missing.
    """
    return tuple((site, actor) for site, actor in _rows("sites.tsv"))


def _rows(file: str) -> Iterator[list[str]]:
    for line in _bytes(file).decode().split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


def _bytes(file: str) -> bytes:
    try:
        return (files("loaders.gazetteer") / "data" / file).read_bytes()
    except OSError as error:
        raise ExtractionResourceError(
            "a data file of the gazetteer cannot be read", where=file, remedy=_REMEDY
        ) from error


def _actor(record: dict[str, Any]) -> Actor:
    return Actor(
        id=record["id"],
        type=record["type"],
        name=record["name"],
        kind=record["kind"],
        names=tuple(name_of(row) for row in record["names"]),
        iso3=record.get("iso3"),
        wikidata=record.get("wikidata"),
        state=record.get("state"),
        terms=tuple(Term(*row) for row in record.get("terms", ())),
        start=record.get("start"),
        end=record.get("end"),
    )


def name_of(row: list[Any]) -> Name:
    """Return the name of a row `[text, kind, case-sensitive as 0 or 1, ambiguous]`, the last two optional."""
    return Name(row[0], row[1], bool(row[2]) if len(row) > 2 else False, row[3] if len(row) > 3 else None)
