"""Fixtures for all tests: both stores.

A test that asks for `store` runs twice, on an empty embedded store and on an empty Neo4j. The servers live as long as
the session. `AMITY_TEST_STORES=embedded` leaves Neo4j out of a quick run; without it a missing Neo4j is a failure.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from graph.store import Store, open_store
from tests.neo4j_server import Neo4j, running

_STORES = ("embedded", "neo4j")


def _chosen() -> tuple[str, ...]:
    names = tuple(name.strip() for name in os.environ.get("AMITY_TEST_STORES", ",".join(_STORES)).split(","))
    unknown = set(names) - set(_STORES)
    if unknown:
        raise pytest.UsageError(f"AMITY_TEST_STORES knows {', '.join(_STORES)}, not {', '.join(sorted(unknown))}")
    return names


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    """Yield a running Neo4j."""
    with running(tmp_path_factory.mktemp("neo4j")) as server:
        yield server


@pytest.fixture(scope="session")
def embedded_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the session's embedded store."""
    return tmp_path_factory.mktemp("embedded") / "store"


@pytest.fixture(scope="session")
def embedded_session(embedded_folder: Path) -> Iterator[Store]:
    """Yield the session's embedded store, whatever is in it."""
    with open_store(folder=embedded_folder) as store:
        yield store


@pytest.fixture(scope="session")
def neo4j_session(neo4j_server: Neo4j) -> Iterator[Store]:
    """Yield the session's Neo4j store, whatever is in it."""
    with open_store(neo4j_server.uri, user=neo4j_server.user, password=neo4j_server.password) as store:
        yield store


@pytest.fixture(params=_chosen())
def store(request: pytest.FixtureRequest) -> Store:
    """Return an empty store. Tests leave it open."""
    found: Store = request.getfixturevalue(f"{request.param}_session")
    found.clear()
    return found


# No longer than a module: Playwright keeps an event loop running, and other tests have loops of their own.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Yield the browser."""
    path = shutil.which("chromium")
    assert path, "these tests need chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
