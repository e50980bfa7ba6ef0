"""Parquet tables of articles."""

from collections.abc import Iterator

from loaders.documents.articles import article, columns_of
from loaders.documents.content import Content
from loaders.documents.draft import Item
from loaders.errors import DocumentError, DocumentFormatError

#: Rows that are in memory at a time.
_ROWS = 64


def read(content: Content) -> Iterator[Item]:
    """Yield the articles, each named by the number of its row, from 1.

    Raises:
        DocumentColumnsError: No column holds text or addresses, or one that was asked for is not there.
        DocumentFormatError: pyarrow is not installed.
    """
    try:
        from pyarrow import parquet  # noqa: PLC0415 - large, and optional
    except ImportError as error:
        raise DocumentFormatError(
            "it is a Parquet table, and pyarrow, which reads them, is not installed",
            where=content.uri,
            remedy="Install it: pip install 'amity[parquet]'",
        ) from error
    table = parquet.ParquetFile(content.stream)
    names = list(table.schema_arrow.names)
    columns = columns_of(names, content.options.columns, content.uri)
    number = 0
    for batch in table.iter_batches(batch_size=_ROWS, columns=sorted(set(columns.names.values())), use_threads=False):
        for row in batch.to_pylist():
            number += 1
            try:
                yield article(row, columns, str(number), content.uri)
            except DocumentError as error:
                yield error
