"""Bringing statements up to date with their evidence, in the transaction that changed it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.store import edges
from graph.store.aggregate import aggregate
from graph.store.connection import Transaction
from graph.store.record import opposite

_LOCK = "UNWIND $ids AS id MATCH (s:Statement {id: id}) SET s.id = id"
_READ = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN properties(s) AS properties, a.id AS subject, b.id AS object
"""
_EVIDENCE = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
RETURN id AS statement, d.id AS document, d.published AS published, e.confidence AS confidence, e.date AS date,
       e.context AS context, e.valid_from AS valid_from, e.valid_to AS valid_to, e.office AS office, e.status AS status
"""
_SET = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s = row"
_DELETE = "UNWIND $ids AS id MATCH (s:Statement {id: id}) DETACH DELETE s"
_OWN = ("id", "relation", "polarity", "modality")


@dataclass(frozen=True, slots=True)
class Gone:
    """What lost its last evidence: statements, and the entities at their ends."""

    statements: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()


def refresh(tx: Transaction, ids: Iterable[str]) -> Gone:
    """Sum up the evidence of these statements and of their opposites anew, on their nodes and edges.

    A statement without evidence is deleted, and its edge with it.
    """
    touched = set(ids)
    touched |= {opposite(row["properties"], row["subject"], row["object"]) for row in _read(tx, touched)}
    # Who else changes the evidence of one of these waits here, or makes this transaction start again.
    tx.rows(_LOCK, ids=sorted(touched))
    found = _read(tx, touched)
    evidence = _evidence(tx, touched)
    kept = [row for row in found if row["properties"]["id"] in evidence]
    gone = [row for row in found if row["properties"]["id"] not in evidence]
    _update(tx, kept, evidence)
    _delete(tx, gone)
    return Gone(
        frozenset(row["properties"]["id"] for row in gone),
        frozenset(row[end] for row in gone for end in ("subject", "object")),
    )


def _read(tx: Transaction, ids: Iterable[str]) -> list[dict[str, Any]]:
    return tx.rows(_READ, ids=sorted(ids))


def _evidence(tx: Transaction, ids: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in tx.rows(_EVIDENCE, ids=sorted(ids)):
        found[row["statement"]].append(row)
    return dict(found)


def _update(tx: Transaction, rows: list[dict[str, Any]], evidence: Mapping[str, list[dict[str, Any]]]) -> None:
    changed = []
    for row in rows:
        stored = row["properties"]
        contrary = evidence.get(opposite(stored, row["subject"], row["object"]), ())
        summed = aggregate(evidence[stored["id"]], contrary)
        properties = {key: stored[key] for key in _OWN} | {k: v for k, v in summed.items() if v is not None}
        if properties != stored:
            changed.append(edges.Edge(row["subject"], row["object"], properties, new="belief" not in stored))
    if changed:
        tx.rows(_SET, rows=[edge.statement for edge in changed])
        edges.write(tx, changed)


def _delete(tx: Transaction, rows: list[dict[str, Any]]) -> None:
    if rows:
        edges.delete(tx, [edges.Edge(row["subject"], row["object"], row["properties"]) for row in rows])
        tx.rows(_DELETE, ids=[row["properties"]["id"] for row in rows])
