"""Where a command writes a file: stdout for `-`, else a file that appears only when it is whole."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from graph.errors import ExportError


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
        descriptor, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    except OSError as error:
        raise _refused(place, error) from error
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(place)
    except OSError as error:
        raise _refused(place, error) from error
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _refused(place: Path, error: OSError) -> ExportError:
    return ExportError(
        f"the file cannot be written ({error.strerror})",
        where=str(place),
        remedy="Name a file in a folder that exists and can be written",
    )
