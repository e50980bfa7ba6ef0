"""CSV for spreadsheets: one row for each evidence of each statement."""

import csv
import io
import json
from collections.abc import Iterator
from typing import IO

from graph.evidence import Evidence
from graph.export.content import Content, DocumentRecord
from graph.export.rdf_names import Names
from graph.export.source import Source, gathered
from graph.export.summary import NAMED_PROPERTIES, Summary, summaries
from graph.export.text import cell
from graph.statement import Statement

COLUMNS = (
    "statement", "subject", "subject_name", "subject_type", "relation", "object", "object_name", "object_type",
    "polarity", "modality", "belief", "documents", "voices", "first", "last", "valid_from", "valid_to",
    "sentence", "date", "context", "attributed_to", "confidence", "office", "status",
    "document", "uri", "title", "published", "publisher", "story",
    "start", "end", "subject_start", "subject_end", "object_start", "object_end", "extractor", "properties",
)  # fmt: skip


def write(source: Source, stream: IO[bytes], _names: Names) -> None:
    """Write UTF-8 with a byte order mark, by which Excel knows it, and CRLF line ends (RFC 4180).

    Rows are ordered by subject, object and relation; a statement without evidence has one row. A cell that a
    spreadsheet would take for a formula starts with an apostrophe, which makes it text (OWASP, CSV injection).
    """
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for row in _rows(gathered(source)):
            writer.writerow([cell(row.get(column)) for column in COLUMNS])
    finally:
        text.detach()


def _rows(content: Content) -> Iterator[dict[str, object]]:
    found = summaries(content)
    records = {document.id: document for document in content.documents}
    for statement in sorted(content.statements, key=_place):
        shared = _statement_cells(statement, found[statement.id])
        if not statement.evidence:
            yield shared
        for item in statement.evidence:
            yield shared | _evidence_cells(item, records[item.document])


def _place(statement: Statement) -> tuple[str, ...]:
    return statement.subject.id, statement.object.id, statement.relation, statement.id


def _statement_cells(statement: Statement, summary: Summary) -> dict[str, object]:
    return {
        "statement": statement.id,
        "subject": statement.subject.id,
        "subject_name": statement.subject.name,
        "subject_type": statement.subject.type,
        "relation": statement.relation,
        "object": statement.object.id,
        "object_name": statement.object.name,
        "object_type": statement.object.type,
        "polarity": statement.polarity,
        "modality": statement.modality,
        "belief": summary.belief,
        "documents": summary.documents,
        "voices": summary.voices,
        "first": summary.first,
        "last": summary.last,
        "valid_from": statement.valid_from,
        "valid_to": statement.valid_to,
    }


def _evidence_cells(item: Evidence, document: DocumentRecord) -> dict[str, object]:
    properties = dict(item.properties)
    named = {name: properties.pop(name, None) for name in NAMED_PROPERTIES}
    subject, obj = item.subject_span or (None, None), item.object_span or (None, None)
    return named | {
        "sentence": item.sentence,
        "date": item.date,
        "context": item.context,
        "attributed_to": item.attributed_to,
        "confidence": item.confidence,
        "document": item.document,
        "uri": item.uri or document.uri,
        "title": document.title,
        "published": document.published,
        "publisher": document.publisher,
        "story": document.story,
        "start": item.start,
        "end": item.end,
        "subject_start": subject[0],
        "subject_end": subject[1],
        "object_start": obj[0],
        "object_end": obj[1],
        "extractor": item.extractor,
        "properties": json.dumps(properties, ensure_ascii=False, sort_keys=True) if properties else None,
    }
