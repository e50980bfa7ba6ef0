"""The terms of Wikidata and of W3C's organization ontology that map into the graph: `data/foreign.json`, expanded."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

_FILE: Final = "data/foreign.json"


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a property of another vocabulary means here."""

    relation: str
    #: The object of the property is the subject of the relation.
    inverse: bool = False
    office: str | None = None


@dataclass(frozen=True, slots=True)
class ForeignTerms:
    """IRIs of other vocabularies, by what they are for."""

    prefixes: dict[str, str]
    properties: dict[str, Mapping]
    #: Property that leads to a statement's node, with the one that leads on to the value.
    qualified: dict[str, str]
    types: dict[str, str]
    typing: tuple[str, ...]
    labels: tuple[str, ...]
    aliases: tuple[str, ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    instants: tuple[str, ...]
    interval: tuple[str, str]
    #: `member`, `organization`, `during` and `role` of an org:Membership.
    membership: dict[str, str]


@cache
def foreign_terms() -> ForeignTerms:
    """Return the terms of the data file."""
    raw: dict[str, Any] = json.loads(files("graph.export").joinpath(_FILE).read_text("utf-8"))
    prefixes: dict[str, str] = raw["prefixes"]

    def iri(curie: str) -> str:
        prefix, _, local = curie.partition(":")
        return prefixes[prefix] + local

    def iris(key: str) -> tuple[str, ...]:
        return tuple(iri(curie) for curie in raw[key])

    start, end = iris("interval")
    return ForeignTerms(
        prefixes=prefixes,
        properties={iri(key): Mapping(**value) for key, value in raw["properties"].items()},
        qualified={iri(f"p:{name}"): iri(f"ps:{name}") for name in raw["qualified"]},
        types={iri(key): value for key, value in raw["types"].items()},
        typing=iris("typing"),
        labels=iris("labels"),
        aliases=iris("aliases"),
        starts=iris("starts"),
        ends=iris("ends"),
        instants=iris("instants"),
        interval=(start, end),
        membership={key: iri(value) for key, value in raw["membership"].items()},
    )
