"""EPUB books: the chapters in their order, as one document."""

import posixpath
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from loaders.documents.dates import iso_date
from loaders.documents.draft import Draft, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.encoding import decode
from loaders.documents.fragment import fragment_lines
from loaders.documents.package import opened_package, own_title, part, text_of
from loaders.errors import DocumentStructureError

_CHAPTERS = frozenset(("application/xhtml+xml", "text/html"))


def read(payload: Payload) -> Iterator[Draft]:
    """Yield the book.

    Raises:
        DocumentStructureError: It is broken: there is no list of chapters.
        DocumentArchiveError: It is built to harm.
    """
    with opened_package(payload.data, payload.uri) as package:
        where = _root_file(package)
        root = part(package, where) if where else None
        if root is None:
            raise DocumentStructureError(
                "it has no list of its chapters", where=payload.uri, remedy="Save it anew from its source"
            )
        lines: list[str] = []
        for name in _chapters(root, posixpath.dirname(where or "")):
            lines.extend(_chapter(package, name, payload.uri))
        yield draft_of(
            lines, payload.uri, title=own_title(text_of(root, "title")), publisher=text_of(root, "publisher"),
            published=iso_date(text_of(root, "date") or ""),
        )  # fmt: skip


def _root_file(package: zipfile.ZipFile) -> str | None:
    container = part(package, "META-INF/container.xml")
    if container is None:
        return None
    return next((str(item.get("full-path")) for item in container.iter("{*}rootfile") if item.get("full-path")), None)


def _chapters(root: etree._Element, folder: str) -> Iterator[str]:
    """Yield the files of the chapters in reading order, without the table of contents."""
    known = {
        item.get("id"): item
        for item in root.iter("{*}item")
        if item.get("media-type") in _CHAPTERS and "nav" not in (item.get("properties") or "").split()
    }
    seen = set()
    for reference in root.iter("{*}itemref"):
        item = known.get(reference.get("idref"))
        if item is not None and reference.get("linear") != "no" and item.get("href") not in seen:
            seen.add(item.get("href"))
            yield posixpath.normpath(posixpath.join(folder, unquote(str(item.get("href")).partition("#")[0])))


def _chapter(package: zipfile.ZipFile, name: str, uri: str) -> tuple[str, ...]:
    try:
        data = package.read(name)
    except KeyError:  # a chapter that the list names and the book lacks
        return ()
    return fragment_lines(_undeclared(decode(data, uri)), uri)


def _undeclared(text: str) -> str:
    """Return a page without its XML declaration, which HTML does not know."""
    return text.partition("?>")[2] if text.lstrip().startswith("<?xml") else text
