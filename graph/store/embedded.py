"""Who serves the embedded store: this process, or another whose port this one uses."""

import atexit
import os
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreBusyError, StoreError, StoreVersionError
from graph.store.connection import Connection
from graph.store.endpoint import drop_endpoint, read_endpoint, write_endpoint
from graph.store.lock import FolderLock, unusable
from graph.store.schema import prepare
from graph.store.server import Server

#: How long to wait for an owner that is starting or stopping.
WAIT_SECONDS = 15.0
_PAUSE = 0.1


@dataclass(slots=True)
class _Owned:
    """A server of this process, with how many stores use it."""

    lock: FolderLock
    server: Server
    users: int = 0


_owned: dict[Path, _Owned] = {}
_guard = threading.RLock()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A connection to the server of a folder."""

    connection: Connection
    #: The server runs in this process.
    owned: bool
    folder: Path

    def close(self) -> None:
        """Disconnect; the last store of the owning process stops the server."""
        self.connection.close()
        if self.owned:
            _release(self.folder)


def attach(folder: Path, *, wait: float = WAIT_SECONDS) -> Attachment:
    """Connect to the server of a folder, and start it in this process if no other runs it.

    Raises:
        StoreBusyError: Another process has the folder and does not answer.
        StoreVersionError: The graph is of a newer schema, or another process serves it with an older Amity.
        StoreFolderError: The folder cannot be written, or holds no store that the engine can open.
    """
    folder = folder.expanduser().resolve()
    deadline = time.monotonic() + wait
    while True:
        # A try may outlast the time, while the driver waits for an owner that goes: the next finds the folder free.
        is_late = time.monotonic() > deadline
        server = _own(folder)
        if server is not None:
            return _attached(folder, server)
        try:
            return _borrowed(folder)
        except StoreVersionError:
            raise
        except StoreError as error:
            # The owner may be starting, or stopping: then its file is missing, old, or its port is closed.
            if is_late:
                raise _busy(folder) from error
            time.sleep(_PAUSE)


def _attached(folder: Path, server: Server) -> Attachment:
    try:
        return Attachment(Connection(server.endpoint.login), True, folder)
    except BaseException:
        _release(folder)
        raise


def _borrowed(folder: Path) -> Attachment:
    endpoint = read_endpoint(folder)
    if endpoint is None:
        raise _busy(folder)
    # The owner removes the file before it stops the server, and the next one writes another.
    connection = Connection(endpoint.login, is_going=lambda: read_endpoint(folder) != endpoint)
    try:
        prepare(connection)
    except BaseException:
        connection.close()
        raise
    return Attachment(connection, False, folder)


def _own(folder: Path) -> Server | None:
    """Return this process's server of the folder, started if the folder is free, or None if it is another's."""
    with _guard:
        owned = _owned.get(folder)
        if owned is None:
            owned = _started(folder)
            if owned is None:
                return None
            _owned[folder] = owned
        owned.users += 1
        return owned.server


def _started(folder: Path) -> _Owned | None:
    lock = FolderLock(folder)
    if not lock.acquire():
        lock.close()
        return None
    try:
        drop_endpoint(folder)
        server = Server(folder)
    except OSError as error:
        lock.close()
        raise unusable(folder, error) from error
    except BaseException:
        lock.close()
        raise
    owned = _Owned(lock, server)
    try:
        # Before others can find the server: they would see a graph without its schema.
        with closing(Connection(server.endpoint.login)) as connection:
            prepare(connection, server)
        write_endpoint(folder, server.endpoint)
    except BaseException:
        _stop(folder, owned)
        raise
    return owned


def _release(folder: Path) -> None:
    with _guard:
        owned = _owned[folder]
        owned.users -= 1
        if owned.users == 0:
            del _owned[folder]
            _stop(folder, owned)


def _stop(folder: Path, owned: _Owned) -> None:
    drop_endpoint(folder)
    owned.server.stop()
    owned.lock.close()


def _busy(folder: Path) -> StoreBusyError:
    endpoint = read_endpoint(folder)
    owner = f"process {endpoint.pid}" if endpoint else "another process"
    return StoreBusyError(
        f"{owner} has the embedded store and does not answer",
        where=str(folder),
        remedy="Wait for it to end or stop it, or choose another folder (AMITY_DATA_DIR)",
    )


@atexit.register
def _stop_all() -> None:
    """Stop what a program left open, so that its files are closed in order."""
    with _guard:
        while _owned:
            _stop(*_owned.popitem())


def _forget() -> None:
    """In a forked child: the parent's servers are not the child's to stop, and none of their threads runs here."""
    for owned in _owned.values():
        owned.server.abandon()
    _owned.clear()


os.register_at_fork(after_in_child=_forget)
