"""The sign that a run lives: a locked file, which the kernel frees when the process ends, however it ends."""

import fcntl
import os
from contextlib import suppress
from pathlib import Path

from amity.errors import RunError


class VitalSign:
    """Held by the process that runs; no clock and no process number can be mistaken for it.

    Raises:
        RunError: Another process holds it.
    """

    def __init__(self, folder: Path, run: int) -> None:
        self._path = _file(folder, run)
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._descriptor)
            raise RunError(
                f"another process goes on with run {run}", remedy="Wait for it, or stop it: amity runs lists what runs"
            ) from error

    def close(self) -> None:
        """End the sign."""
        with suppress(FileNotFoundError):
            self._path.unlink()
        os.close(self._descriptor)


def is_alive(folder: Path, run: int) -> bool:
    """Return True if a process holds the sign of a run."""
    try:
        descriptor = os.open(_file(folder, run), os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _file(folder: Path, run: int) -> Path:
    return folder / f"{run}.lock"
