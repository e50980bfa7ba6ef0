"""kill -9 in the middle of a load: what is stored is whole documents, and loading again gives the undisturbed graph."""

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from graph.store import Store, open_store
from tests.graph.store.content import content
from tests.graph.store.corpus import corpus
from tests.graph.store.loading import DOCUMENTS, SEED
from tests.neo4j_server import Neo4j

_KILLS = 10
_ROOT = Path(__file__).parents[3]


def _start(*arguments: str) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.graph.store.loading", *arguments], stdout=subprocess.PIPE, text=True, cwd=_ROOT
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "loading\n"
    return child


def _seconds(*arguments: str) -> float:
    with _start(*arguments) as child:
        begin = time.monotonic()
        assert child.wait() == 0
        return time.monotonic() - begin


def _killed(after: float, *arguments: str) -> None:
    with _start(*arguments) as child:
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
        child.wait()


def _assert_whole(store: Store) -> int:
    """Check that each stored document has all its evidence and each statement its edge; return how many documents."""
    statements, documents = corpus(SEED, documents=DOCUMENTS)
    given = Counter(
        s.evidence[0].document for s in {(s.id, s.evidence[0].id_for(s.id)): s for s in statements}.values()
    )
    rows = store.read("MATCH (d:Document) OPTIONAL MATCH (d)<-[e:EVIDENCED_BY]-() RETURN d.id, count(e)").rows
    assert dict(rows).items() <= given.items()
    assert all(store.text(d.id) == d.text for d in documents if d.id in dict(rows))
    edges = store.read("MATCH (:Entity)-[r]->(:Entity) RETURN r.statement, r.belief").rows
    nodes = store.read("MATCH (s:Statement {polarity: 'positive'}) RETURN s.id, s.belief").rows
    assert Counter(edges) == Counter(nodes)
    assert None not in dict(nodes).values()
    return len(rows)


def test_embedded_store_survives_kill(tmp_path: Path) -> None:
    with open_store(folder=tmp_path / "undisturbed") as store:
        store.load(*corpus(SEED, documents=DOCUMENTS))
        wanted = content(store)
    span = _seconds(str(tmp_path / "timed"))
    moments = random.Random(SEED)  # noqa: S311 - repeatable
    counts = []
    for number in range(_KILLS):
        folder = tmp_path / str(number)
        _killed(moments.uniform(0, span), str(folder))
        with open_store(folder=folder) as store:
            counts.append(_assert_whole(store))
            store.load(*corpus(SEED, documents=DOCUMENTS))
            assert content(store) == wanted
    assert any(0 < count < DOCUMENTS for count in counts), counts


def test_neo4j_survives_kill(neo4j_session: Store, neo4j_server: Neo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    store = neo4j_session
    store.clear()
    store.load(*corpus(SEED, documents=DOCUMENTS))
    wanted = content(store)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    login = (neo4j_server.uri, neo4j_server.user)
    store.clear()
    span = _seconds(*login)
    moments = random.Random(SEED)  # noqa: S311 - repeatable
    counts = []
    for _ in range(_KILLS):
        store.clear()
        _killed(moments.uniform(0, span), *login)
        counts.append(_assert_whole(store))
        store.load(*corpus(SEED, documents=DOCUMENTS))
        assert content(store) == wanted
    assert any(0 < count < DOCUMENTS for count in counts), counts
