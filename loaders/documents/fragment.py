"""Pieces of HTML whose whole text counts: mail, feeds, books, cells of tables."""

import re
from collections.abc import Iterator

from lxml import etree

from loaders.documents.markup import excessive, parsed

_UNREAD = frozenset(("script", "style", "template", "head", "title", "svg", "math", "iframe", "object", "noscript"))
#: Elements that stand for themselves: a line ends before and after them.
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
    "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
_CELLS = frozenset(("td", "th"))
_SPACE = re.compile(r"\s+")
_MOST_ELEMENTS = 500_000
_LOOKS_LIKE_HTML = re.compile(
    r"<(?:p|div|br|html|body|table|ul|ol|h[1-6]|article|section|blockquote|span|a)\b[^<>]{0,500}>", re.IGNORECASE
)


def is_markup(text: str) -> bool:
    """Return True for a text that holds tags of HTML."""
    return _LOOKS_LIKE_HTML.search(text, 0, 100_000) is not None


def fragment_lines(markup: str, uri: str) -> tuple[str, ...]:
    """Return the text of a piece of HTML: each paragraph, heading, list item and table row as a line.

    Raises:
        DocumentStructureError: It is nested too deep, or has too many elements.
        DocumentFormatError: It holds so many control characters that it is no text.
    """
    tree = parsed(markup, uri)
    if tree is None:
        return ()
    return tuple(line for line in _lines(tree, uri) if line)


def _lines(tree: etree._Element, uri: str) -> Iterator[str]:
    pieces: list[str] = []
    rows = cells = hidden = count = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        opens = event == "start"
        count += opens
        if count > _MOST_ELEMENTS:
            raise excessive(f"it has more than {_MOST_ELEMENTS:,} elements", uri)
        if tag in _UNREAD:
            hidden += 1 if opens else -1
        if tag == "tr":
            rows += 1 if opens else -1
            cells = 0
        if tag in _CELLS and opens:
            cells += 1
            pieces.append(" | " if cells > 1 else "")
        # paragraphs within a cell stay in the row's line
        if tag in _BLOCKS:
            if rows == 0 or tag == "tr":
                yield _one_line(pieces)
                pieces = []
            else:
                pieces.append(" ")
        if not hidden:
            pieces.append((element.text if opens else element.tail) or "")
        elif not opens and tag in _UNREAD:
            pieces.append(element.tail or "")
    yield _one_line(pieces)


def _one_line(pieces: list[str]) -> str:
    return _SPACE.sub(" ", "".join(pieces)).strip(" |")
