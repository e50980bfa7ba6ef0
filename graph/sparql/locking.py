"""The lock of the copy's folder: many may read it, or one may write it."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.sparql.errors import SparqlBusyError, SparqlError

_PAUSE = 0.05


@contextmanager
def folder_lock(folder: Path, *, write: bool, seconds: float) -> Iterator[None]:
    """Hold the lock while the block runs.

    Raises:
        SparqlBusyError: Others hold it for longer than the given time.
        SparqlError: The folder cannot be made or written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        stream = (folder / "lock").open("a")
    except OSError as error:
        raise SparqlError(
            f"the folder cannot be written ({error.strerror})", where=str(folder),
            remedy="Make it writable, or choose another (AMITY_DATA_DIR)",
        ) from error  # fmt: skip
    with stream:
        deadline = time.monotonic() + seconds
        while not _taken(stream.fileno(), write=write):
            if time.monotonic() > deadline:
                raise SparqlBusyError(
                    "another process uses the copy of the graph", where=str(folder), remedy="Try again in a moment"
                )
            time.sleep(_PAUSE)
        yield


def _taken(descriptor: int, *, write: bool) -> bool:
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_EX if write else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
