"""JSON Lines: an article a line."""

from collections.abc import Iterator

import orjson

from loaders.documents.articles import article, columns_of
from loaders.documents.collections.lines import bounded_lines
from loaders.documents.content import Content
from loaders.documents.draft import Address, Draft, Item
from loaders.documents.source import too_large
from loaders.errors import DocumentError, DocumentFormatError, DocumentStructureError

#: What every line of a triples file has.
_TRIPLE = {"subject", "relation", "object"}


def read(content: Content) -> Iterator[Item]:
    """Yield the articles, each named by the number of its line. A line that is none is an error in its place.

    Raises:
        DocumentFormatError: It is a triples file.
    """
    most = content.options.limits.document_bytes
    for number, line in bounded_lines(content.stream, most):
        where = f"{content.uri}#{number}"
        if line is None:
            yield too_large(where, most)
            continue
        try:
            yield _article(line, number, content)
        except DocumentError as error:
            yield error
            if isinstance(error, DocumentFormatError):
                return


def _article(line: bytes, number: int, content: Content) -> Draft | Address:
    where = f"{content.uri}#{number}"
    try:
        row = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise DocumentStructureError(
            f"the line is not JSON ({error.msg})", where=where, remedy="Mend the line, or leave it out"
        ) from error
    if not isinstance(row, dict):
        raise DocumentStructureError("the line is no JSON object", where=where, remedy="Write an article a line")
    if row.keys() >= _TRIPLE:
        raise DocumentFormatError(
            "it is a triples file, not a file of articles",
            where=content.uri,
            remedy="Load it with `amity load --triples`",
        )
    return article(row, columns_of(row, _given(row, content), where), str(number), content.uri)


def _given(row: dict[str, object], content: Content) -> dict[str, str]:
    """Return the columns asked for. JSON leaves out what a row lacks, so that only the text must be there."""
    return {field: name for field, name in content.options.columns.items() if field == "text" or name in row}
