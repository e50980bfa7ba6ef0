"""The edges between entities: one for each positive statement, which is what people look at and paths run over."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.ontology import RELATION_TYPES
from graph.store.connection import Transaction
from graph.store.statements import Node

_KEYS = (
    "modality", "belief", "documents", "contexts", "first", "last", "valid_from", "valid_to", "office", "status",
)  # fmt: skip
_CREATE = """
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
CREATE (a)-[r:{relation}]->(b)
SET r = row.properties
"""
# Both ends first: between two known nodes the embedded server compares ends before it reads an edge, which makes this
# cheap at a hub with thousands of edges. Neo4j chooses between that and its index on `statement` by itself.
_FIND = """
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
MATCH (a)-[r:{relation} {{statement: row.properties.statement}}]->(b)
"""


def write_edges(tx: Transaction, changed: Iterable[tuple[Node, Mapping[str, Any]]]) -> None:
    """Make the edges of new statements, and bring those of the others up to date."""
    known = list(changed)
    _run(tx, _CREATE, ((node, properties) for node, properties in known if node.new))
    _run(tx, _FIND + "SET r = row.properties", ((node, properties) for node, properties in known if not node.new))


def delete_edges(tx: Transaction, nodes: Iterable[Node]) -> None:
    """Delete the edges of statements that are no more."""
    _run(tx, _FIND + "DELETE r", ((node, {}) for node in nodes))


def _run(tx: Transaction, query: str, changed: Iterable[tuple[Node, Mapping[str, Any]]]) -> None:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node, properties in changed:
        if node.identity["polarity"] == "positive":
            edge = {key: properties[key] for key in _KEYS if key in properties}
            rows[node.identity["relation"]].append(node.row(edge | {"statement": node.id}))
    # A relationship's type cannot be a parameter: it is one of the ontology's, never what a caller wrote.
    for relation in RELATION_TYPES:
        if relation in rows:
            tx.rows(query.format(relation=relation), rows=rows[relation])
