"""Statements in the graph: their nodes, the joints to their ends, and the edges of the new ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.ontology import RELATION_TYPES
from graph.statement import Statement
from graph.store.connection import Transaction
from graph.store.dyad import dyad_id
from graph.store.record import opposite

_LOCK = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})
SET s.id = id
WITH s
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN properties(s) AS properties, a.id AS subject, b.id AS object
"""
# A writer that makes the same statement meanwhile is refused by the constraint on ids, and starts again.
_CREATE = """
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
CREATE (s:Statement)
SET s = row.properties
CREATE (s)-[:SUBJECT]->(a)
CREATE (s)-[:OBJECT]->(b)
{edge}
"""
_EDGE = """
CREATE (a)-[r:{relation}]->(b)
SET r = row.edge
"""
_SET = "UNWIND $rows AS row MATCH (s:Statement {id: row.properties.id}) SET s = row.properties"
_DELETE = "UNWIND $rows AS row MATCH (s:Statement {id: row.properties.id}) DETACH DELETE s"


#: What the edge of a statement says of it.
_ON_EDGE = (
    "modality", "belief", "documents", "voices", "contexts", "first", "last", "valid_from", "valid_to", "office",
    "status",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """A statement's node, which this transaction has locked, or shall make."""

    #: What makes it this statement: `id`, `relation`, `polarity`, `modality`, and `valid_from` of a structural one.
    identity: Mapping[str, Any]
    subject: str
    object: str
    #: Id of the statement that says the contrary.
    opposite: str
    #: All properties that are stored; none of a new one.
    stored: Mapping[str, Any]

    @property
    def id(self) -> str:
        """Id of the statement."""
        return str(self.identity["id"])

    @property
    def dyad(self) -> str:
        """Id of the two ends' dyad."""
        return dyad_id(self.subject, self.object)

    @property
    def new(self) -> bool:
        """The graph lacks the node."""
        return not self.stored

    def row(self, properties: Mapping[str, Any]) -> dict[str, Any]:
        """Return the node with other properties as a query's parameter."""
        return {"properties": dict(properties), "subject": self.subject, "object": self.object}


#: A statement's node with the properties that it shall have, none if it shall go.
Written = tuple[Node, Mapping[str, Any]]


def lock_statements(tx: Transaction, ids: Iterable[str]) -> dict[str, Node]:
    """Lock the nodes of statements and return those that the graph has by id."""
    wanted = sorted(ids)
    nodes = (_stored(row) for row in tx.rows(_LOCK, ids=wanted)) if wanted else ()
    return {node.id: node for node in nodes}


def new_statement(key: str, statement: Statement) -> Node:
    """Return the node that the graph lacks of a statement of this id."""
    identity = {
        "id": key,
        "relation": statement.relation,
        "polarity": statement.polarity,
        "modality": statement.modality,
        "valid_from": statement.valid_from if statement.kind.structural else None,
    }
    return Node(identity, statement.subject.id, statement.object.id, statement.opposite_id, {})


def edge_properties(node: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties of the edge of a statement, given those of its node."""
    return {key: node[key] for key in _ON_EDGE if key in node} | {"statement": node["id"]}


def create_statements(tx: Transaction, created: Iterable[tuple[Node, Mapping[str, Any]]]) -> None:
    """Make the nodes of new statements with these properties, their joints, and the edges of those that affirm."""
    rows: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
    for node, properties in created:
        row = node.row(properties)
        if node.identity["polarity"] == "positive":
            relation = node.identity["relation"]
            rows[relation].append(row | {"relation": relation, "edge": edge_properties(properties)})
        else:
            rows[None].append(row)
    if tx.types_by_row:
        affirmed = [row for relation in RELATION_TYPES for row in rows.pop(relation, ())]
        _create(tx, _EDGE.format(relation="$(row.relation)"), affirmed)
    # Elsewhere a type cannot be a parameter: it is one of the ontology's, never what a caller wrote.
    for relation in (None, *RELATION_TYPES):
        _create(tx, _EDGE.format(relation=relation) if relation else "", rows.get(relation, []))


def _create(tx: Transaction, edge: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        tx.rows(_CREATE.format(edge=edge), rows=rows)


def write_statements(tx: Transaction, changed: Iterable[tuple[Node, Mapping[str, Any]]]) -> None:
    """Give nodes that are there these properties."""
    tx.rows(_SET, rows=[node.row(properties) for node, properties in changed])


def delete_statements(tx: Transaction, nodes: Iterable[Node]) -> None:
    """Delete the nodes with all that joins them."""
    tx.rows(_DELETE, rows=[node.row({"id": node.id}) for node in nodes])


def _stored(row: Mapping[str, Any]) -> Node:
    properties, subject, obj = row["properties"], row["subject"], row["object"]
    return Node(properties, subject, obj, opposite(properties, subject, obj), properties)
