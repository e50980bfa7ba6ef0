"""Writers at work together: what they leave is what one after the other would."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.store import Store, batch
from tests.graph.store.content import content
from tests.graph.store.corpus import corpus

_WRITERS = 3


def test_parallel_loads_give_the_graph_of_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MAX_DOCUMENTS", 5)
    statements, documents = corpus(4, documents=30)
    store.load(statements, documents)
    wanted = content(store)
    store.clear()
    with ThreadPoolExecutor(_WRITERS) as pool:
        jobs = [pool.submit(store.load, statements[n::_WRITERS], documents[n::_WRITERS]) for n in range(_WRITERS)]
        for job in jobs:
            job.result()
    assert content(store) == wanted


def test_removal_beside_a_load_gives_the_graph_of_either_order(store: Store) -> None:
    statements, documents = corpus(6, documents=20)
    kept = {d.id for d in documents[10:]}
    later = [s for s in statements if s.evidence[0].document in kept]
    store.load([s for s in statements if s.evidence[0].document not in kept], documents[:10])
    with ThreadPoolExecutor(2) as pool:
        loading = pool.submit(store.load, later, documents[10:])
        removing = pool.submit(lambda: [store.remove(d.id) for d in documents[:10]])
        loading.result()
        removing.result()
    assert {d.id for d in store.documents()} == kept
    assert store.counts()["evidence"] == len({s.evidence[0].id_for(s.id) for s in later})
    assert {s.id for s in store.statements()} == {s.id for s in later}
