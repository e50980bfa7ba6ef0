"""Writes exports into memory."""

import io
from collections.abc import Iterable

from graph.export import ExportDocument, Names, write
from graph.statement import Statement


def written(
    statements: Iterable[Statement], documents: Iterable[ExportDocument] = (), *, form: str, names: Names | None = None
) -> bytes:
    stream = io.BytesIO()
    write(statements, documents, stream, form=form, names=names)
    return stream.getvalue()
