"""What a source holds, opened: a stream with its address, its media type and the bounds that it is read under."""

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from loaders.documents.budget import Budget
from loaders.documents.draft import Item
from loaders.documents.media_type import HEAD_BYTES
from loaders.documents.source import Source, read_up_to, too_large
from loaders.limits import DEFAULT_LIMITS, Limits

#: Fetches an address; raises `loaders.errors.DocumentError` for what it cannot fetch.
Fetch = Callable[[str], Source]


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How sources are read."""

    limits: Limits = DEFAULT_LIMITS
    #: Which column of a table holds what: `title`, `text`, `date`, `publisher`, `url` to the column's name.
    columns: Mapping[str, str] = field(default_factory=dict)
    #: Fetches addresses, those given and those that lists and sitemaps name; without it they are errors.
    fetch: Fetch | None = None
    #: Read texts in any language, not only those whose resources are there.
    any_language: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """An opened source."""

    uri: str
    #: Its name, which hints at the format.
    name: str
    media_type: str
    #: Its bytes, from the first.
    stream: BinaryIO
    options: ReadingOptions
    budget: Budget
    #: The file that the stream reads, if it is one.
    path: Path | None = None
    #: In how many archives and the like it lies.
    depth: int = 0
    #: Encoding that whoever gave it says its text is in.
    charset: str | None = None

    def load(self) -> bytes:
        """Return all its bytes.

        Raises:
            DocumentTooLargeError: They are more than a document may have.
        """
        most = self.options.limits.document_bytes
        data = read_up_to(self.stream, most + 1)
        if len(data) > most:
            raise too_large(self.uri, most)
        return data

    def seekable(self) -> BinaryIO:
        """Return its bytes as a stream in which one can seek; what is no file is held in memory.

        Raises:
            DocumentTooLargeError: It is no file, and has more bytes than a document may have.
        """
        return self.stream if self.path else io.BytesIO(self.load())


class Collection(Protocol):
    """Takes a source apart that holds many documents, as a stream."""

    def __call__(self, content: Content) -> Iterable[Item]:
        """Yield what the source holds; an error among it is a part that cannot be read."""
        ...


class Prefixed(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read into the buffer."""
        piece = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def with_head(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Return the first bytes of a stream, and the stream from its first byte on."""
    head = read_up_to(stream, HEAD_BYTES)
    return head, io.BufferedReader(Prefixed(head, stream), 1 << 16)
