"""Entities in the graph: merging them, and taking out those that nothing is stated of any more."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from graph.entity import Entity
from graph.store.batch import Batch
from graph.store.combine import combined_entity
from graph.store.connection import Transaction
from graph.store.dialect import Kind, entity_labels
from graph.store.record import entity_record

_SET = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row"
_LOCK = "UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e.id = id"
_UNUSED = """
UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)<-[:SUBJECT|OBJECT]-(:Statement) }
RETURN e.id AS id
"""
_DELETE = "UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e"


def merge_entities(tx: Transaction, kind: Kind, batch: Batch) -> frozenset[str]:
    """Store the entities that the batch speaks of; return the ids of those that are new or have other names now."""
    by_label: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for entity in _distinct(batch):
        records = by_label[entity.type]
        record = combined_entity(entity_record(entity), entity_record(entity))
        known = records.get(entity.id)
        records[entity.id] = combined_entity(known, record) if known else record
    changed = []
    for label, records in sorted(by_label.items()):
        stored = {row["id"]: row for row in tx.rows(_merge(kind, label), ids=sorted(records))}
        for key, record in records.items():
            combined = combined_entity(stored[key], record) if key in stored else record
            if combined != stored.get(key):
                changed.append({name: value for name, value in combined.items() if value is not None})
    if changed:
        tx.rows(_SET, rows=changed)
    return frozenset(str(row["id"]) for row in changed)


def remove_unused(tx: Transaction, ids: Iterable[str]) -> int:
    """Delete those of these entities that no statement joins any more; return how many."""
    wanted = sorted(ids)
    # A writer that joins one meanwhile waits for this lock, or makes this transaction start again.
    tx.rows(_LOCK, ids=wanted)
    unused = [row["id"] for row in tx.rows(_UNUSED, ids=wanted)]
    tx.rows(_DELETE, ids=unused)
    return len(unused)


def _merge(kind: Kind, label: str) -> str:
    return f"""
    UNWIND $ids AS id
    MERGE (e{entity_labels(kind, label)} {{id: id}})
    SET e.id = id
    WITH e WHERE e.name IS NOT NULL
    RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.iso3 AS iso3, e.wikidata AS wikidata
    """


def _distinct(batch: Batch) -> Iterable[Entity]:
    """Return the entities of the batch; most claims share a few that are equal."""
    return {end: None for claim in batch.claims for end in (claim.statement.subject, claim.statement.object)}
