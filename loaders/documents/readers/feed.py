"""Feeds (RSS and Atom): each entry is a document, or the address of one where it holds no text."""

import io
import time
from collections.abc import Iterator
from typing import Any

import feedparser

from loaders.documents.dates import iso_date
from loaders.documents.draft import Address, Item, Payload
from loaders.documents.drafting import draft_of
from loaders.documents.fragment import fragment_lines
from loaders.documents.package import check_prolog
from loaders.documents.title import repeats
from loaders.errors import DocumentEmptyError, DocumentError, DocumentStructureError

_PROLOG = 65_536


def read(payload: Payload) -> Iterator[Item]:
    """Yield the entries, each named by its number, from 1. Where one holds no more than its title, its address.

    Raises:
        DocumentStructureError: It is broken, or declares entities.
        DocumentEmptyError: It has no entries.
    """
    check_prolog(payload.data[:_PROLOG], payload.uri)
    # as a stream: a string would be taken for an address and fetched
    found = feedparser.parse(io.BytesIO(payload.data), sanitize_html=False, resolve_relative_uris=False)
    if not found.entries:
        if found.bozo:
            raise DocumentStructureError("its XML is broken", where=payload.uri, remedy="Fetch it again")
        raise DocumentEmptyError("the feed has no entries", where=payload.uri, remedy="Leave it out")
    site = _plain(found.feed.get("title"), payload.uri)
    for number, entry in enumerate(found.entries, 1):
        try:
            yield _entry(entry, site, str(number), payload.uri)
        except DocumentError as error:
            yield error


def _entry(entry: Any, site: str | None, part: str, uri: str) -> Item:  # noqa: ANN401 - feedparser's dictionary
    where = f"{uri}#{part}"
    title = _plain(entry.get("title"), where)
    publisher = _plain((entry.get("source") or {}).get("title"), where) or site
    lines = max(
        (fragment_lines(text, where) for text in _texts(entry)), key=lambda found: sum(map(len, found)), default=()
    )
    said = [line for line in lines if not (title and _is_title(line, title, publisher))]
    if not said:
        if entry.get("link"):
            return Address(str(entry["link"]))
        raise DocumentEmptyError("the entry holds no text", where=where, remedy="Leave it out")
    draft = draft_of(lines, where, title=title, published=_day(entry), publisher=publisher)
    return type(draft)(draft.lines, draft.title, draft.published, draft.publisher, part)


def _texts(entry: Any) -> Iterator[str]:  # noqa: ANN401
    yield str(entry.get("summary") or "")
    for content in entry.get("content") or ():
        yield str(content.get("value") or "")


def _is_title(line: str, title: str, publisher: str | None) -> bool:
    """Return True for what Google News and its like give as the text of an entry: the title, and who prints it."""
    bare = title.rpartition(" - ")[0] or title
    sites = (publisher, title.rpartition(" - ")[2])
    return any(repeats(line, said, site) for said in (title, bare) for site in sites) or line in sites


def _plain(text: object, uri: str) -> str | None:
    return " ".join(fragment_lines(str(text), uri)) or None if text else None


def _day(entry: Any) -> str | None:  # noqa: ANN401
    for name in ("published", "updated"):
        parsed = entry.get(f"{name}_parsed")
        if isinstance(parsed, time.struct_time):
            return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"
        if day := iso_date(str(entry.get(name) or "")):
            return day
    return None
