"""Reads what joins a set of actors to others, and the sentences behind it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from queries.paths.path import Actor, Hop
from queries.quote import Quote

if TYPE_CHECKING:
    from graph.store import Store

# One read a layer. Servers differ in how they filter a variable-length pattern (one of them filters only after it has
# taken the shortest paths of all), while a single step means the same everywhere.
_STEP: Final = """
UNWIND $actors AS id
MATCH (a:Entity {{id: id}})-[r:{relations}]-(b:Entity)
WHERE (b:Country OR b:Organization) AND NOT b.id IN $avoid
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a.id, a.name, type(r), b.id, b.name, startNode(r).id = a.id, r.statement, r.modality, r.belief, r.documents,
  r.first, r.last, r.valid_from, r.valid_to
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
    """Reads the hops that lead away from actors."""

    def __init__(self, store: "Store", reach: Reach) -> None:
        self._store = store
        # The names come from the ontology, never from a caller's text: relationship types cannot be parameters.
        self._cypher = _STEP.format(relations="|".join(reach.relations))
        self._rank = {relation: place for place, relation in enumerate(reach.relations)}
        self._parameters = {
            "modality": list(reach.modalities),
            "as_of": reach.as_of,
            "min_belief": reach.min_belief,
            "avoid": sorted(reach.avoid),
        }

    def away_from(self, actors: Iterable[str]) -> dict[tuple[str, str], Hop]:
        """Return the best hop from each of the actors to each of its neighbours, by the ids of both.

        The best is that of the relation that was named first, then the best believed and most documented.
        """
        found = self._store.read(self._cypher, {"actors": sorted(actors), **self._parameters})
        best: dict[tuple[str, str], Hop] = {}
        for here, name, relation, there, other, forward, *rest in found.rows:
            hop = Hop(Actor(here, name), relation, Actor(there, other), forward, *rest)
            known = best.get((here, there))
            if known is None or self._order(hop) < self._order(known):
                best[here, there] = hop
        return best

    def quoted(self, hops: Iterable[Hop]) -> dict[str, Quote]:
        """Return the best sentence for each of the hops' statements."""
        statements = sorted({hop.statement for hop in hops})
        found = self._store.read(_QUOTES, {"statements": statements})
        return {statement: Quote(*best) for statement, best in found.rows}

    def _order(self, hop: Hop) -> tuple[int, float, int, str]:
        return self._rank[hop.relation], -hop.belief, -hop.documents, hop.statement


def turned(hop: Hop) -> Hop:
    """Return the hop walked the other way."""
    return replace(hop, start=hop.end, end=hop.start, forward=not hop.forward)
