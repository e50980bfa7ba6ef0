"""HTML to a tree, for the readers that meet it."""

import re
from html import unescape

from lxml import etree, html

from loaders.documents.characters import repaired
from loaders.errors import DocumentStructureError

_REFERENCE = re.compile(r"&#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});?")
#: What would be read as markup if it stood there itself.
_MARKUP = frozenset("<>&\"'")


def parsed(markup: str, uri: str) -> html.HtmlElement | None:
    """Return the tree of a page or of a piece of one; None if it holds no element and no text.

    External entities and addresses are never followed.

    Raises:
        DocumentStructureError: It is nested deeper than the parser goes: 2048 levels.
        DocumentFormatError: It holds so many control characters that this is no text.
    """
    text = repaired(_REFERENCE.sub(_resolved, markup), uri)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise excessive("it is nested deeper than 2,048 levels", uri)
    return tree


def excessive(what: str, uri: str) -> DocumentStructureError:
    """Return the error for a structure that no document for readers has."""
    return DocumentStructureError(what, where=uri, remedy="Save its text as a .txt file")


def _resolved(reference: re.Match[str]) -> str:
    """Return the character that browsers show for a numeric reference: `&#146;` is cp1252's apostrophe."""
    character = unescape(reference[0])
    return reference[0] if character in _MARKUP else character
