"""Tells what a document's bytes are: from the content first, from the name where the content does not say."""

import codecs
import re
from functools import cache
from pathlib import PurePath

from loaders.documents.encoding import head_text
from loaders.documents.table import mapping, rows
from loaders.documents.text_type import text_type

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
XML = "application/xml"

#: How many of the first bytes count.
HEAD_BYTES = 4096
_SPACE_OR_COMMENT = r"\s*(?:<!--(?:(?!-->).)*-->\s*)*"
_XML = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
_PAGE = re.compile(rf"{_SPACE_OR_COMMENT}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_ROOT = re.compile(r"<html[\s>]", re.IGNORECASE)
_DRAWING = re.compile(r"<svg[\s>]", re.IGNORECASE)
#: What pages begin with that were saved without their head. Markdown files begin so as well.
_FRAGMENT = re.compile(
    rf"{_SPACE_OR_COMMENT}<(?:title|meta|article|main|section|div|p|h1|h2|table|ul)\b[^<>]*>", re.IGNORECASE | re.DOTALL
)
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n[A-Za-z][\w -]*:")
_HEADING = re.compile(r"\s*#{1,6}[ \t]+\S")


def media_type(data: bytes, name: str) -> str:
    """Return the media type of a document.

    Args:
        data: Its bytes; the first 4096 count.
        name: Its path or address; the ending counts.
    """
    head = data[:HEAD_BYTES]
    packaged = next((kind for kind, conditions in _signatures() if _holds(head, conditions)), None)
    if packaged:
        return packaged
    named = _by_name(name)
    return _by_text(head_text(head), named) or named or PLAIN


def _by_name(name: str) -> str | None:
    ending = PurePath(name).suffix.lstrip(".").lower()
    return mapping("extensions").get(ending)


def _by_text(head: str, named: str | None) -> str | None:
    if _PAGE.match(head):
        return HTML
    if found := text_type(head, named):
        return found
    if _XML.match(head):
        return HTML if _ROOT.search(head) else "image/svg+xml" if _DRAWING.search(head) else XML
    if named in (None, PLAIN) and _FRAGMENT.match(head):
        return HTML
    if named is None and (_FRONT_MATTER.match(head) or _HEADING.match(head)):
        return MARKDOWN
    return None


@cache
def _signatures() -> tuple[tuple[str, tuple[tuple[int | None, bytes], ...]], ...]:
    return tuple((kind, tuple(_condition(c) for c in conditions)) for kind, *conditions in rows("signatures"))


def _condition(text: str) -> tuple[int | None, bytes]:
    offset, _, escaped = text.partition("=")
    signature = codecs.decode(escaped, "unicode_escape").encode("latin-1")
    return None if offset == "*" else int(offset), signature


def _holds(head: bytes, conditions: tuple[tuple[int | None, bytes], ...]) -> bool:
    return all(
        signature in head if offset is None else head.startswith(signature, offset) for offset, signature in conditions
    )
