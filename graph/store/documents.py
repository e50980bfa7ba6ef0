"""Documents in the graph: merging them, their texts, and listing them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from graph.document import Document
from graph.store.batch import Batch
from graph.store.combine import combined_document
from graph.store.connection import Transaction
from graph.store.report import StoredDocument

#: Longest text of one node, in characters; a longer document has several, which keeps messages and records small.
PART = 1_000_000

_MERGE = """
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
ON CREATE SET d.loaded = $now
SET d.id = row.id
RETURN d.id AS id, d.uri AS uri, d.title AS title, d.published AS published, d.publisher AS publisher,
       d.text_sha256 AS text_sha256
"""
_SET = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d += row"
_TEXT = """
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (t:Text {id: row.id}) SET t.text = row.text, t.part = row.part, t.pages = row.pages
CREATE (d)-[:HAS_TEXT]->(t)
"""
_READ = """
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS_TEXT]->(t:Text)
RETURN t.part AS part, t.text AS text ORDER BY part
"""
_PAGES = "MATCH (t:Text {id: $id}) RETURN t.pages AS pages"
_LOCK = "UNWIND $ids AS id MATCH (d:Document {id: id}) SET d.id = id"
_DELETE_TEXT = "UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_TEXT]->(t:Text) DETACH DELETE t"
_DELETE = "UNWIND $ids AS id MATCH (d:Document {id: id}) DETACH DELETE d RETURN count(*) AS gone"
_FIND = (
    "MATCH (d:Document {id: $key}) RETURN d.id AS id",
    "MATCH (d:Document {uri: $key}) RETURN d.id AS id",
)
_LIST = """
MATCH (d:Document)
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(s:Statement)
RETURN d.id AS id, d.uri AS uri, d.title AS title, d.published AS published, d.publisher AS publisher,
       d.text_sha256 AS text_sha256, count(DISTINCT s.id) AS statements
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging documents changed."""

    #: Ids of those that the graph lacked.
    new: frozenset[str]
    #: Ids of those that are new or described otherwise than before.
    changed: frozenset[str]
    #: Ids of those whose date of publication is not what it was.
    redated: frozenset[str]
    #: When each was published.
    published: Mapping[str, str | None]


def merge_documents(tx: Transaction, batch: Batch, *, replace: bool = False) -> Merged:
    """Store the batch's documents and their texts.

    One document may come with its lines broken in different places. The text that came first stays, as what the graph
    has of evidence points into it; if that evidence is replaced, then so is the text.
    """
    wanted = _records(batch)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    stored = {row["id"]: row for row in tx.rows(_MERGE, rows=[{"id": key} for key in batch.ids], now=now)}
    combined = {key: _combined(stored[key], record, replace=replace) for key, record in wanted.items()}
    changed = [
        {name: value for name, value in record.items() if value is not None}
        for key, record in combined.items()
        if record != stored[key]
    ]
    if changed:
        tx.rows(_SET, rows=changed)
    changes = {key for key, record in combined.items() if record["text_sha256"] != stored[key]["text_sha256"]}
    if old := sorted(key for key in changes if stored[key]["text_sha256"] is not None):
        tx.rows(_DELETE_TEXT, ids=old)
    texts = (d for d in batch.documents if d.id in changes and d.text_sha256 == combined[d.id]["text_sha256"])
    _store_texts(tx, {d.id: d for d in texts})
    return Merged(
        new=frozenset(key for key, row in stored.items() if row["uri"] is None),
        changed=frozenset(key for key, record in combined.items() if record != stored[key]),
        redated=frozenset(key for key, row in combined.items() if row["published"] != stored[key]["published"]),
        published={key: row["published"] for key, row in combined.items()},
    )


def lock_document(tx: Transaction, document: str) -> None:
    """Let no other writer change the document until the transaction ends."""
    tx.rows(_LOCK, ids=[document])


def remove_document(tx: Transaction, document: str) -> int:
    """Delete the document's node, its text and the evidence in it; return how many documents that were."""
    tx.rows(_DELETE_TEXT, ids=[document])
    return sum(row["gone"] for row in tx.rows(_DELETE, ids=[document]))


def find_documents(tx: Transaction, key: str) -> list[str]:
    """Return the ids of the documents with this id or uri."""
    return sorted({row["id"] for query in _FIND for row in tx.rows(query, key=key)})


def text_of(tx: Transaction, document: str) -> str | None:
    """Return the plain text of a document, or None if the graph has none."""
    parts = tx.rows(_READ, ids=[document])
    return "".join(part["text"] for part in parts) if parts else None


def pages_of(tx: Transaction, document: str) -> tuple[tuple[int, int], ...]:
    """Return where the pages of a document begin and their numbers, as `Document.pages` has them."""
    flat = next((row["pages"] for row in tx.rows(_PAGES, id=document)), None) or []
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def stored_documents(tx: Transaction) -> Iterator[StoredDocument]:
    """Yield the documents in the order of their ids."""
    for row in tx.rows(_LIST):
        yield StoredDocument(**row)


def _records(batch: Batch) -> dict[str, dict[str, Any]]:
    """Return one description of each document, from the documents given and from their evidence."""
    records: dict[str, dict[str, Any]] = {}
    for claim in batch.claims:
        _add(records, _blank(claim.evidence.document, claim.evidence.uri))
    for document in batch.documents:
        _add(records, _record(document))
    return records


def _combined(stored: Mapping[str, Any], given: Mapping[str, Any], *, replace: bool) -> dict[str, Any]:
    """Return one description of a stored and a given document, with the text that the graph is to have."""
    texts = (given["text_sha256"], stored["text_sha256"]) if replace else (stored["text_sha256"], given["text_sha256"])
    return combined_document(stored, given) | {"text_sha256": texts[0] or texts[1]}


def _add(records: dict[str, dict[str, Any]], record: dict[str, Any]) -> None:
    known = records.get(record["id"])
    records[record["id"]] = combined_document(known, record) if known else record


def _blank(key: str, uri: str) -> dict[str, Any]:
    return {"id": key, "uri": uri, "title": None, "published": None, "publisher": None, "text_sha256": None}


def _record(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "uri": document.uri,
        "title": document.title,
        "published": document.published,
        "publisher": document.publisher,
        "text_sha256": document.text_sha256,
    }


def _store_texts(tx: Transaction, documents: Mapping[str, Document]) -> None:
    rows: list[dict[str, Any]] = []
    for row in _parts(documents.values()):
        if sum(len(r["text"]) for r in rows) + len(row["text"]) > PART:
            tx.rows(_TEXT, rows=rows)
            rows = []
        rows.append(row)
    if rows:
        tx.rows(_TEXT, rows=rows)


def _parts(documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    for document in documents:
        for part, start in enumerate(range(0, max(len(document.text), 1), PART)):
            key = f"{document.id}/{part}" if part else document.id
            pages = [number for page in document.pages for number in page] if not part else []
            text = document.text[start : start + PART]
            yield {"document": document.id, "id": key, "part": part, "text": text, "pages": pages or None}
