"""The Neo4j server that tests run on: the one that the environment names, or one started for the session."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.neo4j.server import Neo4jServer


@dataclass(frozen=True, slots=True)
class Neo4j:
    """A running server."""

    uri: str
    user: str
    password: str
    #: Address of Neo4j Browser; None for a server that the environment names.
    browser: str | None = None


@contextmanager
def running(home: Path) -> Iterator[Neo4j]:
    """Yield a server. If `NEO4J_URI` and `NEO4J_PASSWORD` are set it is that one, whose data the tests delete."""
    uri, password = os.environ.get("NEO4J_URI"), os.environ.get("NEO4J_PASSWORD")
    if uri and password:
        yield Neo4j(uri, os.environ.get("NEO4J_USER") or "neo4j", password)
        return
    server = Neo4jServer(home)
    server.start()
    try:
        yield Neo4j(server.uri, server.user, server.password, server.browser)
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)
