"""From a server's answer to a source."""

import re
from email.message import Message

import httpx
from lxml import etree, html

from loaders.documents.media_type import HTML, media_type
from loaders.documents.registry import format_of
from loaders.documents.source import Source
from loaders.documents.web.location import located
from loaders.errors import DocumentAddressError

#: Types that servers give to what they know nothing of: the name tells more.
_VAGUE = frozenset(("text/plain", "application/octet-stream", "binary/octet-stream", "application/x-download"))
#: Within how many of its first bytes a page names its address.
_HEAD = 65_536
_CHARSET = re.compile(r"[A-Za-z0-9_.:-]{1,40}")


def source_of(url: httpx.URL, headers: httpx.Headers, data: bytes) -> Source:
    """Return what a server gave as a source: with the page's own address, a name that hints at its type, a charset."""
    message = Message()
    message["content-type"] = headers.get("content-type", "application/octet-stream")
    kind = message.get_content_type()
    name = url.path.rstrip("/").rpartition("/")[2]
    known = None if kind in _VAGUE else format_of(kind)
    if "content-encoding" in headers and name.endswith(".gz"):
        name, known = name.removesuffix(".gz"), None  # a packed file that the server had us unpack on the way
    elif known and known.endings:
        name = f"page.{known.endings[0]}"
    charset = message.get_content_charset()
    if media_type(data, name) == HTML:
        url = _own_address(url, headers, data)
    return Source.of(data, str(url), name=name, charset=charset if charset and _CHARSET.fullmatch(charset) else None)


def _own_address(url: httpx.URL, headers: httpx.Headers, data: bytes) -> httpx.URL:
    """Return the address that a page gives as its own; only one of its own host counts, since anyone can claim any."""
    links = httpx.Response(200, headers=headers).links
    said = links.get("canonical", {}).get("url") or _canonical(data[:_HEAD])
    if not said:
        return url
    try:
        found = located(said.strip(), "", base=url)
    except DocumentAddressError:
        return url
    # A front page is some systems' mistake for the address of every page.
    return found if _site(found) == _site(url) and (found.path != "/" or url.path == "/") else url


def _canonical(head: bytes) -> str | None:
    try:
        tree = html.document_fromstring(head)
    except (etree.LxmlError, ValueError):
        return None
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return link.get("href")
    return None


def _site(url: httpx.URL) -> tuple[str, int | None]:
    return url.host.removeprefix("www."), url.port
