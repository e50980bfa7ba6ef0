"""The endpoint file: how other processes of the same user reach the embedded server."""

import os
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

from graph.store.connection import EMBEDDED_DATABASE, Login

_NAME = "endpoint.json"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a running embedded server listens. The password stays out of `repr`."""

    uri: str
    user: str
    password: str
    #: Process that serves it.
    pid: int
    database: str = EMBEDDED_DATABASE

    def __repr__(self) -> str:
        return f"Endpoint(uri={self.uri!r}, user={self.user!r}, pid={self.pid})"

    @property
    def login(self) -> Login:
        """What to connect with."""
        return Login(self.uri, self.user, self.password, self.database)


def write_endpoint(folder: Path, endpoint: Endpoint) -> None:
    """Put the file in place at once, readable by its owner only."""
    target = folder / _NAME
    draft = target.with_suffix(f".{endpoint.pid}")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(orjson.dumps(asdict(endpoint)))
    draft.replace(target)


def read_endpoint(folder: Path) -> Endpoint | None:
    """Return what the file of the embedded store's folder says, or None if there is none that can be read.

    The file outlives a server that was killed, so whether the endpoint answers is only known by connecting.
    """
    try:
        record = orjson.loads((folder / _NAME).read_bytes())
        return Endpoint(**record)
    except (OSError, ValueError, TypeError):
        return None


def drop_endpoint(folder: Path) -> None:
    """Remove the file, if there is one."""
    (folder / _NAME).unlink(missing_ok=True)
