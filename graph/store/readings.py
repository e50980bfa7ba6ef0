"""Which extractor read a document last, kept on its node: a document that states nothing has no evidence to tell."""

from collections.abc import Iterable

from graph.document import Document
from graph.store.connection import Transaction
from graph.store.texts import pages_of, text_of

_MARK = """
UNWIND $ids AS id
MATCH (d:Document {id: id})
SET d.extractor = $extractor
"""
_READ = """
UNWIND $ids AS id
MATCH (d:Document {id: id}) WHERE d.text_sha256 IS NOT NULL
OPTIONAL MATCH (d)<-[e:EVIDENCED_BY]-(:Statement)
RETURN d.id AS id, d.extractor AS mark, collect(DISTINCT e.extractor) AS extractors
"""
_DESCRIBED = """
MATCH (d:Document {id: $id})
RETURN d.uri AS uri, d.title AS title, d.published AS published, d.publisher AS publisher
"""


def mark(tx: Transaction, documents: Iterable[str], extractor: str) -> None:
    """Note that an extractor has read these documents, and that all it found is stored."""
    tx.rows(_MARK, ids=sorted(documents), extractor=extractor)


def read_by(tx: Transaction, documents: Iterable[str], extractor: str) -> set[str]:
    """Return the ids of those documents that are stored with their text and with what this extractor found in them.

    Evidence counts more than the mark: it is written first, and another extractor may have written since.
    """
    rows = tx.rows(_READ, ids=sorted(documents))
    return {
        row["id"]
        for row in rows
        if set(row["extractors"]) == {extractor} or (not row["extractors"] and row["mark"] == extractor)
    }


def document(tx: Transaction, key: str) -> Document | None:
    """Return a stored document, or None if the graph does not have it with its text."""
    text = text_of(tx, key)
    rows = tx.rows(_DESCRIBED, id=key)
    return Document(text=text, pages=pages_of(tx, key), **rows[0]) if text is not None and rows else None
