"""From sources to documents."""

import os
from collections.abc import Iterable, Iterator
from functools import cache

from graph.document import Document
from graph.errors import AmityError
from loaders.documents.boilerplate import without_boilerplate
from loaders.documents.characters import clean, squeezed
from loaders.documents.dateline import read_dateline
from loaders.documents.dates import checked
from loaders.documents.draft import Draft, Payload
from loaders.documents.failure import Failure
from loaders.documents.finding import locate
from loaders.documents.layout import is_wordless
from loaders.documents.media_type import media_type
from loaders.documents.registry import media_types, reader_for
from loaders.documents.source import MAX_BYTES, Source
from loaders.documents.table import rows
from loaders.documents.title import repeats
from loaders.errors import DocumentEmptyError, DocumentError, DocumentFormatError

#: Among how many lines at the top the title may stand again.
_TOP = 12
#: Among how many lines at the top the dateline may stand.
_DATELINE_WITHIN = 4


def read_document(
    source: str | os.PathLike[str] | bytes | Source, *, date: str | None = None, max_bytes: int = MAX_BYTES
) -> Document:
    r"""Read one document.

    Its text is NFC with one paragraph, heading, list item or table row a line, ``\n`` between them, and without control
    characters and boilerplate. The title, where there is one, is the first line. The same text in another format or
    layout gives the same text here, and so the same document id.

    Args:
        source: A path, `-` for standard input, the bytes themselves, or a `Source`.
        date: Publication date, in place of the document's own: an ISO 8601 day, month or year.
        max_bytes: Largest document, in bytes.

    Raises:
        DocumentError: It cannot be read; the subclass and the message say why.
        DocumentDateError: `date` is no date.
    """
    if isinstance(source, bytes):
        source = Source.of(source)
    elif not isinstance(source, Source):
        source = Source.at(source)
    documents = list(_documents(source, checked(date), max_bytes))
    if len(documents) != 1:
        raise DocumentError(f"it holds {len(documents)} documents", where=source.uri, remedy="Read it with read_all")
    return documents[0]


def read_all(
    paths: Iterable[str], *, date: str | None = None, max_bytes: int = MAX_BYTES
) -> Iterator[Document | Failure]:
    """Read all documents that the paths mean; one that cannot be read becomes a failure, and the rest goes on.

    Args:
        paths: Files, folders, patterns and `-`, as for `loaders.documents.find_sources`.
        date: Publication date of all, in place of their own: an ISO 8601 day, month or year.
        max_bytes: Largest document, in bytes.

    Raises:
        DocumentDateError: `date` is no date. It is raised by the call, before anything is read.
    """
    return _read_all(paths, checked(date), max_bytes)


def _read_all(paths: Iterable[str], date: str | None, max_bytes: int) -> Iterator[Document | Failure]:
    for found in locate(paths):
        if isinstance(found, DocumentError):
            yield Failure(found.where or "", found)
            continue
        try:
            yield from _documents(found, date, max_bytes)
        except AmityError as error:
            yield Failure(found.uri, error)


def _documents(source: Source, date: str | None, max_bytes: int) -> Iterator[Document]:
    data = source.load(max_bytes)
    if not data.strip():
        raise DocumentEmptyError("it is empty", where=source.uri, remedy="Give a file with text, or leave it out")
    kind = media_type(data, source.uri)
    reader = reader_for(kind)
    if reader is None:
        raise _unreadable(kind, source.uri)
    for draft in reader(Payload(source.uri, data, kind)):
        uri = f"{source.uri}#{draft.part}" if draft.part else source.uri
        yield _finished(draft, uri, date)


def _finished(draft: Draft, uri: str, date: str | None) -> Document:
    """Return the document: cleaned, without boilerplate, with the title once and first."""
    lines = [line for line in clean("\n".join(draft.lines), uri).split("\n") if not is_wordless(line)]
    body = without_boilerplate(lines)
    if not body:
        what = "it holds nothing but boilerplate" if lines else "it holds no text"
        raise DocumentEmptyError(what, where=uri, remedy="Give a file with text, or leave it out")
    title = clean(draft.title or "", uri).replace("\n", " ") or None
    publisher = clean(draft.publisher or "", uri).replace("\n", " ") or None
    if title:
        top = [line for line in body[:_TOP] if not repeats(line, title, publisher)]
        body = [title, *top, *body[_TOP:]]
    dateline = read_dateline(body[:_DATELINE_WITHIN])
    published = date or draft.published or dateline.published
    return Document(uri, squeezed("\n".join(body)), title, published, publisher or dateline.agency)


def _unreadable(kind: str, uri: str) -> DocumentFormatError:
    formats = _formats()
    other = (f"a file of type {kind}", f"Convert it to one of {', '.join(media_types())}")
    name, remedy = formats.get(kind) or formats.get(kind.partition("/")[0]) or other
    return DocumentFormatError(f"it is {name}", where=uri, remedy=remedy)


@cache
def _formats() -> dict[str, tuple[str, str]]:
    return {kind: (name, remedy) for kind, name, remedy in rows("formats")}
