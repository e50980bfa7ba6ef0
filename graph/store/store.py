"""The store: one class for the embedded server and for Neo4j."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Self

from graph.document import Document
from graph.statement import Statement
from graph.store import annotations, reader, readings, writer
from graph.store.batch import batches
from graph.store.catalogue import Catalogue, Selection
from graph.store.connection import Connection, Transaction
from graph.store.dialect import Kind
from graph.store.documents import find_documents, stored_documents
from graph.store.embedded import Attachment, attach
from graph.store.query import ask
from graph.store.report import LoadReport, RemovalReport, Rows, StoredDocument
from graph.store.texts import text_of

_CLEARED = ("Entity", "Statement", "Dyad", "Text", "Document")
_CLEAR_NODES = 5000


class Store:
    """A graph of statements. Made by `open_store`; a context manager that closes it.

    All methods raise `graph.errors.StoreError` or one of its subclasses when the server fails them.
    """

    def __init__(self, connection: Connection, attachment: Attachment | None = None) -> None:
        self.connection = connection
        self._attachment = attachment

    @property
    def kind(self) -> Kind:
        """Which server it is."""
        return self.connection.kind

    @property
    def address(self) -> str:
        """Bolt address, without the password."""
        return self.connection.address

    def load(
        self, statements: Iterable[Statement], documents: Iterable[Document] = (), *, replace: bool = False
    ) -> LoadReport:
        """Store statements with their evidence, and documents with their texts.

        Loading the same again, in any order or in parts, changes nothing. Each document is stored whole or not at all,
        whenever the program ends, provided that all its statements are in one call. What is given is held in memory:
        give a large corpus in portions of documents.

        Args:
            statements: Each with at least one place of evidence.
            documents: May lack those that evidence lies in; these are then known by id and uri only.
            replace: Afterwards the evidence in each document of `documents` is exactly what is given here.
        """
        report = LoadReport()
        given: set[str] = set()
        for batch in batches(statements, documents):
            given.update(claim.id for claim in batch.claims)
            report += self.connection.write(
                lambda tx, batch=batch: writer.write(tx, self.kind, batch, replace=replace)  # type: ignore[misc]
            )
        return dataclasses.replace(report, statements=len(given))

    def remove(self, document: str) -> RemovalReport:
        """Remove a document: its text, its evidence, and the statements, edges and entities that rested on it alone.

        Names and aliases that an entity has from several documents stay with it.

        Args:
            document: Id or uri. Texts that share a uri are removed together.
        """
        found = self.connection.read(lambda tx: find_documents(tx, document))
        reports = [self.connection.write(lambda tx, key=key: writer.remove(tx, key)) for key in found]  # type: ignore[misc]
        return RemovalReport(
            documents=sum(r.documents for r in reports),
            evidence=sum(r.evidence for r in reports),
            statements=sum(r.statements for r in reports),
            entities=sum(r.entities for r in reports),
        )

    def read(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Rows:
        """Run a query in a read transaction.

        Raises:
            WriteRefusedError: The query would write; nothing is changed.
            QueryError: The server cannot run the query.
        """
        return ask(self.connection, cypher, parameters or {})

    def statements(self, *, document: str | None = None) -> Iterator[Statement]:
        """Yield all statements with all their evidence, in the order of their ids.

        Args:
            document: Id of a document: only the statements that rest on it, with its evidence alone.
        """
        return reader.stream(self.connection, document)

    def documents(self) -> Iterator[StoredDocument]:
        """Yield the documents in the order of their ids."""
        yield from self.connection.read(lambda tx: list(stored_documents(tx)))

    def catalogue(self, selection: Selection | None = None) -> Catalogue:
        """Return what reads the graph, or a selection of it, with a bounded number of rows in memory."""
        return Catalogue(self.connection, selection or Selection())

    def text(self, document_id: str) -> str | None:
        """Return the plain text of a document, or None if the graph has none."""
        return self.connection.read(lambda tx: text_of(tx, document_id))

    def mark_read(self, documents: Iterable[str], extractor: str) -> None:
        """Note that an extractor has read documents of these ids, after all that it found was loaded.

        Args:
            documents: Ids; those that the graph lacks are passed over.
            extractor: Name and version, as evidence has it: `rules 0.1`.
        """
        wanted = tuple(documents)
        self.connection.write(lambda tx: readings.mark(tx, wanted, extractor))

    def read_by(self, documents: Iterable[str], extractor: str) -> set[str]:
        """Return which of the documents of these ids hold text and what this extractor found, and nothing else."""
        wanted = tuple(documents)
        return self.connection.read(lambda tx: readings.read_by(tx, wanted, extractor))

    def document(self, document_id: str) -> Document | None:
        """Return a document with its text, or None if the graph has no text of it."""
        return self.connection.read(lambda tx: readings.document(tx, document_id))

    def counts(self) -> dict[str, int]:
        """Return how many `entities`, `statements`, places of `evidence` and `documents` there are."""
        return self.connection.read(reader.counts)

    def annotate(self, values: Mapping[str, Mapping[str, annotations.Value]]) -> int:
        """Put values of an analysis onto entities, as properties apart from what is known: `graph.store.annotations`.

        They stand in place of all values of the same names, on whatever entity. If cut short, run it again.

        Args:
            values: For each entity's id values by name, without the prefix; unknown entities are passed over.

        Returns:
            How many entities have values of these names now.
        """
        return annotations.annotate(self.connection, values)

    def annotation_names(self) -> list[str]:
        """Return the names of the values of analyses that entities have, without the prefix, sorted."""
        return annotations.names(self.connection)

    def remove_annotations(self, names: Iterable[str] | None = None) -> int:
        """Take values of analyses off all entities.

        Args:
            names: Only the values of these names, without the prefix; None for all.

        Returns:
            How many entities had one.
        """
        return annotations.take(self.connection, sorted(self.annotation_names() if names is None else set(names)))

    def clear(self) -> None:
        """Delete all that was loaded; other data in the same database stays. If cut short, run it again."""
        for label in _CLEARED:
            while self.connection.write(lambda tx, label=label: _clear(tx, label)):  # type: ignore[misc]
                pass

    def reconnect(self) -> None:
        """Find the embedded server anew after it went away: another process may serve it, or this one from now on.

        A driver finds a Neo4j server again by itself, so for Neo4j nothing is done.

        Raises:
            StoreBusyError: Another process has the folder and does not answer.
            StoreFolderError: The folder cannot be written, or the store in it cannot be opened.
        """
        if self._attachment is not None and not self._attachment.owned:
            before, self._attachment = self._attachment, attach(self._attachment.folder)
            self.connection = self._attachment.connection
            before.close()

    def close(self) -> None:
        """Disconnect, and stop the embedded server if no other store of this process uses it."""
        if self._attachment is None:
            self.connection.close()
        else:
            attachment, self._attachment = self._attachment, None
            attachment.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _clear(tx: Transaction, label: str) -> int:
    query = f"MATCH (n:{label}) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS gone"
    return sum(int(row["gone"]) for row in tx.rows(query, limit=_CLEAR_NODES))
