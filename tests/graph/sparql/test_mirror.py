"""The copy for SPARQL is after any change what it would be if it were made anew."""

import random
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.document import Document
from graph.export import Names
from graph.sparql import Mirror, Synchronised
from graph.store import Store
from tests.graph.store.corpus import corpus


def quads(mirror: Mirror) -> set[str]:
    return {str(quad) for quad in ox.Store.read_only(str(mirror.data))}


def anew(store: Store, folder: Path) -> set[str]:
    mirror = Mirror(folder / f"anew-{len(list(folder.iterdir()))}")
    mirror.synchronise(store)
    return quads(mirror)


def test_an_empty_graph_gives_an_empty_copy(store: Store, tmp_path: Path) -> None:
    mirror = Mirror(tmp_path / "copy")
    assert mirror.synchronise(store) == Synchronised()
    assert quads(mirror) == set()


def test_what_did_not_change_is_not_copied_again(store: Store, tmp_path: Path) -> None:
    statements, documents = corpus(5, documents=12)
    store.load(statements, documents)
    mirror = Mirror(tmp_path / "copy")
    first = mirror.synchronise(store)
    assert (first.documents, first.statements) == (12, store.counts()["statements"])
    assert mirror.synchronise(store) == Synchronised()
    store.load(statements, documents)
    store.load(statements[:6], documents[:1], replace=True)
    assert mirror.synchronise(store) == Synchronised()
    store.load([], [Document("new.txt", "Nothing is stated.")])
    assert mirror.synchronise(store) == Synchronised(documents=1)
    assert quads(mirror) == anew(store, tmp_path)


def test_another_name_of_an_actor_is_copied_though_no_evidence_changed(store: Store, tmp_path: Path) -> None:
    statements, documents = corpus(5, documents=3)
    store.load(statements, documents)
    mirror = Mirror(tmp_path / "copy")
    mirror.synchronise(store)
    first = statements[0]
    store.load([replace(first, subject=replace(first.subject, aliases=("The Named",)))], [])
    assert mirror.synchronise(store).documents == 1
    assert quads(mirror) == anew(store, tmp_path)


@settings(deadline=None, max_examples=6, suppress_health_check=[*HealthCheck])
@given(seed=st.integers(0, 10**6))
def test_any_changes_lead_to_the_same_copy(store: Store, tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    folder = tmp_path_factory.mktemp("mirror")
    rng = random.Random(seed)  # noqa: S311 - repeatable
    store.clear()
    mirror = Mirror(folder / "copy")
    statements, documents = corpus(seed, documents=8, per_document=4, actors=4)
    more, others = corpus(seed + 1, documents=8, per_document=4, actors=4)
    store.load(statements, documents)
    mirror.synchronise(store)
    for _ in range(3):
        match rng.randrange(4):
            case 0:
                store.remove(rng.choice(documents).id)
            case 1:
                chosen = rng.choice(others)
                store.load([s for s in more if s.evidence[0].document == chosen.id], [chosen])
            case 2:
                chosen = rng.choice(documents)
                kept = [s for s in statements if s.evidence[0].document == chosen.id][:1]
                store.load([replace(s, polarity="negative") for s in kept], [chosen], replace=True)
            case _:
                store.load([], [replace(rng.choice(documents), published="1999", title="Anew")])
        mirror.synchronise(store)
        assert quads(mirror) == anew(store, folder)


def test_a_broken_off_run_is_made_up_for(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    statements, documents = corpus(6, documents=6)
    store.load(statements, documents)
    mirror = Mirror(tmp_path / "copy")
    mirror.synchronise(store)
    store.remove(documents[0].id)
    store.load([], [replace(documents[1], title="Anew")])

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.sparql.mirror.Quads.forget", fail)
    with pytest.raises(KeyboardInterrupt):
        mirror.synchronise(store)
    monkeypatch.undo()
    mirror.synchronise(store)
    assert quads(mirror) == anew(store, tmp_path)


def test_other_names_make_it_anew(store: Store, tmp_path: Path) -> None:
    store.load(*corpus(7, documents=3))
    Mirror(tmp_path / "copy").synchronise(store)
    other = Mirror(tmp_path / "copy", Names(base="https://example.org/id/"))
    assert other.synchronise(store).documents == 3
    assert not [quad for quad in quads(other) if "w3id.org/amity/id/" in quad]
