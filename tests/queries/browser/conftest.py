"""A Neo4j that is set up as docker-compose.yml says, the pack on a port of its own, and Chromium."""

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext

from graph.store import open_store
from queries.actors import ActorNames
from queries.browser import Pack, PackServer
from queries.library import Library
from scripts.neo4j.server import Neo4jServer
from tests.neo4j_server import Neo4j
from tests.queries.fixture_graph import documents, statements

ROOT: Final = Path(__file__).resolve().parents[3]
_SETTING: Final = re.compile(r"NEO4J_(browser_\w+)")


def compose_settings(port: int) -> dict[str, str]:
    """Return what docker-compose.yml sets of Browser, in the words of neo4j.conf, with the pack on another port."""
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    served = compose["services"]["browser-pack"]["ports"][0].split(":")[1]
    # The image writes a dot as an underscore, and an underscore as two.
    return {
        found[1].replace("__", "\0").replace("_", ".").replace("\0", "_"): value.replace(f":{served}/", f":{port}/")
        for name, value in compose["services"]["neo4j"]["environment"].items()
        if (found := _SETTING.fullmatch(name))
    }


@pytest.fixture(scope="session")
def login(tmp_path_factory: pytest.TempPathFactory, pack_server: PackServer) -> Iterator[Neo4j]:
    """Yield a Neo4j that holds the fixture graph, and whose Browser takes the pack when it connects."""
    server = Neo4jServer(tmp_path_factory.mktemp("browser"))
    server.settings = compose_settings(pack_server.port)
    server.start()
    try:
        with open_store(server.uri, user=server.user, password=server.password) as store:
            store.load(statements(), documents())
        yield Neo4j(server.uri, server.user, server.password, server.browser)
    finally:
        server.stop()
        shutil.rmtree(server.home, ignore_errors=True)


@pytest.fixture(scope="session")
def pack(library: Library, names: ActorNames) -> Pack:
    """Return the pack of the bundled presets, with the fixture graph's actors."""
    return Pack(library, names)


@contextmanager
def served(pack: Pack) -> Iterator[PackServer]:
    """Yield a server that serves a pack."""
    with PackServer(pack) as server:
        thread = threading.Thread(target=server.serve)
        thread.start()
        yield server
        server.stop()
        thread.join()


@pytest.fixture(scope="session")
def pack_server(pack: Pack) -> Iterator[PackServer]:
    """Yield a server of the pack."""
    with served(pack) as server:
        yield server


@pytest.fixture
def serving() -> Iterator[Callable[[Pack], PackServer]]:
    """Yield what serves other packs as long as the test runs."""
    with ExitStack() as stack:
        yield lambda pack: stack.enter_context(served(pack))


@pytest.fixture
def window(chromium: Browser) -> Iterator[BrowserContext]:
    """Yield a window without a past: no style, no favourites, no login."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()
