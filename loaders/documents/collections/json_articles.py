"""JSON files of articles: one object, a list of them, or an object with such a list in it."""

from collections.abc import Iterator

import orjson

from loaders.documents.articles import article, columns_of
from loaders.documents.content import Content
from loaders.documents.draft import Item
from loaders.errors import DocumentError, DocumentFormatError, DocumentStructureError

_LISTS = ("articles", "documents", "items", "results", "data", "docs", "stories")


def read(content: Content) -> Iterator[Item]:
    """Yield the articles, those of a list named by their number, from 1.

    Raises:
        DocumentStructureError: It is not JSON.
        DocumentFormatError: It is JSON of something else.
    """
    try:
        found = orjson.loads(content.load().removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise DocumentStructureError(
            f"it is not JSON ({error.msg})",
            where=content.uri,
            remedy="Mend it, or write an article a line (JSON Lines)",
        ) from error
    listed = found if isinstance(found, list) else _list_of(found)
    for number, row in enumerate(listed, 1):
        if not isinstance(row, dict):
            raise DocumentFormatError(
                "it is JSON, and not of articles",
                where=content.uri,
                remedy="Give a list of objects with a title and a text",
            )
        try:
            columns = columns_of(row, content.options.columns, content.uri)
            yield article(row, columns, str(number), content.uri)
        except DocumentError as error:
            yield error


def _list_of(content: object) -> list[object]:
    if isinstance(content, dict):
        for name in _LISTS:
            if isinstance(content.get(name), list):
                return list(content[name])
    return [content]
