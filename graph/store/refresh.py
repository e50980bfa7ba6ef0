"""Bringing statements up to date with their evidence, in the transaction that changed it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.store.aggregate import aggregate
from graph.store.connection import Transaction
from graph.store.edges import delete_edges, write_edges
from graph.store.statements import Node, delete_statements, lock_statements, write_statements

_EVIDENCE = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
RETURN id AS statement, d.id AS document, d.published AS published, e.confidence AS confidence, e.date AS date,
       e.context AS context, e.valid_from AS valid_from, e.valid_to AS valid_to, e.office AS office, e.status AS status
"""
_IDENTITY = ("id", "relation", "polarity", "modality")


@dataclass(frozen=True, slots=True)
class Gone:
    """What lost its last evidence: statements, and the entities at their ends."""

    statements: int = 0
    ends: frozenset[str] = frozenset()


def refresh(tx: Transaction, locked: Mapping[str, Node], others: Iterable[str] = ()) -> Gone:
    """Sum up the evidence of statements and of their opposites anew, on their nodes and edges.

    A statement without evidence is deleted, and its edge with it.

    Args:
        tx: The transaction that changed the evidence.
        locked: Statements that it has locked already.
        others: Ids of further ones.
    """
    nodes = dict(locked)
    nodes |= lock_statements(tx, set(others) - nodes.keys())
    # The belief in what is denied changes with the denial.
    nodes |= lock_statements(tx, {node.opposite for node in nodes.values()} - nodes.keys())
    evidence = _evidence(tx, nodes)
    gone = [node for node in nodes.values() if node.id not in evidence]
    changed = {}
    for node in nodes.values():
        if node.id in evidence:
            properties = _properties(node, evidence)
            if properties != node.stored:
                changed[node.id] = (node, properties)
    if changed:
        write_statements(tx, changed)
        write_edges(tx, changed.values())
    if gone:
        delete_edges(tx, gone)
        delete_statements(tx, gone)
    return Gone(len(gone), frozenset(end for node in gone for end in (node.subject, node.object)))


def _evidence(tx: Transaction, ids: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in tx.rows(_EVIDENCE, ids=sorted(ids)):
        found[row["statement"]].append(row)
    return dict(found)


def _properties(node: Node, evidence: Mapping[str, list[dict[str, Any]]]) -> dict[str, Any]:
    summed = aggregate(evidence[node.id], evidence.get(node.opposite, ()))
    return {key: node.identity[key] for key in _IDENTITY} | {k: v for k, v in summed.items() if v is not None}
