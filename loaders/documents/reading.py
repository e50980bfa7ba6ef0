"""From sources to documents."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.document import Document
from graph.errors import AmityError
from loaders.documents.address import is_address
from loaders.documents.content import ReadingOptions
from loaders.documents.dates import checked
from loaders.documents.failure import Failure
from loaders.documents.finding import locate
from loaders.documents.finishing import finished
from loaders.documents.language import check_language
from loaders.documents.source import MAX_BYTES, Source
from loaders.documents.unfolding import unfold
from loaders.errors import DocumentError

_DEFAULTS = ReadingOptions()


def read_document(
    source: str | os.PathLike[str] | bytes | Source,
    *,
    date: str | None = None,
    max_bytes: int = MAX_BYTES,
    options: ReadingOptions = _DEFAULTS,
) -> Document:
    r"""Read one document.

    Its text is NFC with one paragraph, heading, list item or table row a line, ``\n`` between them, and without control
    characters and boilerplate. The title, where there is one, is the first line. The same text in another format or
    layout gives the same text here, and so the same document id.

    Args:
        source: A path, `-` for standard input, the bytes themselves, a `Source`, or an address where there is
            `options.fetch`.
        date: Publication date, in place of the document's own: an ISO 8601 day, month or year.
        max_bytes: Largest document, in bytes.
        options: Other bounds, columns of tables, and the like.

    Raises:
        DocumentError: It cannot be read; the subclass and the message say why.
        DocumentDateError: `date` is no date.
    """
    if isinstance(source, bytes):
        source = Source.of(source)
    elif not isinstance(source, Source):
        name = os.fspath(source)
        source = options.fetch(name) if options.fetch is not None and is_address(name) else Source.at(name)
    found: Document | None = None
    for item in _documents(source, checked(date), _bounded(options, max_bytes)):
        if isinstance(item, Failure):
            raise item.error
        if found is not None:
            raise DocumentError("it holds more than one document", where=source.uri, remedy="Read it with read_all")
        found = item
    if found is None:
        raise DocumentError("it holds no document", where=source.uri, remedy="Give a file with text, or leave it out")
    return found


def read_all(
    paths: Iterable[str],
    *,
    date: str | None = None,
    max_bytes: int = MAX_BYTES,
    options: ReadingOptions = _DEFAULTS,
) -> Iterator[Document | Failure]:
    """Read all documents that the paths mean; one that cannot be read becomes a failure, and the rest goes on.

    Args:
        paths: Files, folders, patterns, addresses and `-`, as for `loaders.documents.find_sources`.
        date: Publication date of all, in place of their own: an ISO 8601 day, month or year.
        max_bytes: Largest document, in bytes.
        options: Other bounds, columns of tables, and the like.

    Raises:
        DocumentDateError: `date` is no date. It is raised by the call, before anything is read.
    """
    return _read_all(paths, checked(date), _bounded(options, max_bytes))


def _read_all(paths: Iterable[str], date: str | None, options: ReadingOptions) -> Iterator[Document | Failure]:
    for found in locate(paths, fetch=options.fetch):
        if isinstance(found, DocumentError):
            yield Failure(found.where or "", found)
        else:
            yield from _documents(found, date, options)


def _documents(source: Source, date: str | None, options: ReadingOptions) -> Iterator[Document | Failure]:
    for found in unfold(source, options):
        if isinstance(found, Failure):
            yield found
            continue
        uri, draft = found
        try:
            document = finished(draft, uri, date)
            if not options.any_language:
                check_language(document)
        except AmityError as error:
            yield Failure(uri, error)
        else:
            yield document


def _bounded(options: ReadingOptions, max_bytes: int) -> ReadingOptions:
    if max_bytes == MAX_BYTES:
        return options
    return replace(options, limits=replace(options.limits, document_bytes=max_bytes))
