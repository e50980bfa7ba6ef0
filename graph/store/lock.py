"""The lock of the embedded store's folder: one process owns it, and the kernel frees it when that process ends."""

import fcntl
import os
from pathlib import Path

from graph.errors import StoreFolderError


class FolderLock:
    """A record lock on a file of the folder.

    A record lock belongs to the process: a forked child does not inherit it, and it goes with the process however that
    ends. A process must not open the same lock twice, since closing either would free both; `graph.store.embedded`
    keeps one per folder.

    Raises:
        StoreFolderError: The folder cannot be made or written.
    """

    def __init__(self, folder: Path) -> None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise unusable(folder, error) from error

    def acquire(self) -> bool:
        """Take the lock if it is free; return whether this process has it now."""
        try:
            fcntl.lockf(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def close(self) -> None:
        """Free the lock and its file."""
        os.close(self._descriptor)


def unusable(folder: Path, error: OSError) -> StoreFolderError:
    """Return the error of a folder that the system does not let this process use."""
    return StoreFolderError(
        f"the folder of the embedded store cannot be written ({error.strerror or error})",
        where=str(folder),
        remedy="Make the folder writable, or choose another (AMITY_DATA_DIR)",
    )
