"""The rows of a synthetic graph as the store would write them, for other ways of writing the same graph."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bench.synthetic_graph import SyntheticGraph
from graph.store.aggregate import aggregate
from graph.store.batch import Claim
from graph.store.dyad import dyad_id, side_of
from graph.store.dyads import summed_up
from graph.store.record import entity_record, evidence_record
from graph.store.statements import edge_properties
from graph.store.stories import signature_record
from graph.stories import signature

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StatementRows:
    """What the graph has of one statement."""

    relation: str
    node: Row
    subject: str
    object: str
    #: Ids of documents with the properties of the evidence in them.
    evidence: list[tuple[str, Row]]
    #: None of a denial.
    edge: Row | None


def entity_rows(graph: SyntheticGraph) -> Iterator[tuple[str, Row]]:
    """Yield label and properties of each entity that a fact speaks of."""
    used = {end.id for fact in graph.facts for end in (fact.subject, fact.object)}
    for label, entities in graph.entities.items():
        for entity in entities:
            if entity.id in used:
                yield label, _known(entity_record(entity))


def document_rows(graph: SyntheticGraph) -> Iterator[tuple[Row, Row]]:
    """Yield the properties of each document and of its text."""
    for number in range(graph.count):
        document = graph.document(number)
        node = {
            "id": document.id, "uri": document.uri, "title": document.title, "published": document.published,
            "publisher": document.publisher, "text_sha256": document.text_sha256, "loaded": loaded(document.published),
            "story": document.id,
        }  # fmt: skip
        own = signature(document.text)
        yield node | (signature_record(own) if own else {}), {"id": document.id, "text": document.text, "part": 0}


def loaded(published: str | None) -> str:
    """Return when a document was loaded: with all others of its month, on a day at its end."""
    return f"{(published or '')[:7]}-28T23:00:00+00:00"


def statement_rows(graph: SyntheticGraph) -> Iterator[StatementRows]:
    """Yield what the graph has of each statement, summed up as the store sums it up."""
    key = {(f.subject.id, f.relation, f.object.id, f.modality, f.valid_from, f.polarity): n
           for n, f in enumerate(graph.facts)}  # fmt: skip
    for number, fact in enumerate(graph.facts):
        other = "negative" if fact.polarity == "positive" else "positive"
        opposite = key.get((fact.subject.id, fact.relation, fact.object.id, fact.modality, fact.valid_from, other))
        yield _statement(graph, number, opposite)


def dyad_rows(graph: SyntheticGraph) -> Iterator[Row]:
    """Yield the properties of each dyad's node."""
    statements: dict[str, list[Row]] = defaultdict(list)
    places: dict[tuple[str, str], list[tuple[str, str | None]]] = defaultdict(list)
    published = {graph.document(n).id: graph.published(n) for n in range(graph.count)}
    for found in statement_rows(graph):
        where = side_of(found.node)
        if where is not None:
            key = found.node["dyad"]
            statements[key].append(found.node | {"subject": found.subject})
            for document, properties in found.evidence:
                places[key, document].append((where, properties.get("date") or published[document]))
    yield from summed_up(statements, places).values()


def chunks(rows: Iterator[Any], size: int) -> Iterator[list[Any]]:
    """Yield the rows in lists of a size."""
    while chunk := list(islice(rows, size)):
        yield chunk


def _statement(graph: SyntheticGraph, number: int, opposite: int | None) -> StatementRows:
    fact, evidence = graph.facts[number], _evidence(graph, number)
    summed = aggregate([e for _, _, e in evidence], [] if opposite is None else [
        e for _, _, e in _evidence(graph, opposite)
    ])  # fmt: skip
    statement_id = graph.statement(number, ()).id
    node = {"id": statement_id, "relation": fact.relation, "polarity": fact.polarity, "modality": fact.modality}
    node["dyad"] = dyad_id(fact.subject.id, fact.object.id)
    node |= _known(summed)
    return StatementRows(
        fact.relation, node, fact.subject.id, fact.object.id,
        [(document, record) for document, record, _ in evidence],
        edge_properties(node) if fact.polarity == "positive" else None,
    )  # fmt: skip


def _evidence(graph: SyntheticGraph, number: int) -> list[tuple[str, Row, Row]]:
    """Return for each evidence its document, its properties, and what is summed up of it."""
    documents = [(which, graph.document(which)) for which in sorted(graph.facts[number].documents)]
    statement = graph.statement(number, documents)
    found = []
    for (_, document), evidence in zip(documents, statement.evidence, strict=True):
        record = evidence_record(Claim(statement.id, statement, evidence))
        keys = ("confidence", "date", "context", "valid_from", "valid_to", "office", "status")
        summed = {key: record.get(key) for key in keys}
        found.append(
            (
                document.id,
                record,
                summed | {"document": document.id, "story": document.id, "published": document.published},
            )
        )
    return found


def _known(row: Row) -> Row:
    return {key: value for key, value in row.items() if value is not None}
