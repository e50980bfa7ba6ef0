"""The edges between entities: one for each positive statement, which is what people look at and paths run over."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.ontology import RELATION_TYPES
from graph.store.connection import Transaction
from graph.store.statements import Node, edge_properties

# Both ends first: between two known nodes the embedded server compares ends before it reads an edge, which makes this
# cheap at a hub with thousands of edges. Neo4j chooses between that and its index on `statement` by itself.
_FIND = """
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
MATCH (a)-[r{type}]->(b) WHERE r.statement = row.properties.statement
"""
#: So many edges of one type are worth a query of their own: a server plans each anew as the graph grows, which takes
#: longer than finding a few edges among those of all types. To plan one that names 25 types takes longest.
_MANY = 100


def write_edges(tx: Transaction, changed: Iterable[tuple[Node, Mapping[str, Any]]]) -> None:
    """Bring the edges of statements up to date with their nodes."""
    _run(tx, _FIND + "SET r = row.properties", changed)


def delete_edges(tx: Transaction, nodes: Iterable[Node]) -> None:
    """Delete the edges of statements that are no more."""
    _run(tx, _FIND + "DELETE r", ((node, {"id": node.id}) for node in nodes))


def _run(tx: Transaction, query: str, changed: Iterable[tuple[Node, Mapping[str, Any]]]) -> None:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node, properties in changed:
        if node.identity["polarity"] == "positive":
            rows[node.identity["relation"]].append(node.row(edge_properties(properties)))
    # A relationship's type cannot be a parameter: it is one of the ontology's, never what a caller wrote.
    for relation in RELATION_TYPES:
        if len(rows.get(relation, ())) >= _MANY:
            tx.rows(query.format(type=f":{relation}"), rows=rows.pop(relation))
    if few := [row for relation in RELATION_TYPES for row in rows.get(relation, ())]:
        tx.rows(query.format(type=""), rows=few)
