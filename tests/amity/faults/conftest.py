"""Fixtures of the tests of faults."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.amity.faults.place import Place
from tests.conftest import _chosen

if TYPE_CHECKING:
    from graph.store import Store


@pytest.fixture(params=_chosen())
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Return an empty store, once of each kind, and a data folder of its own."""
    if request.param == "embedded":
        return Place(tmp_path / "data")
    store: Store = request.getfixturevalue("neo4j_session")
    store.clear()
    return Place(tmp_path / "data", request.getfixturevalue("neo4j_server"))
