"""A store, or a selection of what it holds, as the source of an export."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass

from graph.export.content import DocumentRecord
from graph.export.source import Actor, Stated
from graph.export.summary import NAMED_PROPERTIES, Summary
from graph.statement import Statement
from graph.store.catalogue import Catalogue, StoredText
from graph.store.reader import Described


@dataclass(frozen=True, slots=True)
class StoreSource:
    """Reads a page at a time. What belief and dates come to is the whole graph's, also where a selection is read."""

    catalogue: Catalogue
    #: Texts of documents go along.
    texts: bool = True

    def entities(self) -> Iterator[Actor]:
        """Yield the entities in the order of their ids."""
        yield from self.catalogue.entities()

    def statements(self) -> Iterator[Stated]:
        """Yield the statements in the order of their ids."""
        for found in self.catalogue.statements():
            yield stated(found)

    def documents(self) -> Iterator[DocumentRecord]:
        """Yield the documents in the order of their ids."""
        for document in self.catalogue.documents(texts=self.texts):
            yield self.record(document)

    @staticmethod
    def record(document: StoredText) -> DocumentRecord:
        """Return a document of the store as exports have it."""
        return DocumentRecord(*astuple(document))

    def sayings(self) -> Iterator[tuple[DocumentRecord, Iterator[Statement]]]:
        """Yield the documents with what each says."""
        for document in self.documents():
            yield document, self.catalogue.statements_of(document.id)


def stated(found: Described) -> Stated:
    """Return a statement of the store as exports have it."""
    node = found.summary
    summary = Summary(
        belief=node["belief"],
        documents=node["documents"],
        voices=node["voices"],
        contexts=tuple(node.get("contexts") or ()),
        first=node.get("first"),
        last=node.get("last"),
        properties=tuple((name, node[name]) for name in NAMED_PROPERTIES if node.get(name)),
    )
    return Stated(found.statement, summary, found.uris)
