"""Evidence: the place in a document that a statement rests on."""

from dataclasses import dataclass, field

from graph.identity import digest


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence (or part of one) that states a statement.

    All spans are half-open character ranges in the plain text of the document.
    """

    document: str
    sentence: str
    start: int
    end: int
    #: Path or address of the document as it was given.
    uri: str = ""
    subject_span: tuple[int, int] | None = None
    object_span: tuple[int, int] | None = None
    #: 0 to 1: how likely the statement is right, given this evidence alone.
    confidence: float = 1.0
    #: ISO 8601 day, month or year of what is stated.
    date: str | None = None
    #: Whom the document cites for it.
    attributed_to: str | None = None
    #: PLOVER context: one of `graph.ontology.CONTEXTS`.
    context: str = "none"
    #: What made it, and in which version: `rules 0.1`.
    extractor: str = ""
    #: What only some relations have, such as `office` or `status`, as sorted pairs.
    properties: tuple[tuple[str, str], ...] = field(default=())
    #: Start and end of a structural relation's term by this source, where it says other than the statement.
    term: tuple[str | None, str | None] | None = None

    def id_for(self, statement_id: str) -> str:
        """Return the id of this evidence for a statement: a hash of both and of the place."""
        return digest(statement_id, self.document, str(self.start), str(self.end))
