"""A copy of the sample graph for SPARQL."""

from pathlib import Path

import pytest

from graph.sparql import Mirror
from graph.store import Store
from tests.graph.export.sample import DOCUMENTS, STATEMENTS

#: Joins everything with everything, which takes longer than anybody waits.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture
def mirror(store: Store, tmp_path: Path) -> Mirror:
    """Return an up-to-date copy of the sample graph."""
    store.load([s for s in STATEMENTS if s.evidence], DOCUMENTS)
    copy = Mirror(tmp_path / "copy")
    copy.synchronise(store)
    return copy
