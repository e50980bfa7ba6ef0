"""A sentence of a document that a statement rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """What a document says for a statement, and where."""

    sentence: str
    #: Id of the document.
    document: str
    uri: str
    title: str | None
    published: str | None
    publisher: str | None
    #: ISO 8601 date of what is stated.
    date: str | None
    attributed_to: str | None
    confidence: float
