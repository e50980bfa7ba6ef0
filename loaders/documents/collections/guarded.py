"""A stream whose reader may take only so much while it reads headers into memory."""

from typing import BinaryIO

from loaders.errors import DocumentArchiveError

#: Most bytes of one member's headers.
_LONGEST_HEADER = 1_000_000


class Guarded:
    """A stream for libraries that read the headers of a member whole, however long they are.

    Args:
        stream: What it reads.
        uri: For messages.
    """

    def __init__(self, stream: BinaryIO, uri: str) -> None:
        self._stream = stream
        self._uri = uri
        self._left: int | None = _LONGEST_HEADER

    def header(self) -> None:
        """From here on the headers of a member are read."""
        self._left = _LONGEST_HEADER

    def body(self) -> None:
        """From here on what is read is a member's own."""
        self._left = None

    def read(self, size: int = -1) -> bytes:
        """Read.

        Raises:
            DocumentArchiveError: A header does not end.
        """
        piece = self._stream.read(size)
        if self._left is not None:
            self._left -= len(piece)
            if self._left < 0:
                raise DocumentArchiveError(
                    f"a member's header has more than {_LONGEST_HEADER:,} bytes",
                    where=self._uri,
                    remedy="Leave it out: it is broken, or built to harm",
                )
        return piece
