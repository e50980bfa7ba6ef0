"""Reads what joins actors to others, and the sentences behind it: first little of many, then all of few."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from queries.paths.path import Actor, Hop
from queries.quote import Quote

if TYPE_CHECKING:
    from graph.store import Store

#: Two actors that a hop joins, in the order in which it is walked.
Pair = tuple[str, str]

# One read a layer. Servers differ in how they filter a variable-length pattern (one of them filters only after it has
# taken the shortest paths of all), while a single step means the same everywhere.
_NEIGHBOURS: Final = """
UNWIND $actors AS id
MATCH (a:Entity {{id: id}})-[r:{relations}]-(b:Entity)
WHERE (b:Country OR b:Organization) AND NOT b.id IN $avoid {filters}
RETURN id, collect(DISTINCT b.id)
"""
_RATINGS: Final = """
UNWIND $pairs AS pair
MATCH (a:Entity {{id: pair[0]}})-[r:{relations}]-(b:Entity)
WHERE b.id IN pair[1] {filters}
WITH pair[0] AS id, b.id AS other, type(r) AS relation, max(r.belief) AS belief
RETURN id, collect([other, relation, belief])
"""
_HOPS: Final = """
UNWIND $pairs AS pair
MATCH (a:Entity {{id: pair[0]}})-[r:{relations}]-(b:Entity)
WHERE b.id IN pair[1] {filters}
RETURN a.id, a.name, type(r), b.id, b.name, startNode(r).id = a.id, r.statement, r.modality, r.belief, r.documents,
  r.first, r.last, r.valid_from, r.valid_to
"""
_FILTERS: Final = """
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
"""
_QUOTES: Final = """
UNWIND $statements AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
WITH id, e, d ORDER BY e.confidence DESC, d.uri, e.start
WITH id, head(collect([e.sentence, d.id, d.uri, d.title, d.published, d.publisher, e.date, e.attributed_to,
  e.confidence])) AS best
RETURN id, best
"""


@dataclass(frozen=True, slots=True)
class Reach:
    """Which statements a path may run over."""

    relations: tuple[str, ...]
    modalities: tuple[str, ...]
    as_of: str | None
    min_belief: float
    avoid: frozenset[str]


class Steps:
    """Reads the hops between actors.

    Parallel statements between two actors are one hop: that of the relation that was named first, then the best
    believed and most documented.
    """

    def __init__(self, store: "Store", reach: Reach) -> None:
        self._store = store
        # The names come from the ontology, never from a caller's text: relationship types cannot be parameters.
        names = "|".join(reach.relations)
        self._neighbours, self._ratings, self._hops = (
            query.format(relations=names, filters=_FILTERS) for query in (_NEIGHBOURS, _RATINGS, _HOPS)
        )
        self._rank = {relation: place for place, relation in enumerate(reach.relations)}
        self._least = reach.min_belief
        self._filters = {"modality": list(reach.modalities), "as_of": reach.as_of, "min_belief": reach.min_belief}
        self._avoid = sorted(reach.avoid)

    def neighbours(self, actors: Iterable[str]) -> dict[str, list[str]]:
        """Return the ids of those that each of the actors is joined to."""
        asked = {"actors": sorted(actors), "avoid": self._avoid, **self._filters}
        return {here: sorted(theirs) for here, theirs in self._store.read(self._neighbours, asked).rows}

    def beliefs(self, pairs: Iterable[Pair]) -> dict[Pair, float]:
        """Return how far the hop between each two actors is believed, where there is one."""
        best: dict[Pair, tuple[int, float]] = {}
        for here, found in self._store.read(self._ratings, {"pairs": _grouped(pairs), **self._filters}).rows:
            for there, relation, belief in found:
                order = self._rank[relation], -belief
                best[here, there] = min(order, best.get((here, there), order))
        return {pair: -order[1] for pair, order in best.items()}

    def leave_out_below(self, belief: float) -> None:
        """From now on read only hops that are believed at least so far, if that is more than was asked for."""
        self._filters["min_belief"] = max(belief, self._least)

    def hops(self, pairs: Iterable[Pair]) -> dict[Pair, Hop]:
        """Return the hop between each two actors, with the sentence that supports it best."""
        best: dict[Pair, Hop] = {}
        for here, name, relation, there, other, forward, *rest in self._store.read(
            self._hops, {"pairs": _grouped(pairs), **self._filters}
        ).rows:
            hop = Hop(Actor(here, name), relation, Actor(there, other), forward, *rest)
            known = best.get((here, there))
            if known is None or self._order(hop) < self._order(known):
                best[here, there] = hop
        quotes = self._quotes(best.values())
        return {pair: replace(hop, quote=quotes.get(hop.statement)) for pair, hop in best.items()}

    def _quotes(self, hops: Iterable[Hop]) -> Mapping[str, Quote]:
        statements = sorted({hop.statement for hop in hops})
        return {
            statement: Quote(*best) for statement, best in self._store.read(_QUOTES, {"statements": statements}).rows
        }

    def _order(self, hop: Hop) -> tuple[int, float, int, str]:
        return self._rank[hop.relation], -hop.belief, -hop.documents, hop.statement


def _grouped(pairs: Iterable[Pair]) -> list[list[object]]:
    """Return those that an actor is paired with, once for each actor: so its statements are gone through once."""
    found: dict[str, list[str]] = {}
    for here, there in sorted(set(pairs)):
        found.setdefault(here, []).append(there)
    return [[here, theirs] for here, theirs in found.items()]
