"""What the evidence of a statement comes to."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.belief import belief, by_story
from graph.export.content import Content, DocumentRecord
from graph.statement import Statement

#: Properties of evidence that statements, edges and tables show by name.
NAMED_PROPERTIES = ("office", "status")
_PARTED = "; "


@dataclass(frozen=True, slots=True)
class Summary:
    """A statement's belief, reach in documents and span in time."""

    #: 0 to 1, from the evidence for the statement and for its opposite: see `graph.belief`.
    belief: float
    #: How many distinct documents state it.
    documents: int
    #: How many stories these documents tell: copies of one count once.
    voices: int
    #: PLOVER contexts of its evidence, sorted, without `none`.
    contexts: tuple[str, ...]
    #: Earliest and latest date of its evidence; the document's date stands in where the evidence has none.
    first: str | None
    last: str | None
    #: The distinct values of each named property, sorted and joined by "; ", such as ("office", "President").
    properties: tuple[tuple[str, str], ...]


def summaries(content: Content) -> dict[str, Summary]:
    """Return the summary of every statement by its id."""
    documents = {d.id: d for d in content.documents}
    confidences = {s.id: _confidences(s, documents) for s in content.statements}
    return {s.id: _summary(s, confidences, documents) for s in content.statements}


def _confidences(statement: Statement, documents: Mapping[str, DocumentRecord]) -> dict[str, float]:
    return by_story((documents[e.document].story or e.document, e.confidence) for e in statement.evidence)


def _summary(
    statement: Statement, confidences: Mapping[str, Mapping[str, float]], documents: Mapping[str, DocumentRecord]
) -> Summary:
    own = confidences[statement.id]
    contrary = confidences.get(statement.opposite_id, {})
    dates = [date for e in statement.evidence if (date := e.date or documents[e.document].published)]
    return Summary(
        belief=belief(own.values(), contrary.values()),
        documents=len({e.document for e in statement.evidence}),
        voices=len(own),
        contexts=tuple(sorted({e.context for e in statement.evidence} - {"none"})),
        first=min(dates, default=None),
        last=max(dates, default=None),
        properties=tuple((name, value) for name in NAMED_PROPERTIES if (value := _values(statement, name))),
    )


def _values(statement: Statement, name: str) -> str:
    given = (value for e in statement.evidence for key, value in e.properties if key == name)
    return _PARTED.join(sorted({part for value in given for part in value.split(_PARTED)}))
