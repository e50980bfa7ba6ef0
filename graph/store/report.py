"""What the store answers: rows, stored documents, and what a write changed."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rows:
    """A query's answer, in plain Python values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the graph knows it, without its text."""

    id: str
    uri: str
    title: str | None
    published: str | None
    publisher: str | None
    #: None where only evidence of the document was loaded, never the document itself.
    text_sha256: str | None
    #: Id of the document that leads the story which it tells; its own if no other does.
    story: str
    #: How many statements have evidence in it.
    statements: int


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load was given, and what it changed."""

    #: Given: distinct documents, statements and places of evidence.
    documents: int = 0
    statements: int = 0
    evidence: int = 0
    #: Of those, what the graph did not have.
    new_documents: int = 0
    new_statements: int = 0
    new_evidence: int = 0
    #: What went because its document was replaced.
    removed_statements: int = 0
    removed_evidence: int = 0

    def __add__(self, other: "LoadReport") -> "LoadReport":
        """Return the sum of two reports, over the batches of one load."""
        return LoadReport(
            documents=self.documents + other.documents,
            statements=self.statements + other.statements,
            evidence=self.evidence + other.evidence,
            new_documents=self.new_documents + other.new_documents,
            new_statements=self.new_statements + other.new_statements,
            new_evidence=self.new_evidence + other.new_evidence,
            removed_statements=self.removed_statements + other.removed_statements,
            removed_evidence=self.removed_evidence + other.removed_evidence,
        )


@dataclass(frozen=True, slots=True)
class RemovalReport:
    """What went with a document. All are 0 if the graph does not have the document."""

    documents: int = 0
    evidence: int = 0
    statements: int = 0
    entities: int = 0
