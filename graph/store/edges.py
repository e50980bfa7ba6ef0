"""The edges between entities: one for each positive statement, which is what people look at and paths run over."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.ontology import RELATION_TYPES
from graph.store.connection import Transaction

_PROPERTIES = (
    "modality", "belief", "documents", "contexts", "first", "last", "valid_from", "valid_to", "office", "status",
)  # fmt: skip
_CREATE = """
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
CREATE (a)-[r:{relation}]->(b)
SET r = row.properties
"""
_FIND = """
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})-[r:{relation} {{statement: row.properties.statement}}]->
      (b:Entity {{id: row.object}})
"""


@dataclass(frozen=True, slots=True)
class Edge:
    """A statement between its ends."""

    subject: str
    object: str
    #: Properties of the statement's node.
    statement: Mapping[str, Any]
    #: The statement has no edge yet.
    new: bool = False

    def row(self) -> dict[str, Any]:
        """Return the edge as a query's parameter."""
        properties = {key: self.statement[key] for key in _PROPERTIES if key in self.statement}
        properties["statement"] = self.statement["id"]
        return {"subject": self.subject, "object": self.object, "properties": properties}


def write(tx: Transaction, changed: Iterable[Edge]) -> None:
    """Make the edges of new statements, and bring the others up to date."""
    known = list(changed)
    _run(tx, _CREATE, [edge for edge in known if edge.new])
    _run(tx, _FIND + "SET r = row.properties", [edge for edge in known if not edge.new])


def delete(tx: Transaction, gone: Iterable[Edge]) -> None:
    """Delete the edges of statements that are no more."""
    _run(tx, _FIND + "DELETE r", gone)


def _run(tx: Transaction, query: str, changed: Iterable[Edge]) -> None:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for edge in changed:
        if edge.statement["polarity"] == "positive":
            rows[edge.statement["relation"]].append(edge.row())
    # A relationship's type cannot be a parameter: it is one of the ontology's, never what a caller wrote.
    for relation in RELATION_TYPES:
        if relation in rows:
            tx.rows(query.format(relation=relation), rows=rows[relation])
