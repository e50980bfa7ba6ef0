"""Bringing statements up to date with their evidence, in the transaction that changes it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.store.aggregate import aggregate
from graph.store.connection import Transaction
from graph.store.documents import Merged
from graph.store.edges import delete_edges, write_edges
from graph.store.evidence import EvidenceChange
from graph.store.statements import Node, create_statements, delete_statements, write_statements

_EVIDENCE = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
RETURN id AS statement, e.id AS id, d.id AS document, d.story AS story, d.published AS published,
       e.confidence AS confidence, e.date AS date, e.context AS context, e.valid_from AS valid_from,
       e.valid_to AS valid_to, e.office AS office, e.status AS status
"""
_SUMMED = ("confidence", "date", "context", "valid_from", "valid_to", "office", "status")
_IDENTITY = ("id", "relation", "polarity", "modality")

#: For each statement what is summed up of its evidence, by the evidence's id.
Support = dict[str, dict[str, Mapping[str, Any]]]
#: A statement's node with the properties that it shall have.
Written = tuple[Node, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Gone:
    """What lost its last evidence: statements, and the entities at their ends."""

    statements: int = 0
    ends: frozenset[str] = frozenset()


def support(
    tx: Transaction, nodes: Mapping[str, Node], change: EvidenceChange, documents: Merged | None = None
) -> Support:
    """Return the evidence of statements as it will be after a change.

    Args:
        tx: The transaction that has locked the statements, before it writes the change.
        nodes: The statements. New ones have no other evidence than the change brings.
        change: What becomes of evidence.
        documents: Those that the change adds evidence in.
    """
    found: Support = defaultdict(dict)
    stored = sorted(key for key, node in nodes.items() if not node.new)
    for row in tx.rows(_EVIDENCE, ids=stored) if stored else ():
        found[row["statement"]][row["id"]] = row
    for place in change.removed:
        found[place.statement].pop(place.id, None)
    for place in (*change.created, *change.updated):
        row = {"document": place.document, **(documents.told(place.document) if documents else {})}
        found[place.statement][place.id] = row | {key: place.properties.get(key) for key in _SUMMED}
    return {statement: evidence for statement, evidence in found.items() if evidence}


def refresh(tx: Transaction, nodes: Mapping[str, Node], evidence: Support) -> Gone:
    """Sum up the evidence of statements anew on their nodes and edges, and make those that the graph lacks.

    A statement without evidence is deleted, and its edge with it.

    Args:
        tx: The transaction that has locked the statements.
        nodes: Statements whose evidence changes, and those that say the contrary.
        evidence: Of all of them.
    """
    gone = [node for node in nodes.values() if node.id not in evidence]
    created: list[Written] = []
    changed: list[Written] = []
    for node in nodes.values():
        if node.id in evidence:
            properties = _properties(node, evidence)
            if properties != node.stored:
                (created if node.new else changed).append((node, properties))
    create_statements(tx, created)
    if changed:
        write_statements(tx, changed)
        write_edges(tx, changed)
    if gone:
        delete_edges(tx, gone)
        delete_statements(tx, gone)
    return Gone(len(gone), frozenset(end for node in gone for end in (node.subject, node.object)))


def _properties(node: Node, evidence: Support) -> dict[str, Any]:
    summed = aggregate(_of(node.id, evidence), _of(node.opposite, evidence))
    return {key: node.identity[key] for key in _IDENTITY} | {k: v for k, v in summed.items() if v is not None}


def _of(statement: str, evidence: Support) -> list[Mapping[str, Any]]:
    return list(evidence.get(statement, {}).values())
