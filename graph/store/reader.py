"""Reading statements back, a page at a time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.evidence import Evidence
from graph.statement import Statement
from graph.store.connection import Connection, Transaction
from graph.store.record import evidence, statement

#: Statements a transaction.
PAGE = 200

_ALL = "MATCH (s:Statement) RETURN s.id AS id ORDER BY id"
_OF_DOCUMENT = """
MATCH (d:Document {id: $document})<-[:EVIDENCED_BY]-(s:Statement)
RETURN DISTINCT s.id AS id ORDER BY id
"""
_STATEMENTS = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN properties(s) AS statement, properties(a) AS subject, properties(b) AS object
"""
_EVIDENCE = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[e:EVIDENCED_BY]->(d:Document)
RETURN id, properties(e) AS properties, d.id AS document, d.uri AS uri
"""
_COUNTS = {
    "entities": "MATCH (n:Entity) RETURN count(n) AS count",
    "statements": "MATCH (n:Statement) RETURN count(n) AS count",
    "evidence": "MATCH (:Statement)-[e:EVIDENCED_BY]->(:Document) RETURN count(e) AS count",
    "documents": "MATCH (n:Document) RETURN count(n) AS count",
}


@dataclass(frozen=True, slots=True)
class Described:
    """A statement as the graph holds it."""

    statement: Statement
    #: `belief`, `documents`, `contexts`, `first`, `last`, `office` and `status` of its node.
    summary: Mapping[str, Any]
    #: Address of each document of its evidence, by id.
    uris: Mapping[str, str]


def stream(connection: Connection, document: str | None) -> Iterator[Statement]:
    """Yield statements in the order of their ids; with a document, those that it states, with its evidence alone."""
    query = _ALL if document is None else _OF_DOCUMENT
    ids = [row["id"] for row in connection.read(lambda tx: tx.rows(query, document=document))]
    for start in range(0, len(ids), PAGE):
        page = ids[start : start + PAGE]
        found = connection.read(lambda tx, page=page: read_page(tx, page, document))  # type: ignore[misc]
        yield from (each.statement for each in found)


def read_page(tx: Transaction, ids: Sequence[str], document: str | None) -> list[Described]:
    """Return the statements with these ids, in their order; with a document, with its evidence alone."""
    places = defaultdict[str, list[Evidence]](list)
    uris = defaultdict[str, dict[str, str]](dict)
    for row in tx.rows(_EVIDENCE, ids=ids):
        if document in (None, row["document"]):
            uri = row["uri"] or ""
            places[row["id"]].append(evidence(row["properties"], row["document"], uri))
            uris[row["id"]][row["document"]] = uri
    found = []
    for row in tx.rows(_STATEMENTS, ids=ids):
        node = row["statement"]
        stated = statement(node, (row["subject"], row["object"]), places[node["id"]])
        found.append(Described(stated, node, uris[node["id"]]))
    return sorted(found, key=lambda each: str(each.summary["id"]))


def counts(tx: Transaction) -> dict[str, int]:
    """Return how many entities, statements, places of evidence and documents there are."""
    return {name: int(tx.rows(query)[0]["count"]) for name, query in _COUNTS.items()}
