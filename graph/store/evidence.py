"""Evidence in the graph: the edges from statements to documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.store.batch import Batch
from graph.store.combine import better_evidence
from graph.store.connection import Transaction
from graph.store.record import evidence_record

_STORED = """
UNWIND $ids AS id
MATCH (d:Document {id: id})<-[e:EVIDENCED_BY]-(s:Statement)
RETURN s.id AS statement, d.id AS document, properties(e) AS properties
"""
_CREATE = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (d:Document {id: row.document})
CREATE (s)-[e:EVIDENCED_BY]->(d)
SET e = row.properties
"""
# From the document, which has few edges, not from the statement, which may have very many.
_UPDATE = """
UNWIND $rows AS row
MATCH (d:Document {id: row.document})<-[e:EVIDENCED_BY {id: row.properties.id}]-(:Statement)
SET e = row.properties
"""
_DELETE = """
UNWIND $rows AS row
MATCH (d:Document {id: row.document})<-[e:EVIDENCED_BY {id: row.properties.id}]-(:Statement)
DELETE e
"""

#: Places of evidence a message.
_ROWS = 2000


@dataclass(frozen=True, slots=True)
class Place:
    """One edge: a statement's evidence in a document."""

    statement: str
    document: str
    properties: dict[str, Any]

    @property
    def id(self) -> str:
        """Id of the evidence."""
        return str(self.properties["id"])

    def row(self) -> dict[str, Any]:
        """Return the edge as a query's parameter."""
        return {"statement": self.statement, "document": self.document, "properties": self.properties}


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    """What becomes of the evidence in some documents."""

    #: How many places were given.
    given: int
    created: tuple[Place, ...]
    updated: tuple[Place, ...]
    removed: tuple[Place, ...]
    #: Which statements had evidence in which documents before: their ids.
    held: frozenset[tuple[str, str]] = frozenset()

    @property
    def statements(self) -> frozenset[str]:
        """Ids of the statements whose evidence changes."""
        return frozenset(p.statement for p in (*self.created, *self.updated, *self.removed))

    @property
    def recounted(self) -> frozenset[str]:
        """Ids of the statements that get something else than more evidence in more documents."""
        more = (p.statement for p in self.created if (p.statement, p.document) in self.held)
        return frozenset(p.statement for p in (*self.updated, *self.removed)).union(more)

    @property
    def documents(self) -> frozenset[str]:
        """Ids of the documents in which it changes."""
        return frozenset(p.document for p in (*self.created, *self.updated, *self.removed))


def stored_evidence(tx: Transaction, documents: Iterable[str]) -> dict[str, Place]:
    """Return the evidence that the graph has in these documents, by id."""
    ids = list(documents)
    places = (Place(**row) for row in tx.rows(_STORED, ids=ids)) if ids else ()
    return {place.id: place for place in places}


def planned_change(batch: Batch, stored: Mapping[str, Place], *, replaced: frozenset[str]) -> EvidenceChange:
    """Compare what a batch gives with what is stored.

    Args:
        batch: What is given.
        stored: What the graph has in the batch's documents.
        replaced: Documents of which nothing shall stay but what is given.
    """
    given: dict[str, Place] = {}
    for claim in batch.claims:
        place = Place(claim.id, claim.evidence.document, evidence_record(claim))
        given[place.id] = _better(given.get(place.id), place)
    wanted = {
        key: place if place.document in replaced else _better(stored.get(key), place) for key, place in given.items()
    }
    return EvidenceChange(
        given=len(given),
        created=tuple(p for key, p in wanted.items() if key not in stored),
        updated=tuple(p for key, p in wanted.items() if key in stored and p.properties != stored[key].properties),
        removed=tuple(p for key, p in stored.items() if key not in given and p.document in replaced),
        held=frozenset((p.statement, p.document) for p in stored.values()),
    )


def apply(tx: Transaction, change: EvidenceChange) -> None:
    """Write the change; the statements and documents are there already."""
    for query, places in ((_CREATE, change.created), (_UPDATE, change.updated), (_DELETE, change.removed)):
        # One document may have very many places, each with its sentence: a table, or a book.
        for start in range(0, len(places), _ROWS):
            tx.rows(query, rows=[place.row() for place in places[start : start + _ROWS]])


def _better(known: Place | None, place: Place) -> Place:
    if known is None or better_evidence(known.properties, place.properties) is place.properties:
        return place
    return known
