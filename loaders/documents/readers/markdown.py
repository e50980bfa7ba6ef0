"""Markdown (CommonMark with tables), without its marks."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree, html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from loaders.documents.characters import repaired
from loaders.documents.draft import Draft, Payload
from loaders.documents.encoding import decode
from loaders.documents.head import read_head
from loaders.errors import DocumentStructureError

#: Deepest nesting of quotes and lists. The parser leaves out what is deeper, hence the error.
_DEEPEST = 100
#: Most opening brackets in one paragraph: the parser's time grows with their square.
_MOST_BRACKETS = 2_000
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_MARKDOWN = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
#: Elements of raw HTML that hold no text for readers.
_UNREAD = ("script", "style", "template")


def read(payload: Payload) -> Iterator[Draft]:
    """Yield the text as one document: each paragraph, heading, list item and table row is a line.

    Raises:
        DocumentError: The bytes are no text, or front matter or nesting is built to harm.
    """
    head = read_head(repaired(decode(payload.data, payload.uri), payload.uri), payload.uri)
    text = "\n".join(head.lines)
    for paragraph in _PARAGRAPH_END.split(text):
        if paragraph.count("[") > _MOST_BRACKETS:
            raise _excessive(f"a paragraph of it has more than {_MOST_BRACKETS:,} brackets", payload.uri)
    tokens = _MARKDOWN.parse(text)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        raise _excessive(f"it is nested deeper than {_DEEPEST} levels", payload.uri)
    yield Draft(tuple(_lines(tokens)), head.title or _heading(tokens), head.published, head.publisher)


def _excessive(what: str, uri: str) -> DocumentStructureError:
    return DocumentStructureError(what, where=uri, remedy="Save it as plain text (.txt)")


def _heading(tokens: Sequence[Token]) -> str | None:
    """Return the first heading of the first level, or a lower one that the text begins with."""
    for number, token in enumerate(tokens[:-1]):
        if token.type == "heading_open" and (token.tag == "h1" or number == 0):
            return _inline(tokens[number + 1]).replace("\n", " ").strip() or None
    return None


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        match token.type:
            case "tr_open":
                row = []
            case "tr_close":
                yield " | ".join(row or ())
                row = None
            case "inline" if row is not None:
                row.append(_inline(token).replace("\n", " "))
            case "inline":
                yield from _inline(token).split("\n")
            case "fence" | "code_block":
                yield from token.content.split("\n")
            case "html_block":
                yield from _html_text(token.content)


def _inline(token: Token) -> str:
    """Return the text of a paragraph: of links their words, of pictures and tags nothing."""
    return "".join(_piece(child) for child in token.children or ())


def _piece(token: Token) -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline" if token.content.lower().startswith("<br"):
            return "\n"
        case "text" | "code_inline":
            return token.content
        case _:
            return ""


def _html_text(markup: str) -> Iterator[str]:
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        tree = html.fragment_fromstring(markup, create_parent="div", parser=parser)
    except (etree.ParserError, ValueError):
        return
    etree.strip_elements(tree, *_UNREAD, with_tail=False)
    yield from "".join(tree.itertext()).split("\n")
