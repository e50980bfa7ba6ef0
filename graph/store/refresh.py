"""Bringing statements up to date with their evidence, in the transaction that changes it.

To read all evidence of what is in the news every day would make each load slower than the one before. So a statement
that only gets more is summed up from what its node says and from what is new, and read whole otherwise.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.store.aggregate import Total
from graph.store.connection import Transaction
from graph.store.documents import Merged
from graph.store.edges import delete_edges, write_edges
from graph.store.evidence import EvidenceChange
from graph.store.statements import Node, Written, create_statements, delete_statements, write_statements

_EVIDENCE = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
RETURN id AS statement, e.id AS id, d.id AS document, d.story AS story, d.published AS published,
       e.confidence AS confidence, e.date AS date, e.context AS context, e.valid_from AS valid_from,
       e.valid_to AS valid_to, e.office AS office, e.status AS status
"""
# From the documents of a story, which are few, not from the statement, which may have very many places.
_TOLD = """
UNWIND $rows AS row
MATCH (d:Document {story: row.story})<-[e:EVIDENCED_BY]-(s:Statement)
WHERE s.id = row.statement
RETURN row.statement AS statement, row.story AS story, max(e.confidence) AS confidence
"""
_SUMMED = ("confidence", "date", "context", "valid_from", "valid_to", "office", "status")
_IDENTITY = ("id", "relation", "polarity", "modality")

#: One place of evidence, as `graph.store.aggregate` wants it.
Row = Mapping[str, Any]
#: What the evidence of statements comes to, by their ids; of those that have any.
Totals = dict[str, Total]


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of statements."""

    #: Those that changed.
    written: tuple[Written, ...]

    @property
    def gone(self) -> list[Node]:
        """Those that lost their last evidence."""
        return [node for node, properties in self.written if not properties]

    @property
    def ends(self) -> frozenset[str]:
        """Ids of the entities at the ends of what is gone."""
        return frozenset(end for node in self.gone for end in (node.subject, node.object))


def totals(
    tx: Transaction,
    nodes: Mapping[str, Node],
    change: EvidenceChange,
    *,
    documents: Merged | None = None,
    anew: Collection[str] = (),
) -> Totals:
    """Return what the evidence of statements will come to after a change.

    Args:
        tx: The transaction that has locked the statements, before it writes the change.
        nodes: The statements. New ones have no other evidence than the change brings.
        change: What becomes of evidence.
        documents: Those that the change adds evidence in.
        anew: Ids of statements whose evidence counts otherwise than before, as what was said of its documents changed.
    """
    more = _more(change, documents)
    known = {key: Total.stored(node.stored) for key, node in nodes.items()}
    recounted = change.recounted.union(anew)
    stored = {key for key, node in nodes.items() if not node.new}
    whole = {key for key in stored if known[key] is None or key in recounted}
    found = _evidence(tx, whole, change)
    told = _told(tx, {key: more[key] for key in stored - whole if key in more}, documents)
    summed: Totals = {}
    for key in nodes:
        before = None if key in whole else known[key]
        places = [*found.get(key, {}).values(), *more.get(key, ())]
        total = (before or Total()).plus(places, told.get(key))
        if total.documents:
            summed[key] = total
    return summed


def refresh(tx: Transaction, nodes: Mapping[str, Node], summed: Totals) -> Refreshed:
    """Write what the evidence of statements comes to on their nodes and edges, and make those that the graph lacks.

    A statement without evidence is deleted, and its edge with it.

    Args:
        tx: The transaction that has locked the statements.
        nodes: Statements whose evidence changes, and those that say the contrary.
        summed: The totals of all of them.
    """
    gone = [node for node in nodes.values() if node.id not in summed]
    created: list[Written] = []
    changed: list[Written] = []
    for node in nodes.values():
        if node.id in summed:
            properties = _properties(node, summed)
            if properties != node.stored:
                (created if node.new else changed).append((node, properties))
    create_statements(tx, created)
    if changed:
        write_statements(tx, changed)
        write_edges(tx, changed)
    if gone:
        delete_edges(tx, gone)
        delete_statements(tx, gone)
    return Refreshed((*created, *changed, *((node, {}) for node in gone)))


def _properties(node: Node, summed: Totals) -> dict[str, Any]:
    found = summed[node.id].properties(summed.get(node.opposite))
    identity = {key: node.identity[key] for key in _IDENTITY} | {"dyad": node.dyad}
    return identity | {k: v for k, v in found.items() if v is not None}


def _more(change: EvidenceChange, documents: Merged | None) -> dict[str, list[Row]]:
    """Return the places that a change adds or rewrites, by statement."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for place in (*change.created, *change.updated):
        told = documents.told(place.document) if documents else {}
        rows[place.statement].append(
            {"document": place.document, **told, **{key: place.properties.get(key) for key in _SUMMED}}
        )
    return rows


def _evidence(tx: Transaction, statements: Iterable[str], change: EvidenceChange) -> dict[str, dict[str, Row]]:
    """Return the evidence of statements that a change leaves as it is, by statement and by its own id."""
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    ids = sorted(statements)
    for row in tx.rows(_EVIDENCE, ids=ids) if ids else ():
        found[row["statement"]][row["id"]] = row
    for place in (*change.removed, *change.updated):
        found[place.statement].pop(place.id, None)
    return found


def _told(tx: Transaction, more: Mapping[str, list[Row]], documents: Merged | None) -> dict[str, dict[str, float]]:
    """Return for statements that get more the best confidence of the stories that tell them already."""
    new = documents.new if documents else frozenset()
    # What a new document leads has no member that has been here, unless its statements are read whole.
    wanted = {(key, place["story"]) for key, places in more.items() for place in places if place["story"] not in new}
    rows = [{"statement": key, "story": story} for key, story in sorted(wanted)]
    told: dict[str, dict[str, float]] = defaultdict(dict)
    for row in tx.rows(_TOLD, rows=rows) if rows else ():
        told[row["statement"]][row["story"]] = row["confidence"]
    return told
