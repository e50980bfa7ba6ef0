"""Writes a file as a whole or not at all."""

import os
import tempfile
from pathlib import Path

from queries.errors import PictureError


def replace_file(target: Path, content: bytes) -> None:
    """Write a file, which until then stays as it was.

    Raises:
        PictureError: It cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            part.chmod(0o644)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise PictureError(
            f"the picture cannot be written ({error.strerror or error})",
            where=str(target),
            remedy="Choose a file in a folder that exists and can be written",
        ) from error
