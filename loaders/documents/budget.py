"""Counts what comes out of an archive, so that a small file cannot become an endless one."""

import io
from typing import BinaryIO

from loaders.errors import DocumentArchiveError
from loaders.limits import Limits

#: So many bytes may come out of anything: their ratio is not judged.
_RATIO_FREE = 1_000_000


class Budget:
    """What may still come out of one source, over all archives in it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._bytes = 0
        self._members = 0

    @property
    def exhausted(self) -> bool:
        """Whether nothing more may come out of the source."""
        return self._bytes > self.limits.archive_bytes or self._members > self.limits.archive_members

    def spend(self, count: int, uri: str) -> None:
        """Count bytes that came out.

        Raises:
            DocumentArchiveError: They are more than the limit.
        """
        self._bytes += count
        if self._bytes > self.limits.archive_bytes:
            raise DocumentArchiveError(
                f"more than {self.limits.archive_bytes:,} bytes come out of it",
                where=uri,
                remedy="Unpack what is wanted of it, or raise the limit: set AMITY_MAX_ARCHIVE_BYTES",
            )

    def member(self, uri: str) -> None:
        """Count a member.

        Raises:
            DocumentArchiveError: There are more than the limit.
        """
        self._members += 1
        if self._members > self.limits.archive_members:
            raise too_many(self.limits, uri)


def too_many(limits: Limits, uri: str) -> DocumentArchiveError:
    """Return the error for an archive with more members than the limit."""
    return DocumentArchiveError(
        f"it has more than {limits.archive_members:,} members",
        where=uri,
        remedy="Split it, or raise the limit: set AMITY_MAX_ARCHIVE_MEMBERS",
    )


def too_dense(limits: Limits, uri: str) -> DocumentArchiveError:
    """Return the error for bytes that unpack to more than the limit's multiple of themselves."""
    return DocumentArchiveError(
        f"it unpacks to more than {limits.archive_ratio:,} times its size, as archives do that are built to harm",
        where=uri,
        remedy="Leave it out; if you trust it, unpack it or raise the limit: set AMITY_MAX_ARCHIVE_RATIO",
    )


class Counted(io.RawIOBase):
    """A stream that counts what is read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read into the buffer."""
        piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        self.count += len(piece)
        return len(piece)


class Unpacked(io.RawIOBase):
    """What comes out of a decompressor, held to the budget and the ratio.

    Args:
        stream: Gives the unpacked bytes.
        packed: Counts the packed ones; or their number, where it is known.
        budget: Of the whole source.
        uri: For messages.
    """

    def __init__(self, stream: BinaryIO, packed: Counted | int, budget: Budget, uri: str) -> None:
        self._stream = stream
        self._packed = packed
        self._budget = budget
        self._uri = uri
        self._count = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read into the buffer.

        Raises:
            DocumentArchiveError: More came out than the limits allow.
        """
        piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        self._count += len(piece)
        self._budget.spend(len(piece), self._uri)
        packed = self._packed.count if isinstance(self._packed, Counted) else self._packed
        if self._count > max(_RATIO_FREE, packed * self._budget.limits.archive_ratio):
            raise too_dense(self._budget.limits, self._uri)
        return len(piece)
