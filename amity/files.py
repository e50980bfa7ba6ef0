"""Files that a command reads and writes, `-` being stdin and stdout; a written file appears only when it is whole."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from graph.errors import ExportError
from graph.whole_file import whole_file
from loaders.errors import DocumentAccessError, DocumentNotFoundError

#: So much of a line tells whether it is a statement.
_LONGEST_LINE = 1_000_000


@contextmanager
def target(path: str) -> Iterator[BinaryIO]:
    """Open a stream to write to; a file replaces the one of that name only when the block ends well.

    Raises:
        ExportError: The file cannot be written there.
    """
    if path == "-":
        yield sys.stdout.buffer
        return
    place = Path(path)
    try:
        with whole_file(place) as stream:
            yield stream
    except OSError as error:
        raise _refused(place, error) from error


@contextmanager
def packed(stream: BinaryIO, *, wanted: bool) -> Iterator[BinaryIO]:
    """Pack what is written by gzip, if wanted: without name and time, so that the same content gives the same bytes."""
    if not wanted:
        yield stream
        return
    with gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0) as shell:
        yield cast("BinaryIO", shell)


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a file to read, or standard input for `-`.

    Raises:
        DocumentError: There is no such file, or it cannot be opened.
    """
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - only opening may fail here; the reader has errors of its own
    except FileNotFoundError as error:
        raise DocumentNotFoundError("there is no such file", where=path, remedy="Check the path") from error
    except OSError as error:
        raise DocumentAccessError(
            f"it cannot be read: {error.strerror}", where=path, remedy="Check the path and its permissions"
        ) from error
    with stream:
        yield stream


def holds_triples(path: str) -> bool:
    """Return True if a file of JSON Lines holds statements, and not articles; also if that cannot be told."""
    try:
        with Path(path).open("rb") as stream:
            line = stream.readline(_LONGEST_LINE)
    except (OSError, ValueError):  # whoever opens it next says what is wrong
        return True
    return not line.strip() or (b'"relation"' in line and b'"subject"' in line)


def _refused(place: Path, error: OSError) -> ExportError:
    return ExportError(
        f"the file cannot be written ({error.strerror})",
        where=str(place),
        remedy="Name a file in a folder that exists and can be written",
    )
