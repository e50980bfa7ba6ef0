"""Statements in the graph: their nodes, and the joints to their ends."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.statement import Statement
from graph.store.connection import Transaction
from graph.store.record import opposite

_MERGE = """
UNWIND $ids AS id
MERGE (s:Statement {id: id})
SET s.id = id
RETURN id, properties(s) AS properties
"""
_LOCK = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})
SET s.id = id
WITH s
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN properties(s) AS properties, a.id AS subject, b.id AS object
"""
_JOIN = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.properties.id})
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
SET s = row.properties
CREATE (s)-[:SUBJECT]->(a)
CREATE (s)-[:OBJECT]->(b)
"""
_SET = "UNWIND $rows AS row MATCH (s:Statement {id: row.properties.id}) SET s = row.properties"
_DELETE = "UNWIND $rows AS row MATCH (s:Statement {id: row.properties.id}) DETACH DELETE s"


@dataclass(frozen=True, slots=True)
class Node:
    """A statement's node, which this transaction has locked."""

    #: What makes it this statement: `id`, `relation`, `polarity`, `modality`, and `valid_from` of a structural one.
    identity: Mapping[str, Any]
    subject: str
    object: str
    #: All properties that are stored; of a new one none but `id`.
    stored: Mapping[str, Any]

    @property
    def id(self) -> str:
        """Id of the statement."""
        return str(self.identity["id"])

    @property
    def new(self) -> bool:
        """The node was made in this transaction, and is not joined to its ends yet."""
        return "relation" not in self.stored

    @property
    def opposite(self) -> str:
        """Id of the statement that says the contrary."""
        return opposite(self.identity, self.subject, self.object)

    def row(self, properties: Mapping[str, Any]) -> dict[str, Any]:
        """Return the node with other properties as a query's parameter."""
        return {"properties": dict(properties), "subject": self.subject, "object": self.object}


def merge_statements(tx: Transaction, wanted: Mapping[str, Statement]) -> dict[str, Node]:
    """Lock the nodes of statements, those that the graph lacks being made, and return them by id."""
    found = {row["id"]: row["properties"] for row in tx.rows(_MERGE, ids=sorted(wanted))}
    return {key: _node(key, statement, found[key]) for key, statement in wanted.items()}


def lock_statements(tx: Transaction, ids: Iterable[str]) -> dict[str, Node]:
    """Lock the nodes of statements and return those that the graph has by id."""
    rows = tx.rows(_LOCK, ids=sorted(ids))
    return {
        row["properties"]["id"]: Node(row["properties"], row["subject"], row["object"], row["properties"])
        for row in rows
    }


def write_statements(tx: Transaction, changed: Mapping[str, tuple[Node, Mapping[str, Any]]]) -> None:
    """Give nodes these properties, and join the new ones to their ends."""
    for query, new in ((_JOIN, True), (_SET, False)):
        rows = [node.row(properties) for node, properties in changed.values() if node.new is new]
        if rows:
            tx.rows(query, rows=rows)


def delete_statements(tx: Transaction, nodes: Iterable[Node]) -> None:
    """Delete the nodes with all that joins them."""
    tx.rows(_DELETE, rows=[node.row({"id": node.id}) for node in nodes])


def _node(key: str, statement: Statement, stored: Mapping[str, Any]) -> Node:
    identity = {
        "id": key,
        "relation": statement.relation,
        "polarity": statement.polarity,
        "modality": statement.modality,
        "valid_from": statement.valid_from if statement.kind.structural else None,
    }
    return Node(identity, statement.subject.id, statement.object.id, stored)
