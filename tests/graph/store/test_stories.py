"""Stories in the graph, on both servers: exact whatever comes, goes and comes again."""

import random
from collections import defaultdict

import pytest

from graph.belief import belief
from graph.document import Document
from graph.store import Store, batch
from graph.store.catching_up import catch_up
from graph.store.stories import BAND_NAMES
from graph.stories import stories
from tests.graph.store.content import content
from tests.graph.store.corpus import Corpus, consults, document, place
from tests.graph.store.reprints import report, reprints

_STORIES = "MATCH (d:Document) RETURN d.id, d.story"
_COUNTED = "MATCH (s:Statement) RETURN s.id, s.documents, s.voices, s.belief"
_EDGES = "MATCH (:Entity)-[r]->(:Entity) RETURN r.statement, r.documents, r.voices, r.belief"


def _recounted(given: Corpus) -> tuple[dict[str, str], set[tuple[object, ...]]]:
    """Return from scratch the stories, and what each statement's documents and voices come to."""
    told = stories({d.id: d.text for d in given[1]})
    best: dict[str, dict[str, float]] = defaultdict(dict)
    documents = defaultdict(set)
    opposite = {}
    for statement in given[0]:
        opposite[statement.id] = statement.opposite_id
        for each in statement.evidence:
            story = told[each.document]
            best[statement.id][story] = max(each.confidence, best[statement.id].get(story, 0))
            documents[statement.id].add(each.document)
    return told, {
        (key, len(documents[key]), len(own), belief(own.values(), best.get(opposite[key], {}).values()))
        for key, own in list(best.items())
    }


def _check(store: Store, given: Corpus) -> None:
    told, counted = _recounted(given)
    assert dict(store.read(_STORIES).rows) == told
    assert set(store.read(_COUNTED).rows) == counted
    positive = {s.id for s in given[0] if s.polarity == "positive"}
    assert set(store.read(_EDGES).rows) == {row for row in counted if row[0] in positive}


def _of(given: Corpus, documents: list[Document]) -> Corpus:
    ids = {d.id for d in documents}
    return [s for s in given[0] if s.evidence[0].document in ids], documents


@pytest.mark.parametrize("seed", [1, 2])
def test_order_and_portions_do_not_matter(store: Store, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    given = reprints(seed, 24)
    store.load(*given)
    whole = content(store)
    _check(store, given)
    rng = random.Random(seed)  # noqa: S311 - repeatable
    monkeypatch.setattr(batch, "MAX_DOCUMENTS", 3)
    for size in (1, 7):
        store.clear()
        documents = rng.sample(given[1], len(given[1]))
        for start in range(0, len(documents), size):
            store.load(*_of(given, documents[start : start + size]))
        assert content(store) == whole


@pytest.mark.parametrize("seed", [3, 4])
def test_what_comes_and_goes_leaves_what_a_recount_gives(store: Store, seed: int) -> None:
    given = reprints(seed, 20)
    rng = random.Random(seed)  # noqa: S311 - repeatable
    held: list[Document] = []
    for _ in range(16):
        absent = [d for d in given[1] if d not in held]
        if held and (not absent or rng.random() < 0.4):
            gone = held.pop(rng.randrange(len(held)))
            store.remove(gone.id)
        elif held and rng.random() < 0.2:
            store.load(*_of(given, [rng.choice(held)]), replace=True)
        else:
            more = rng.sample(absent, min(len(absent), rng.randrange(1, 4)))
            store.load(*_of(given, more))
            held += more
        _check(store, _of(given, held))


def test_one_text_by_two_publishers_is_one_voice_and_another_report_a_second(store: Store) -> None:
    words = report(1)
    wire = Document("wire.txt", " ".join(words), publisher="Harbour Wire")
    site = Document("site.txt", "Pacific Press " + " ".join(words[:80]), publisher="Pacific Press")
    other = Document("other.txt", " ".join(report(2)), publisher="Pacific Press")
    store.load([consults(place(d, confidence=0.6)) for d in (wire, site, other)], [wire, site, other])
    assert store.read(_COUNTED).rows[0][1:] == (3, 2, belief([0.6, 0.6]))
    assert {d.uri: d.story for d in store.documents()} == {
        "wire.txt": wire.id, "site.txt": wire.id, "other.txt": other.id,
    }  # fmt: skip
    store.remove(wire.id)
    assert {d.uri: d.story for d in store.documents()} == {"site.txt": site.id, "other.txt": other.id}


def test_text_that_comes_after_the_evidence_joins_its_story(store: Store) -> None:
    words = report(1)
    first, second = Document("a.txt", " ".join(words)), Document("b.txt", " ".join(words[:80]))
    stated = [consults(place(d, confidence=0.6)) for d in (first, second)]
    store.load(stated, [first])
    assert store.read(_COUNTED).rows[0][1:] == (2, 2, belief([0.6, 0.6]))
    store.load([], [second])
    assert store.read(_COUNTED).rows[0][1:] == (2, 1, belief([0.6]))
    _check(store, (stated, [first, second]))


def test_change_of_story_marks_the_documents(store: Store) -> None:
    words = report(1)
    first, second = Document("a.txt", " ".join(words[:80])), Document("b.txt", " ".join(words))
    store.load([], [first])
    before = dict(store.catalogue().revisions())
    store.load([], [second])
    between = dict(store.catalogue().revisions())
    assert between[first.id] != before[first.id]
    store.remove(second.id)
    assert dict(store.catalogue().revisions())[first.id] != between[first.id]


def test_graph_of_an_amity_without_stories_is_brought_up_to_date(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    given = reprints(5, 16)
    store.load(*given)
    store.load([consults(place(document("Known by its evidence alone.")))])
    wanted = content(store)
    gone = ", ".join(f"d.{name}" for name in ("story", "runs", *BAND_NAMES))
    store.connection.write(lambda tx: tx.rows(f"MATCH (d:Document) REMOVE {gone}"))
    store.connection.write(lambda tx: tx.rows("MATCH (s:Statement) REMOVE s.voices, s.weight SET s.belief = 0.5"))
    store.connection.write(lambda tx: tx.rows("MATCH (:Entity)-[r]->(:Entity) REMOVE r.voices SET r.belief = 0.5"))
    monkeypatch.setattr("graph.store.catching_up._PAGE", 5)
    catch_up(store.connection)
    assert content(store) == wanted


def test_numbers_of_a_signature_are_found_by_an_index(store: Store) -> None:
    if store.kind == "neo4j":
        rows = store.connection.read(lambda tx: tx.rows("SHOW INDEXES YIELD properties RETURN properties"))
        assert {(name,) for name in BAND_NAMES} <= {tuple(row["properties"] or ()) for row in rows}
    else:
        rows = store.connection.read(lambda tx: tx.rows("SHOW INDEXES YIELD name RETURN name"))
        assert {f"Document[{name}]" for name in BAND_NAMES} <= {row["name"] for row in rows}
