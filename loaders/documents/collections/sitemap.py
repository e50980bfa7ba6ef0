"""Sitemaps: of pages, of news (as Google News reads them), and of other sitemaps."""

from collections.abc import Iterator
from typing import IO, cast

from lxml import etree

from loaders.documents.content import Content
from loaders.documents.draft import Address, Item
from loaders.errors import DocumentStructureError

_LONGEST_ADDRESS = 4_096


def read(content: Content) -> Iterator[Item]:
    """Yield the addresses of its pages, or of the sitemaps that it lists.

    Raises:
        DocumentStructureError: It is not XML.
    """
    events = etree.iterparse(
        cast("IO[bytes]", content.stream), events=("end",), resolve_entities=False, load_dtd=False, no_network=True,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in events:
            name = etree.QName(element).localname
            parent = element.getparent()
            if name == "loc" and parent is not None and etree.QName(parent).localname in ("url", "sitemap"):
                url = (element.text or "").strip()
                if 0 < len(url) <= _LONGEST_ADDRESS:
                    yield Address(url)
            if name in ("url", "sitemap"):
                # what is done with leaves the memory
                element.clear()
                while parent is not None and element.getprevious() is not None:
                    del parent[0]
    except etree.XMLSyntaxError as error:
        raise DocumentStructureError(
            f"its XML is broken in line {error.lineno}", where=content.uri, remedy="Fetch it again"
        ) from error
