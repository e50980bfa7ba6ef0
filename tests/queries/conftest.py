"""The graph of `fixture_graph`, on both stores, loaded once a module."""

import pytest

from graph.store import Store
from queries import ActorNames, Library, load_presets
from tests.conftest import _chosen
from tests.queries.fixture_graph import ENTITIES, LATER, LOADS, documents, statements

#: Fixes the times at which documents were loaded, which rows may show.
_LOADED = """
MATCH (d:Document) SET d.loaded = CASE WHEN d.uri IN $later THEN $second ELSE $first END RETURN count(d) AS documents
"""


@pytest.fixture(scope="module", params=_chosen())
def graph(request: pytest.FixtureRequest) -> Store:
    """Return a store that holds the fixture graph. Tests of the module share it and do not change it."""
    store: Store = request.getfixturevalue(f"{request.param}_session")
    store.clear()
    store.load(statements(), documents())
    store.connection.write(lambda tx: tx.rows(_LOADED, later=list(LATER), first=LOADS[0], second=LOADS[1]))
    return store


@pytest.fixture(scope="session")
def names() -> ActorNames:
    """Return the names of the fixture graph's actors."""
    return ActorNames((e.id, e.name, e.aliases) for e in ENTITIES.values())


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the bundled presets."""
    return load_presets()
