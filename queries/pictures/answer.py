"""The picture of a preset's answer: the graph that it returns, or the statements that its rows are about."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any, Final

from graph.ontology import RELATION_TYPES
from queries.actors import ActorNames
from queries.common import COMMON
from queries.pictures.picture import Link, Picture
from queries.pictures.sources import of_table
from queries.preset import Preset
from queries.runner import POSSIBLE, bound, run
from queries.table import Table

if TYPE_CHECKING:
    from graph.store import Store

#: Rows asked of a preset that is drawn as a graph: what is left out of so many can be counted.
MOST_ROWS: Final = 10_000

_NAMED: Final = "MATCH (e:Entity) WHERE e.name IN $names RETURN e.name, e.id"
_EDGES: Final = """
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[r]->(b:Entity {id: pair[1]})
WHERE type(r) IN $relations
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($since IS NULL OR left($since, size(r.last)) <= r.last)
  AND ($until IS NULL OR left(r.first, size($until)) <= $until)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a, r, b
"""
_DENIALS: Final = """
MATCH (s:Statement)
WHERE s.polarity = 'negative'
WITH s
MATCH (a:Entity)<-[:SUBJECT]-(s)-[:OBJECT]->(b:Entity)
WHERE [a.id, b.id] IN $pairs AND s.relation IN $relations AND s.modality IN $modality
RETURN a, b, s.id, s.relation, s.modality, s.belief, s.documents, s.first, s.last
"""
_DENIED: Final = "negative"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a preset answered, and what it was asked."""

    preset: Preset
    table: Table
    #: A value for each parameter, as `queries.bound` returns them.
    values: Mapping[str, object]
    #: What the caller gave, in the caller's words.
    given: Mapping[str, object] = field(default_factory=dict)
    #: The answer as nodes and relationships; None for a preset that has no graph of its own.
    graph: Table | None = None

    @property
    def cut(self) -> bool:
        """Whether there may be more rows than were asked for."""
        return len(self.table) == self.values.get("limit")

    def picture(self, store: "Store") -> Picture:
        """Return the picture, yet without sentences.

        Of a preset without a graph it has the statements between the actors that stand in one row, or in a row and in
        the question: those of the relations that the preset is about, and within its filters.

        Raises:
            StoreError: The store cannot be read.
        """
        if self.graph is not None:
            return replace(of_table(self.graph), cut=len(self.graph) >= MOST_ROWS)
        pairs = self._pairs(store)
        return _joined(of_table(self._edges(store, pairs)), self._denials(store, pairs))

    def _relations(self) -> list[str]:
        """Return the relations that the query names; all, if it names none."""
        words = set(re.findall(r"\b[A-Z][A-Z_]+\b", self.preset.cypher))
        return [name for name in RELATION_TYPES if name in words] or list(RELATION_TYPES)

    def _pairs(self, store: "Store") -> dict[tuple[str, str], set[str]]:
        """Return the ids of actors that belong together, with the relations that their rows name."""
        ids = _ids(store, {text for row in self.table.rows for cell in row for text in _texts(cell)})
        asked = [{str(self.values[p.name])} for p in self.preset.parameters if p.names_actor and self.values[p.name]]
        known, found = set(self._relations()), dict[tuple[str, str], set[str]]()
        for row in self.table.rows:
            named = {text for cell in row for text in _texts(cell)} & known
            for pair in _within(row, asked, ids):
                for ends in (pair, pair[::-1]):
                    found.setdefault(ends, set()).update(named or known)
        return found

    def _edges(self, store: "Store", pairs: Mapping[tuple[str, str], set[str]]) -> Table:
        filters = {name: self.values.get(name, parameter.default) for name, parameter in COMMON.items()}
        asked = {"pairs": [list(pair) for pair in pairs], "relations": self._relations(), **filters}
        asked.pop("limit")
        found = store.read(_EDGES, asked)
        rows = (row for row in found.rows if row[1]["type"] in pairs[_id(row[0]), _id(row[2])])
        return Table(found.columns, tuple(rows))

    def _denials(self, store: "Store", pairs: Mapping[tuple[str, str], set[str]]) -> Iterator[tuple[Any, ...]]:
        """Yield the denials between the actors, if the preset looks at denials."""
        if _DENIED not in self.preset.cypher and "polarity" not in self.table.columns:
            return
        modality = self.values.get("modality", COMMON["modality"].default)
        asked = {"pairs": [list(pair) for pair in pairs], "relations": self._relations(), "modality": modality}
        yield from store.read(_DENIALS, asked).rows


def answered(store: "Store", preset: Preset, arguments: Mapping[str, object], *, actors: ActorNames) -> Answer:
    """Ask a preset for its rows, and for its graph if it has one.

    Args:
        store: Where the graph is.
        preset: What to ask.
        arguments: As for `queries.run`. Without a `limit` the graph has up to 10,000 rows.
        actors: Who is meant by a name.

    Raises:
        ParameterError: As for `queries.run`, and so on.
    """
    given = {name: value for name, value in arguments.items() if value is not None}
    drawn, graph = preset.drawn, None
    if drawn is not None:
        wider = {"limit": MOST_ROWS} | given
        fitting = {
            n: v for n, v in wider.items() if drawn.parameter(n) or (n == POSSIBLE and drawn.parameter("modality"))
        }
        graph = run(store, drawn, fitting, actors=actors)
    values = bound(preset, given, actors=actors)
    table = graph if drawn is preset and graph is not None else run(store, preset, given, actors=actors)
    return Answer(preset, table, values, given, graph)


def _joined(picture: Picture, denials: Iterable[tuple[Any, ...]]) -> Picture:
    """Return a picture with denials beside its statements."""
    links = list(picture.links)
    nodes = dict.fromkeys(picture.nodes)
    for a, b, identifier, relation, *rest in denials:
        ends = of_table(Table(("a", "b"), ((a, b),))).nodes
        start, end = ends if len(ends) == 2 else (ends[0], ends[0])
        links.append(Link(identifier, start, relation, end, _DENIED, *rest))
        nodes |= dict.fromkeys(ends)
    return Picture(tuple(nodes), tuple(links))


def _within(row: tuple[Any, ...], asked: list[set[str]], ids: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield the actors that a row puts together: those of different cells, or next to each other in its only list."""
    cells = [[ids.get(text, set()) for text in _texts(cell)] for cell in row]
    groups = [set().union(*cell) for cell in cells]
    groups = [group for group in groups if group]
    if len(groups) == 1:
        (chain,) = (cell for cell in cells if any(cell))
        for here, there in pairwise(chain):
            yield from ((a, b) for a in here for b in there if a != b)
    for one, other in combinations([*groups, *asked], 2):
        yield from ((a, b) for a in sorted(one) for b in sorted(other) if a != b)


def _ids(store: "Store", names: Iterable[str]) -> dict[str, set[str]]:
    """Return the ids of the entities with these names."""
    found: dict[str, set[str]] = {}
    for name, identifier in store.read(_NAMED, {"names": sorted(names)}).rows:
        found.setdefault(name, set()).add(identifier)
    return found


def _texts(cell: object) -> Iterator[str]:
    if isinstance(cell, str):
        yield cell
    elif isinstance(cell, list | tuple):
        for item in cell:
            yield from _texts(item)


def _id(node: Mapping[str, Any]) -> str:
    return str(node["properties"]["id"])
