"""Writes exports into memory."""

import io
from collections.abc import Iterable
from dataclasses import replace

from graph.export import ExportDocument, Names, write
from graph.export.text import printable
from graph.statement import Statement

#: rdflib's names of the forms: the other parser, which checks what is written.
RDFLIB = {
    "turtle": "turtle", "ntriples": "nt", "nquads": "nquads", "trig": "trig", "jsonld": "json-ld", "rdfxml": "xml"
}  # fmt: skip


def fit(statements: Iterable[Statement], form: str) -> tuple[Statement, ...]:
    """Return the statements as the form can hold them: XML has no way to write most control characters."""
    if form != "rdfxml":
        return tuple(statements)
    return tuple(
        replace(s, evidence=tuple(replace(e, sentence=printable(e.sentence)) for e in s.evidence)) for s in statements
    )


def written(
    statements: Iterable[Statement], documents: Iterable[ExportDocument] = (), *, form: str, names: Names | None = None
) -> bytes:
    stream = io.BytesIO()
    write(statements, documents, stream, form=form, names=names)
    return stream.getvalue()
