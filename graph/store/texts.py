"""The plain texts of documents in the graph, apart from the documents' nodes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.document import Document
from graph.store.connection import Transaction

#: Longest text of one node, in characters; a longer document has several, which keeps messages and records small.
PART = 1_000_000

_TEXT = """
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (t:Text {id: row.id}) SET t.text = row.text, t.part = row.part, t.pages = row.pages
CREATE (d)-[:HAS_TEXT]->(t)
"""
_READ = """
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS_TEXT]->(t:Text)
RETURN id, t.part AS part, t.text AS text ORDER BY id, part
"""
_PAGES = "MATCH (t:Text {id: $id}) RETURN t.pages AS pages"
_DELETE = "UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_TEXT]->(t:Text) DETACH DELETE t"


def text_of(tx: Transaction, document: str) -> str | None:
    """Return the plain text of a document, or None if the graph has none."""
    return texts_of(tx, [document]).get(document)


def texts_of(tx: Transaction, documents: Iterable[str]) -> dict[str, str]:
    """Return the plain texts of documents, by id; those that the graph has no text of are left out."""
    parts: dict[str, list[str]] = {}
    for row in tx.rows(_READ, ids=list(documents)):
        parts.setdefault(row["id"], []).append(row["text"])
    return {key: "".join(found) for key, found in parts.items()}


def pages_of(tx: Transaction, document: str) -> tuple[tuple[int, int], ...]:
    """Return where the pages of a document begin and their numbers, as `Document.pages` has them."""
    flat = next((row["pages"] for row in tx.rows(_PAGES, id=document)), None) or []
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def store_texts(tx: Transaction, documents: Mapping[str, Document]) -> None:
    """Store the texts of documents, given by id, that have none."""
    rows: list[dict[str, Any]] = []
    size = 0
    for row in _parts(documents.values()):
        if size + len(row["text"]) > PART:
            tx.rows(_TEXT, rows=rows)
            rows, size = [], 0
        rows.append(row)
        size += len(row["text"])
    if rows:
        tx.rows(_TEXT, rows=rows)


def delete_texts(tx: Transaction, documents: Iterable[str]) -> None:
    """Delete the texts of documents of these ids."""
    tx.rows(_DELETE, ids=list(documents))


def parts_of(document: str, text: str) -> Iterator[tuple[str, int, str]]:
    """Yield the nodes that a document's text is cut into: id, number and text of each, at least one."""
    for part, start in enumerate(range(0, max(len(text), 1), PART)):
        yield f"{document}/{part}" if part else document, part, text[start : start + PART]


def _parts(documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    for document in documents:
        for key, part, text in parts_of(document.id, document.text):
            pages = [number for page in document.pages for number in page] if not part else []
            yield {"document": document.id, "id": key, "part": part, "text": text, "pages": pages or None}
