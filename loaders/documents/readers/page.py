"""HTML pages: the main text, without navigation, advertisements, comments and the like.

What is the main text, the title, the date and the site is trafilatura's judgement. Before it sees a page, the page is
brought within bounds, since its time grows with the square of some counts.
"""

import logging
import re
from collections.abc import Iterator

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document as Extracted

from loaders.documents.characters import squeezed
from loaders.documents.dates import iso_date
from loaders.documents.draft import Draft, Payload
from loaders.documents.encoding import decode
from loaders.documents.layout import item
from loaders.documents.markup import excessive, parsed
from loaders.errors import DocumentEmptyError, DocumentStructureError

for _name in ("trafilatura", "htmldate"):
    # They log what they pass over. Without a handler Python would print it.
    logging.getLogger(_name).addHandler(logging.NullHandler())

#: Most elements of a page, deepest nesting, and most pieces of text between the elements within one, line breaks apart.
_MOST_ELEMENTS, _DEEPEST, _MOST_PIECES = 30_000, 250, 1_000
#: Longest attribute that is looked at, and longest block of linked data, in characters.
_LONGEST_ATTRIBUTE, _LONGEST_DATA = 4_096, 100_000
#: Elements that only change the look of words. Taking them off loses no text and bounds the nesting.
_LOOKS = (
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "dfn", "em", "font", "i", "ins", "kbd", "mark",
    "nobr", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
)  # fmt: skip
_UNREAD = ("style", "template", "svg", "canvas", "iframe", "object", "embed", "noscript")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4_096
_DATES = {"original_date": True, "extensive_search": False}
#: What trafilatura is known to let through from the libraries below it.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, etree.LxmlError)


def read(payload: Payload) -> Iterator[Draft]:
    """Yield the page's main text as one document.

    Raises:
        DocumentStructureError: The page has more elements or deeper nesting than a page for readers has.
        DocumentEmptyError: It has no main text.
        DocumentError: The bytes are no text.
    """
    said = _CHARSET.search(payload.data, 0, _DECLARED_WITHIN)
    # what a server says comes before what the page says, as in browsers
    declared = payload.charset or (said[1].decode("ascii") if said else None)
    text = decode(payload.data, payload.uri, declared=declared)
    tree = parsed(text, payload.uri)
    plain = _plain(tree, payload.uri) if tree is not None else None
    if plain is None:
        raise _without_text(payload.uri)
    _check(plain, payload.uri)
    try:
        found = trafilatura.bare_extraction(
            plain, with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    except _FAULTS as error:
        raise DocumentStructureError(
            f"its structure is broken ({type(error).__name__})",
            where=payload.uri,
            remedy="Save the page as text (.txt)",
        ) from error
    if not isinstance(found, Extracted) or not (main := (found.text or "").strip()):
        raise _without_text(payload.uri)
    yield Draft(
        tuple(item(line.strip("| ")) for line in main.split("\n")),
        squeezed(found.title or "").replace("\n", " ") or None,
        iso_date(found.date or ""),
        squeezed(found.sitename or "").replace("\n", " ") or None,
    )


def _without_text(uri: str) -> DocumentEmptyError:
    return DocumentEmptyError(
        "the page has no main text",
        where=uri,
        remedy="Save the page once the browser shows its text, or save the text as .txt",
    )


def _plain(tree: html.HtmlElement, uri: str) -> html.HtmlElement | None:
    """Return the page without scripts, pictures, footnote marks and long attributes, and with words only as text."""
    etree.strip_elements(tree, *_UNREAD, with_tail=False)
    for script in list(tree.iter("script")):
        if script.get("type") != "application/ld+json" or len(script.text or "") > _LONGEST_DATA:
            script.drop_tree()
    for mark in [sup for sup in tree.iter("sup") if sup.find(".//a") is not None]:
        mark.drop_tree()
    for element in tree.iter(etree.Element):
        for name in [name for name, value in element.items() if len(value) > _LONGEST_ATTRIBUTE]:
            del element.attrib[name]
    etree.strip_tags(tree, *_LOOKS)
    # Written and parsed again, since every tag taken off leaves a piece of text of its own.
    return parsed(etree.tostring(tree, encoding="unicode", method="html"), uri)


def _check(tree: html.HtmlElement, uri: str) -> None:
    """Refuse a page that would take long.

    Raises:
        DocumentStructureError: It has too many elements, levels, or pieces of text within one element.
    """
    depth = count = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            raise excessive(f"it has more than {_MOST_ELEMENTS:,} elements or {_DEEPEST} levels", uri)
        if event == "start" and _pieces(element) > _MOST_PIECES:
            raise excessive(f"an element of it holds more than {_MOST_PIECES:,} pieces of text", uri)


def _pieces(element: html.HtmlElement) -> int:
    return sum(1 for child in element if child.tag != "br" and (child.tail or "").strip())
