"""Tables of articles with commas, semicolons or tabs between the columns (CSV, TSV)."""

import codecs
import csv
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from loaders.documents.articles import article, columns_of
from loaders.documents.content import Content
from loaders.documents.draft import Item
from loaders.documents.encoding import encoding_of
from loaders.documents.source import too_large
from loaders.errors import DocumentError, DocumentStructureError

#: Columns beyond this many are no table of articles.
_MOST_COLUMNS = 2_000
_SAMPLE = 1 << 16


def read(content: Content) -> Iterator[Item]:
    """Yield the articles, each named by the number of its row below the header. A row that is none is an error.

    Raises:
        DocumentColumnsError: No column holds text or addresses, or one that was asked for is not there.
        DocumentStructureError: A quotation mark is not closed, or the table has no columns.
    """
    most = content.options.limits.document_bytes
    csv.field_size_limit(most)
    lines = _Lines(content.stream, most, content.uri)
    first = next(lines, "")
    delimiter = max("\t,;|", key=first.count)
    table = csv.reader(chain((first,), lines), delimiter=delimiter)
    header = next(table, [])
    if len(header) > _MOST_COLUMNS:
        raise DocumentStructureError(
            f"it has more than {_MOST_COLUMNS:,} columns", where=content.uri, remedy="Keep title, text and date only"
        )
    columns = columns_of(header, content.options.columns, content.uri)
    number = 0
    while (row := _next(table, lines, content.uri)) is not None:
        number += 1
        if any(row):
            try:
                yield article(dict(zip(header, row, strict=False)), columns, str(number), content.uri)
            except DocumentError as error:
                yield error


def _next(table: Iterator[list[str]], lines: "_Lines", uri: str) -> list[str] | None:
    lines.row_begins()
    try:
        return next(table, None)
    except csv.Error as error:
        raise DocumentStructureError(
            f"a row cannot be told from the next ({error})",
            where=uri,
            remedy="Close its quotation marks, or write JSON Lines",
        ) from error


class _Lines:
    """The lines of a table as text; the rows that they make are bounded."""

    def __init__(self, stream: BinaryIO, most: int, uri: str) -> None:
        self._stream = stream
        self._most = most
        self._uri = uri
        self._held = stream.read(_SAMPLE)
        self._decoder = codecs.getincrementaldecoder(encoding_of(self._held, uri))("replace")
        self._text = ""
        self._row = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        pieces = [self._text]
        size = len(self._text)
        while "\n" not in pieces[-1]:
            data, self._held = self._held or self._stream.read(_SAMPLE), b""
            pieces.append(self._decoder.decode(data, final=not data).replace("\0", ""))
            size += len(pieces[-1])
            if size > self._most + _SAMPLE:
                raise too_large(self._uri, self._most)
            if not data:
                break
        line, newline, self._text = "".join(pieces).partition("\n")
        if not line and not newline:
            raise StopIteration
        self._row += len(line)
        if self._row > self._most:
            raise too_large(self._uri, self._most)
        return line.removesuffix("\r") + "\n"

    def row_begins(self) -> None:
        """Count anew."""
        self._row = 0
