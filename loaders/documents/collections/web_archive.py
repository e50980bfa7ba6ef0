"""Web archives (WARC): pages as they were fetched, and texts made of them (WET)."""

from collections.abc import Iterator
from typing import BinaryIO, Self, cast

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from loaders.documents.collections.guarded import Guarded
from loaders.documents.content import Content
from loaders.documents.draft import Item, Member
from loaders.errors import DocumentStructureError

#: Records that hold what was fetched, or its text.
_KINDS = ("response", "resource", "conversion")
_FOUND = "200"
#: Types of what pages are made of besides their text.
_PARTS = ("image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript",
          "application/x-javascript", "application/octet-stream", "application/font")  # fmt: skip


def read(content: Content) -> Iterator[Item]:
    """Yield the pages and texts of the archive, each named by its address.

    Requests, metadata, redirects and failures, pictures, scripts and style sheets are passed over.

    Raises:
        DocumentStructureError: The archive is broken; what came before was read.
    """
    guarded = Guarded(content.stream, content.uri)
    records = _Records(guarded)
    try:
        for record in records:
            guarded.body()
            if _is_page(record):
                url = record.rec_headers.get_header("WARC-Target-URI") or "record"
                name = url.strip("<>").partition("?")[0].rpartition("/")[2]
                yield Member(f"!{url.strip('<>')}", name, lambda record=record: _opened(record))  # type: ignore[misc]
            records.read_to_end(record)
    except ArchiveLoadFailed as error:
        raise DocumentStructureError(
            "it breaks off or is no web archive", where=content.uri, remedy="Fetch it again"
        ) from error


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type not in _KINDS:
        return False
    kind = record.rec_headers.get_header("Content-Type") or ""
    if record.http_headers is not None:
        if record.http_headers.get_statuscode() != _FOUND:
            return False
        kind = record.http_headers.get_header("Content-Type") or ""
    return not kind.strip().lower().startswith(_PARTS)


def _opened(record: ArcWarcRecord) -> BinaryIO:
    return cast("BinaryIO", _Stream(record))


class _Stream:
    """What a record holds, without the encodings of its transfer."""

    def __init__(self, record: ArcWarcRecord) -> None:
        self._stream = record.content_stream()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the record to the archive."""

    def read(self, size: int = -1) -> bytes:
        """Read."""
        return bytes(self._stream.read(size))


class _Records(ArchiveIterator):  # type: ignore[misc] # warcio has no annotations
    """warcio's iterator, which would print a warning where a record is longer than it says."""

    def __init__(self, guarded: Guarded) -> None:
        self._guarded = guarded
        super().__init__(guarded)

    def _consume_blanklines(self) -> tuple[bytes | None, int]:
        self._guarded.header()
        size = 0
        while line := self.reader.readline():
            if line.strip():
                if not size:
                    raise ArchiveLoadFailed("a record is longer than it says")
                return line, size
            size += len(line)
        return None, size
