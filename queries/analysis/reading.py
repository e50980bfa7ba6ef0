"""Reads the links between actors, and the dates of those that a period may cut through."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from queries.analysis.link import Link
from queries.analysis.period import Period
from queries.analysis.scope import Scope

if TYPE_CHECKING:
    from graph.store import Store

#: Dates and documents of a statement's evidence.
Dates = Mapping[str, frozenset[tuple[str, str]]]

# One row for each subject: a row costs more on the way than a value in a list does.
_LINKS: Final = """
MATCH (a:Entity)-[r:{relations}]->(b:Entity)
WHERE ({subjects}) AND ({objects})
  AND r.modality IN $modality AND r.belief >= $min_belief
  AND ($context IS NULL OR $context IN r.contexts)
  AND ($as_of IS NULL OR (left(coalesce(r.valid_from, r.first), size($as_of)) <= $as_of
  AND (r.valid_to IS NULL OR left($as_of, size(r.valid_to)) <= r.valid_to)))
RETURN a.id, collect([b.id, r.statement, type(r), r.belief, r.documents, r.first, r.last, r.valid_from, r.valid_to])
"""
_NAMES: Final = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id, e.name"
_DATES: Final = """
UNWIND $statements AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
WHERE ($context IS NULL OR e.context = $context)
WITH id, coalesce(e.date, d.published) AS date, d.id AS document
WHERE date IS NOT NULL
RETURN id, collect(DISTINCT [date, document])
"""
_PAGE: Final = 10_000


def read_links(store: "Store", scope: Scope) -> tuple[Link, ...]:
    """Return the links of a scope in the order of their ends' and statements' ids."""
    # Labels and types come from the ontology, never from a caller's text: they cannot be parameters.
    query = _LINKS.format(
        relations="|".join(scope.relations),
        subjects=" OR ".join(f"a:{label}" for label in scope.actors),
        objects=" OR ".join(f"b:{label}" for label in scope.actors),
    )
    filters = {
        "modality": list(scope.modalities),
        "min_belief": scope.min_belief,
        "context": scope.context,
        "as_of": scope.as_of,
    }
    rows = store.read(query, filters).rows
    return tuple(sorted((Link(subject, *rest) for subject, found in rows for rest in found), key=_place))


def _place(link: Link) -> tuple[str, str, str]:
    return link.subject, link.object, link.statement


def read_names(store: "Store", ids: Iterable[str]) -> dict[str, str]:
    """Return the names of actors by id."""
    wanted, found = sorted(ids), dict[str, str]()
    for start in range(0, len(wanted), _PAGE):
        found |= dict(store.read(_NAMES, {"ids": wanted[start : start + _PAGE]}).rows)
    return found


def is_empty(store: "Store") -> bool:
    """Return whether the graph has no actor at all."""
    return not store.read("MATCH (e:Entity) RETURN e.id LIMIT 1").rows


def read_dates(store: "Store", statements: Iterable[str], context: str | None) -> Dates:
    """Return when the statements are evidenced, and by which documents; evidence without a date counts with its own.

    Args:
        store: Where the graph is.
        statements: Their ids.
        context: Only evidence of this sphere.
    """
    wanted, found = sorted(set(statements)), defaultdict[str, frozenset[tuple[str, str]]](frozenset)
    for start in range(0, len(wanted), _PAGE):
        asked = {"statements": wanted[start : start + _PAGE], "context": context}
        for statement, pairs in store.read(_DATES, asked).rows:
            found[statement] = frozenset((date, document) for date, document in pairs)
    return found


def cut(links: Iterable[Link], period: Period) -> frozenset[str]:
    """Return the statements of which the period may hold a part: of these alone the dates must be read."""
    return frozenset(
        link.statement
        for link in links
        if not link.structural
        and link.first is not None
        and link.last is not None
        and period.may_cover(link.first, link.last)
        and not period.covers_all(link.first, link.last)
    )
