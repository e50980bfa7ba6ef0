"""Statements in the graph: merging their nodes and joining them to their ends."""

from typing import Any

from graph.statement import Statement
from graph.store.batch import Batch
from graph.store.connection import Transaction

_MERGE = """
UNWIND $ids AS id
MERGE (s:Statement {id: id})
SET s.id = id
RETURN s.id AS id, s.relation IS NULL AS new
"""
_CREATE = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.properties.id})
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
SET s += row.properties
CREATE (s)-[:SUBJECT]->(a)
CREATE (s)-[:OBJECT]->(b)
"""


def merge_statements(tx: Transaction, batch: Batch) -> int:
    """Store the nodes of the batch's statements and join them to their ends; return how many are new."""
    wanted = {claim.id: claim.statement for claim in batch.claims}
    new = [row["id"] for row in tx.rows(_MERGE, ids=sorted(wanted)) if row["new"]]
    if new:
        tx.rows(_CREATE, rows=[_row(key, wanted[key]) for key in new])
    return len(new)


def _row(key: str, statement: Statement) -> dict[str, Any]:
    properties = {
        "id": key,
        "relation": statement.relation,
        "polarity": statement.polarity,
        "modality": statement.modality,
        # A term is part of what the statement says; the rest is summed up from its evidence.
        "valid_from": statement.valid_from if statement.kind.structural else None,
    }
    return {"properties": properties, "subject": statement.subject.id, "object": statement.object.id}
