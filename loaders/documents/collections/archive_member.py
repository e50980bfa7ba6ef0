"""What members of archives have in common: names that lead nowhere, and files that are none of the author's."""

import re

from loaders.errors import DocumentArchiveError

_DRIVE = re.compile(r"[A-Za-z]:")


def is_passed_over(name: str) -> bool:
    """Return True for folders, hidden files, and what archivers put beside the files."""
    return (
        name.endswith("/")
        or any(part.startswith(".") and part.strip(".") for part in name.replace("\\", "/").split("/"))
        or name.startswith("__MACOSX/")
    )


def check_name(name: str, uri: str) -> None:
    """Refuse a name that leads out of the archive. Nothing is ever unpacked to the disk; whoever does so later is safe.

    Raises:
        DocumentArchiveError: It is absolute, or has `..` in it.
    """
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or not parts[0] or _DRIVE.match(name) or "\0" in name:
        raise DocumentArchiveError(
            "its name leads out of the archive", where=uri, remedy="Leave it out, or pack it under a plain name"
        )
