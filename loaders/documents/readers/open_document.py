"""OpenDocument texts (ODT)."""

import io
from collections.abc import Iterator

from odfdo import Document, Element

from loaders.documents.dates import iso_date
from loaders.documents.draft import Draft, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.package import opened_package, own_title, part, text_of

#: Texts beside the text: what was deleted, remarks, and the tables of contents.
_UNREAD = frozenset((
    "text:tracked-changes", "office:annotation", "office:annotation-end", "text:table-of-content",
    "text:alphabetical-index", "text:sequence-decls", "office:forms", "text:note-citation",
))  # fmt: skip
_LINES = frozenset(("text:p", "text:h"))
_SPACES = {"text:tab": "\t", "text:line-break": "\n"}


def read(payload: Payload) -> Iterator[Draft]:
    """Yield the document: text, tables and notes, without deletions that are tracked.

    Raises:
        DocumentStructureError: It is broken.
        DocumentArchiveError: It is built to harm.
    """
    with opened_package(payload.data, payload.uri) as package:
        meta = part(package, "meta.xml")
    body = Document(io.BytesIO(payload.data)).body
    lines = [line for line in _lines(body) if line.strip()]
    yield draft_of(
        lines, payload.uri, title=own_title(text_of(meta, "title")), publisher=text_of(meta, "publisher"),
        published=iso_date(text_of(meta, "date-published") or ""),
    )  # fmt: skip


def _lines(element: Element) -> Iterator[str]:
    for child in element.children:
        if child.tag in _UNREAD:
            continue
        if child.tag in _LINES:
            notes: list[str] = []
            yield _text(child, notes)
            yield from notes
        elif child.tag == "table:table-row":
            cells = (" ".join(_lines(cell)).strip() for cell in child.children)
            yield " | ".join(cell for cell in cells if cell)
        else:
            yield from _lines(child)


def _text(element: Element, notes: list[str]) -> str:
    """Return the text of a paragraph; its notes become lines of their own."""
    pieces: list[str | None] = [element.text]
    for child in element.children:
        if child.tag == "text:note":
            notes.extend(_lines(child))
        elif child.tag == "text:s":
            pieces.append(" ")
        elif child.tag in _SPACES:
            pieces.append(_SPACES[child.tag])
        elif child.tag not in _UNREAD:
            pieces.append(_text(child, notes))
        pieces.append(child.tail)
    return "".join(piece for piece in pieces if piece)
