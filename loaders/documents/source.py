"""Where a document's bytes come from."""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from loaders.errors import DocumentAccessError, DocumentError, DocumentNotFoundError, DocumentTooLargeError
from loaders.limits import MAX_BYTES

__all__ = [
    "MAX_BYTES", "STANDARD_INPUT", "Source", "denied", "not_found", "printable", "read_up_to", "refusals", "too_large",
]  # fmt: skip

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
    #: Name that hints at the format; by default `uri` does.
    name: str | None = None
    #: Encoding that whoever gave it says its text is in.
    charset: str | None = None

    @classmethod
    def at(cls, path: str | os.PathLike[str]) -> Self:
        """Return the source for a path; `-` is standard input."""
        name = os.fspath(path)
        return cls(printable(name), None if name == STANDARD_INPUT else Path(name))

    @classmethod
    def of(cls, data: bytes, uri: str = "bytes", *, name: str | None = None, charset: str | None = None) -> Self:
        """Return the source for bytes at hand; the ending of `name`, or else of `uri`, hints at the format."""
        return cls(printable(uri), data=data, name=name, charset=charset)

    def load(self, max_bytes: int = MAX_BYTES) -> bytes:
        """Return the bytes.

        Raises:
            DocumentNotFoundError: There is no such file.
            DocumentAccessError: The system refuses to open or read it.
            DocumentTooLargeError: It has more than `max_bytes` bytes. No more than that is read.
            DocumentError: It is a folder.
        """
        with refusals(self.uri), self.opened() as stream:
            data = read_up_to(stream, max_bytes + 1)
        if len(data) > max_bytes:
            raise too_large(self.uri, max_bytes)
        return data

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Open it to read its bytes from the first.

        Raises:
            DocumentNotFoundError: There is no such file.
            DocumentAccessError: The system refuses to open it.
            DocumentError: It is a folder.
        """
        if self.data is not None:
            yield io.BytesIO(self.data)
        elif self.path is None:
            with refusals(self.uri):
                stream: BinaryIO = sys.stdin.buffer
            yield stream
        else:
            with refusals(self.uri):
                stream = self.path.open("rb")
            with stream:
                yield stream


@contextmanager
def refusals(uri: str) -> Iterator[None]:
    """Let what the system says while a file is opened or read become an error of its own.

    Raises:
        DocumentError: As the system says.
    """
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise not_found(uri) from error
    except IsADirectoryError as error:
        raise DocumentError(
            "it is a folder, not a document", where=uri, remedy="Give the files in it, or read it as a folder"
        ) from error
    except (ValueError, AttributeError) as error:  # a NUL in a path, or a closed or absent standard input
        raise DocumentNotFoundError(
            f"it cannot be opened ({error})", where=uri, remedy="Give the path of a file"
        ) from error
    except OSError as error:
        raise denied(uri, error) from error


def read_up_to(stream: BinaryIO, most: int) -> bytes:
    """Read up to `most` bytes: a pipe may give them in pieces."""
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(min(most, 1 << 20))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def too_large(uri: str, most: int) -> DocumentTooLargeError:
    """Return the error for what has more bytes than a document may have."""
    return DocumentTooLargeError(
        f"it has more than {most:,} bytes",
        where=uri,
        remedy="Split it, or raise the limit: set AMITY_MAX_DOCUMENT_BYTES (in Python: max_bytes)",
    )


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
