"""Where an export takes its content from, a piece at a time, so that no export holds the graph in memory."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from graph.entity import Entity
from graph.export.content import Content, DocumentRecord
from graph.export.summary import Summary, summaries
from graph.statement import Statement


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement with what its evidence comes to, and the addresses of the documents that it lies in."""

    statement: Statement
    summary: Summary
    #: Address of each document of its evidence, by id.
    uris: Mapping[str, str]


#: An entity and what it stands in directly: relation and id of the other end, of its positive asserted statements.
Actor = tuple[Entity, tuple[tuple[str, str], ...]]


class Source(Protocol):
    """Gives the same content in the same order however often it is asked."""

    def entities(self) -> Iterator[Actor]:
        """Yield the entities in the order of their ids."""

    def statements(self) -> Iterator[Stated]:
        """Yield the statements in the order of their ids, evidence by document and place."""

    def documents(self) -> Iterator[DocumentRecord]:
        """Yield the documents in the order of their ids."""

    def sayings(self) -> Iterator[tuple[DocumentRecord, Iterable[Statement]]]:
        """Yield the documents in the order of their ids, each with its statements and its evidence alone."""


class ContentSource:
    """Content in memory as a source."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._summaries = summaries(content)
        self._uris = {document.id: document.uri for document in content.documents}

    def entities(self) -> Iterator[Actor]:
        """Yield the entities in the order of their ids."""
        direct: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for statement in self.content.statements:
            if statement.polarity == "positive" and statement.modality == "asserted":
                direct[statement.subject.id].add((statement.relation, statement.object.id))
        for entity in self.content.entities:
            yield entity, tuple(sorted(direct.get(entity.id, ())))

    def statements(self) -> Iterator[Stated]:
        """Yield the statements in the order of their ids."""
        for statement in self.content.statements:
            yield Stated(statement, self._summaries[statement.id], self._uris)

    def documents(self) -> Iterator[DocumentRecord]:
        """Yield the documents in the order of their ids."""
        yield from self.content.documents

    def sayings(self) -> Iterator[tuple[DocumentRecord, Iterable[Statement]]]:
        """Yield the documents with what each says."""
        said: dict[str, dict[str, Statement]] = defaultdict(dict)
        for statement in self.content.statements:
            for item in statement.evidence:
                said[item.document][statement.id] = statement
        for document in self.content.documents:
            yield document, [_within(s, document.id) for s in said.get(document.id, {}).values()]


def gathered(source: Source) -> Content:
    """Return all of a source's content, for forms that cannot be written piece by piece."""
    if isinstance(source, ContentSource):
        return source.content
    return Content.of((stated.statement for stated in source.statements()), source.documents())


def _within(statement: Statement, document: str) -> Statement:
    return replace(statement, evidence=tuple(e for e in statement.evidence if e.document == document))
