"""Word documents (DOCX)."""

import io
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn
from lxml import etree

from loaders.documents.draft import Draft, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.package import opened_package, own_title, part, text_of
from loaders.errors import DocumentStructureError

_PARAGRAPH, _ROW, _CELL, _TEXT, _BOX = map(qn, ("w:p", "w:tr", "w:tc", "w:t", "w:txbxContent"))
#: What was deleted or moved away, and the second form of what has two.
_UNREAD = frozenset((
    qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
))  # fmt: skip
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
#: Notes of these kinds are lines between the notes and the text.
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_DEEPEST = 200


def read(payload: Payload) -> Iterator[Draft]:
    """Yield the document: text, tables, text boxes and notes, with insertions and without deletions that are tracked.

    Raises:
        DocumentStructureError: It is broken.
        DocumentArchiveError: It is built to harm.
    """
    with opened_package(payload.data, payload.uri) as package:
        if "word/document.xml" not in package.namelist():
            raise DocumentStructureError(
                "it has no text part", where=payload.uri, remedy="Open it in a word processor and save it anew"
            )
        title = own_title(text_of(part(package, "docProps/core.xml"), "title"))
        notes = [line for name, kind in _NOTES for line in _notes(part(package, name), kind)]
    body = docx.Document(io.BytesIO(payload.data)).element.body
    yield draft_of([*_lines(body, 0), *notes], payload.uri, title=title)


def _notes(root: etree._Element | None, kind: str) -> Iterator[str]:
    if root is not None:
        for note in root.iter(qn(f"w:{kind}")):
            if note.get(qn("w:type")) not in _SEPARATORS:
                yield from _lines(note, 0)


def _lines(element: etree._Element, depth: int) -> Iterator[str]:
    """Yield the paragraphs and rows below an element, through whatever frames them."""
    if depth > _DEEPEST:
        raise RecursionError
    for child in element:
        if child.tag == _PARAGRAPH:
            boxes: list[str] = []
            yield _text(child, boxes, depth + 1)
            yield from boxes
        elif child.tag == _ROW:
            cells = (" ".join(_lines(cell, depth + 1)).strip() for cell in child.iter(_CELL))
            yield " | ".join(cell for cell in cells if cell)
        elif child.tag not in _UNREAD:
            yield from _lines(child, depth + 1)


def _text(element: etree._Element, boxes: list[str], depth: int) -> str:
    """Return the text of a paragraph; that of boxes that hang on it becomes lines of their own."""
    if depth > _DEEPEST:
        raise RecursionError
    pieces: list[str] = []
    for child in element:
        if child.tag == _TEXT:
            pieces.append(str(child.text or ""))
        elif child.tag in _SIGNS:
            pieces.append(_SIGNS[child.tag])
        elif child.tag == _BOX:
            boxes.extend(_lines(child, depth + 1))
        elif child.tag not in _UNREAD:
            pieces.append(_text(child, boxes, depth + 1))
    return "".join(pieces)
