"""Documents in the graph: merging them, their texts, and listing them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from graph.document import Document
from graph.store.batch import Batch
from graph.store.combine import combined_document
from graph.store.connection import Transaction
from graph.store.report import StoredDocument
from graph.store.stories import enter, signature_record
from graph.store.texts import delete_texts, store_texts, texts_of
from graph.stories import Signature, signature

# Every stored document has a `uri`: what has none is new, and nothing is known of it.
_MERGE = """
UNWIND $ids AS id
MERGE (d:Document {id: id})
ON CREATE SET d.loaded = $now, d.story = id
SET d.id = id
WITH d WHERE d.uri IS NOT NULL
RETURN d.id AS id, d.uri AS uri, d.title AS title, d.published AS published, d.publisher AS publisher,
       d.text_sha256 AS text_sha256, d.story AS story
"""
_SET = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d += row"
_LOCK = "UNWIND $ids AS id MATCH (d:Document {id: id}) SET d.id = id RETURN d.published AS published"
_DELETE = "UNWIND $ids AS id MATCH (d:Document {id: id}) DETACH DELETE d RETURN count(*) AS gone"
_FIND = (
    "MATCH (d:Document {id: $key}) RETURN d.id AS id",
    "MATCH (d:Document {uri: $key}) RETURN d.id AS id",
)
_LIST = """
MATCH (d:Document)
OPTIONAL MATCH (d)<-[:EVIDENCED_BY]-(s:Statement)
RETURN d.id AS id, d.uri AS uri, d.title AS title, d.published AS published, d.publisher AS publisher,
       d.text_sha256 AS text_sha256, d.story AS story, count(DISTINCT s.id) AS statements
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
    #: When each was published, before and now.
    before: Mapping[str, str | None]
    published: Mapping[str, str | None]
    #: Which story each tells: the id of the document that leads it.
    stories: Mapping[str, str]
    #: Ids of all documents in the graph whose story is another now, with these among them or not.
    retold: frozenset[str]

    def told(self, document: str) -> dict[str, str | None]:
        """Return what counts of a document for the statements that rest on it."""
        return {"story": self.stories[document], "published": self.published[document]}


def merge_documents(tx: Transaction, batch: Batch, *, replace: bool = False) -> Merged:
    """Store the batch's documents and their texts.

    One document may come with its lines broken in different places. The text that came first stays, as what the graph
    has of evidence points into it; if that evidence is replaced, then so is the text.
    """
    wanted = _records(batch)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    known = {row["id"]: row for row in tx.rows(_MERGE, ids=list(batch.ids), now=now)}
    stories = {key: known[key].pop("story") if key in known else key for key in batch.ids}
    stored = {key: known.get(key) or _blank(key, None) for key in batch.ids}
    combined = {key: _combined(stored[key], record, replace=replace) for key, record in wanted.items()}
    changes = {key for key, record in combined.items() if record["text_sha256"] != stored[key]["text_sha256"]}
    texts = {d.id: d for d in batch.documents if d.id in changes and d.text_sha256 == combined[d.id]["text_sha256"]}
    signed = _signed({key: d.text for key, d in texts.items() if stored[key]["text_sha256"] is None})
    changed = {key: record for key, record in combined.items() if record != stored[key]}
    rows = [
        {name: value for name, value in record.items() if value is not None}
        | (signature_record(signed[key][0]) if key in signed else {})
        for key, record in changed.items()
    ]
    if rows:
        tx.rows(_SET, rows=rows)
    if old := sorted(key for key in changes if stored[key]["text_sha256"] is not None):
        delete_texts(tx, old)
    store_texts(tx, texts)
    retold = enter(tx, signed)
    return Merged(
        new=frozenset(batch.ids) - known.keys(),
        changed=frozenset(changed),
        redated=frozenset(key for key, row in combined.items() if row["published"] != stored[key]["published"]),
        before={key: row["published"] for key, row in stored.items()},
        published={key: row["published"] for key, row in combined.items()},
        stories=stories | {key: story for key, story in retold.items() if key in stories},
        retold=frozenset(retold),
    )


def lock_document(tx: Transaction, document: str) -> str | None:
    """Let no other writer change the document until the transaction ends; return when it was published, if known."""
    return next((row["published"] for row in tx.rows(_LOCK, ids=[document])), None)


def remove_document(tx: Transaction, document: str) -> int:
    """Delete the document's node, its text and the evidence in it; return how many documents that were."""
    delete_texts(tx, [document])
    return sum(row["gone"] for row in tx.rows(_DELETE, ids=[document]))


def sign_documents(tx: Transaction, documents: Sequence[str]) -> dict[str, tuple[Signature, str]]:
    """Make stored documents leaders of their own stories; return signature and text of those to be compared, by id."""
    signed = _signed(texts_of(tx, documents))
    rows = [
        {"id": key, "story": key, **(signature_record(signed[key][0]) if key in signed else {})} for key in documents
    ]
    tx.rows(_SET, rows=rows)
    return signed


def find_documents(tx: Transaction, key: str) -> list[str]:
    """Return the ids of the documents with this id or uri."""
    return sorted({row["id"] for query in _FIND for row in tx.rows(query, key=key)})


def stored_documents(tx: Transaction) -> Iterator[StoredDocument]:
    """Yield the documents in the order of their ids."""
    for row in tx.rows(_LIST):
        yield StoredDocument(**row)


def _signed(texts: Mapping[str, str]) -> dict[str, tuple[Signature, str]]:
    """Return signature and text of those documents that are long enough to be compared, by id."""
    signatures = ((key, text, signature(text)) for key, text in texts.items())
    return {key: (own, text) for key, text, own in signatures if own is not None}


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


def _blank(key: str, uri: str | None) -> dict[str, Any]:
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
