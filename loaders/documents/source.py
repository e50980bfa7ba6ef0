"""Where a document's bytes come from."""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from loaders.errors import DocumentAccessError, DocumentError, DocumentNotFoundError, DocumentTooLargeError

#: Largest document by default, in bytes.
MAX_BYTES = 20_000_000
#: Stands for standard input where a path is expected.
STANDARD_INPUT = "-"
#: Control characters and lone surrogates: legal in a file's name, harmful on a terminal or in UTF-8.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file, standard input, or bytes at hand."""

    #: Path or address as it was given, with `?` for characters that cannot be shown.
    uri: str
    path: Path | None = None
    data: bytes | None = None

    @classmethod
    def at(cls, path: str | os.PathLike[str]) -> Self:
        """Return the source for a path; `-` is standard input."""
        name = os.fspath(path)
        return cls(printable(name), None if name == STANDARD_INPUT else Path(name))

    @classmethod
    def of(cls, data: bytes, uri: str = "bytes") -> Self:
        """Return the source for bytes at hand; `uri` names it and, by its ending, hints at the format."""
        return cls(printable(uri), data=data)

    def load(self, max_bytes: int = MAX_BYTES) -> bytes:
        """Return the bytes.

        Raises:
            DocumentNotFoundError: There is no such file.
            DocumentAccessError: The system refuses to open or read it.
            DocumentTooLargeError: It has more than `max_bytes` bytes. No more than that is read.
            DocumentError: It is a folder.
        """
        try:
            data = self._bytes(max_bytes + 1)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise not_found(self.uri) from error
        except IsADirectoryError as error:
            raise DocumentError(
                "it is a folder, not a document", where=self.uri, remedy="Give the files in it, or read it as a folder"
            ) from error
        except ValueError as error:  # a NUL in a path, or a closed standard input
            raise DocumentNotFoundError(
                f"it cannot be opened ({error})", where=self.uri, remedy="Give the path of a file"
            ) from error
        except OSError as error:
            raise denied(self.uri, error) from error
        if len(data) > max_bytes:
            raise DocumentTooLargeError(
                f"it has more than {max_bytes:,} bytes",
                where=self.uri,
                remedy="Split it, or raise the limit: set AMITY_MAX_DOCUMENT_BYTES (in Python: max_bytes)",
            )
        return data

    def _bytes(self, most: int) -> bytes:
        if self.data is not None:
            return self.data
        if self.path is None:
            return _all_of(sys.stdin.buffer, most)
        with self.path.open("rb") as stream:
            return _all_of(stream, most)


def _all_of(stream: IO[bytes], most: int) -> bytes:
    """Read up to `most` bytes: a pipe may give them in pieces."""
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(min(most, 1 << 20))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def printable(name: str) -> str:
    """Return a path or address as it may be shown and stored."""
    return _UNPRINTABLE.sub("?", name)


def not_found(uri: str) -> DocumentNotFoundError:
    """Return the error for a path that leads nowhere."""
    return DocumentNotFoundError(
        "there is no such file", where=uri, remedy="Check the path, or quote the pattern if it is one"
    )


def denied(uri: str, error: OSError) -> DocumentAccessError:
    """Return the error for what the operating system refuses."""
    reason = error.strerror or type(error).__name__
    return DocumentAccessError(
        f"it cannot be read: {reason}", where=uri, remedy="Check its permissions and the disk that it is on"
    )
