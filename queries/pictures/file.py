"""Writes a file as a whole or not at all."""

from pathlib import Path

from graph.whole_file import whole_file
from queries.errors import PictureError


def replace_file(target: Path, content: bytes) -> None:
    """Write a file, which until then stays as it was.

    Raises:
        PictureError: It cannot be written.
    """
    try:
        with whole_file(target) as stream:
            stream.write(content)
    except OSError as error:
        raise PictureError(
            f"the picture cannot be written ({error.strerror or error})",
            where=str(target),
            remedy="Choose a file in a folder that exists and can be written",
        ) from error
