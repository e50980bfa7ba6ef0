"""Files that appear only when they are whole."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(place: Path) -> Iterator[BinaryIO]:
    """Open a file to write, which takes the place of the one of its name only when the block ends well.

    Raises:
        OSError: It cannot be written there, or on that disk.
    """
    part = place.parent / f".{place.name}.{secrets.token_hex(8)}"
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as stream:
            yield stream
        part.replace(place)
    finally:
        with suppress(OSError):
            part.unlink()
