"""The embedded server: ArcadeDB in this process, serving Bolt on a free loopback port with a random password."""

import importlib
import os
import secrets
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph.errors import StoreError, StoreFolderError
from graph.store.connection import EMBEDDED_DATABASE
from graph.store.endpoint import Endpoint

_HOST = "127.0.0.1"
_USER = "root"
_ATTEMPTS = 3
_MESSAGE_BYTES = 64 * 1024 * 1024
#: A limit, not a reservation. Half of it is what the buffers of running queries may take.
_HEAP = "-Xmx2g"


class Server:
    """A running server on a folder that this process has locked.

    Raises:
        StoreError: The engine is not installed for this platform.
        StoreFolderError: The engine cannot open the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._engine = _load(folder / "log")
        root = folder / "server"
        self.new = not (root / "databases" / EMBEDDED_DATABASE).exists()
        self._server, self.endpoint = self._start(root)

    def _start(self, root: Path) -> tuple[Any, Endpoint]:
        for attempt in range(1, _ATTEMPTS + 1):
            # The engine keeps the first password that it is given: without its file, each start has its own.
            (root / "config" / "server-users.jsonl").unlink(missing_ok=True)
            port, http = _free_ports(2)
            password = secrets.token_urlsafe(24)
            server = self._engine.create_server(str(root), password, _settings(port, http))
            try:
                server.start()
                _open(server, new=self.new)
            except self._engine.ArcadeDBError as error:
                server.stop()
                # Another program may have taken a port since it was looked up; anything else fails again.
                if attempt == _ATTEMPTS:
                    raise self._broken(error) from error
            else:
                return server, Endpoint(f"bolt://{_HOST}:{port}", _USER, password, os.getpid())
        raise AssertionError  # pragma: no cover - the loop returns or raises

    def define(self, statement: str) -> None:
        """Run one statement of the engine's own schema language (SQL), which Bolt does not carry."""
        try:
            list(self._server.get_database(EMBEDDED_DATABASE).command("sql", statement))
        except self._engine.ArcadeDBError as error:
            raise self._broken(error) from error

    def stop(self) -> None:
        """Stop serving and close the files."""
        self._server.stop()

    def abandon(self) -> None:
        """Let go in a forked child, where the engine does not run: its finaliser would wait for it for ever."""
        self._server._started = False  # noqa: SLF001 - all that the finaliser asks

    def _broken(self, error: Exception) -> StoreFolderError:
        return StoreFolderError(
            f"the embedded store does not open ({_first_line(error)})",
            where=str(self._folder),
            remedy=f"See {self._folder / 'log'}; move the folder away to begin a new store",
        )


def _settings(port: int, http: int) -> dict[str, object]:
    return {
        # Development mode is the one in which errors say what is wrong with a query.
        "mode": "development",
        "host": _HOST,
        "http_port": http,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_host": _HOST,
        "bolt_port": port,
        "bolt_maxMessageSize": _MESSAGE_BYTES,
    }


def _open(server: Any, *, new: bool) -> None:  # noqa: ANN401 - the engine's bindings are untyped
    if new:
        server.create_database(EMBEDDED_DATABASE)
    else:
        server.get_database(EMBEDDED_DATABASE)


def _load(log: Path) -> Any:  # noqa: ANN401 - the engine's bindings are untyped
    """Import the engine, which reads where to log from the environment, once in a process."""
    settings = {
        "ARCADEDB_LOG_DIR": str(log),
        "ARCADEDB_LOG_CONSOLE": "0",
        "ARCADEDB_NATIVE_ISOLATE_ARGS": _HEAP,
    }
    try:
        with _environment(settings):
            engine = importlib.import_module("arcadedb")
            # Its library is loaded by its first call; this one has no effect.
            importlib.import_module("arcadedb._native.lib").last_error()
    except ImportError as error:
        raise StoreError(
            f"the embedded store is not installed for this platform ({error})",
            remedy="Install the package `arcadedb` as requirements.lock pins it, or use a Neo4j server (NEO4J_URI)",
        ) from error
    return engine


@contextmanager
def _environment(settings: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _free_ports(count: int) -> list[int]:
    held = [socket.socket() for _ in range(count)]
    try:
        for each in held:
            each.bind((_HOST, 0))
        return [int(each.getsockname()[1]) for each in held]
    finally:
        for each in held:
            each.close()


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0].rstrip(".")
