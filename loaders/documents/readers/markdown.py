"""Markdown (CommonMark with tables), without its marks."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

from loaders.documents.characters import repaired
from loaders.documents.draft import Draft, Payload
from loaders.documents.encoding import decode
from loaders.documents.head import read_head
from loaders.documents.markup import excessive, parsed

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
    text = decode(payload.data, payload.uri, declared=payload.charset)
    head = read_head(repaired(text, payload.uri), payload.uri)
    text = "\n".join(head.lines)
    for paragraph in _PARAGRAPH_END.split(text):
        if paragraph.count("[") > _MOST_BRACKETS:
            raise excessive(f"it has a paragraph with more than {_MOST_BRACKETS:,} brackets", payload.uri)
    tokens = _MARKDOWN.parse(text)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        raise excessive(f"it is nested deeper than {_DEEPEST} levels", payload.uri)
    yield Draft(tuple(_lines(tokens, payload.uri)), head.title or _heading(tokens), head.published, head.publisher)


def _heading(tokens: Sequence[Token]) -> str | None:
    """Return the first heading of the first level, or a lower one that the text begins with."""
    for number, token in enumerate(tokens[:-1]):
        if token.type == "heading_open" and (token.tag == "h1" or number == 0):
            return _inline(tokens[number + 1]).replace("\n", " ").strip() or None
    return None


def _lines(tokens: Sequence[Token], uri: str) -> Iterator[str]:
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
                yield from _html_text(token.content, uri)


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


def _html_text(markup: str, uri: str) -> Iterator[str]:
    tree = parsed(markup, uri)
    if tree is not None:
        etree.strip_elements(tree, *_UNREAD, with_tail=False)
        yield from "".join(tree.itertext()).split("\n")
