"""The store on both servers: what a load, a second load, a replacement and a removal leave in the graph."""

import random
from dataclasses import replace

import pytest

from graph.belief import belief, weight
from graph.entity import Entity
from graph.errors import StoreError
from graph.statement import Statement
from graph.store import SCHEMA_VERSION, LoadReport, RemovalReport, Store, batch, edges
from tests.graph.store.content import content
from tests.graph.store.corpus import PUTIN, RUSSIA, consults, corpus, document, place
from tests.graph.store.shape import expected, shape

FIRST = document("Russia met China.", "first.txt", title="First", published="2022-09-01")
SECOND = document("China met Russia again.", "second.txt")
THIRD = document("Russia denied that it met China.", "third.txt")


def test_model_of_a_statement(store: Store) -> None:
    statement = consults(place(FIRST, confidence=0.8, context="military", properties=(("office", "envoy"),)))
    store.load([statement], [FIRST])
    rows = store.read(
        "MATCH (a)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b) MATCH (a)-[r:CONSULTS_WITH]->(b) "
        "MATCH (s)-[:EVIDENCED_BY]->(d:Document)-[:HAS_TEXT]->(t:Text) "
        "RETURN a.id, b.id, properties(s), properties(r), d.id, d.title, t.text"
    ).rows
    summed = {
        "modality": "asserted", "belief": belief([0.8]), "documents": 1, "voices": 1, "contexts": ["military"],
        "first": "2022-09-01", "last": "2022-09-01", "office": "envoy",
    }  # fmt: skip
    node = summed | {
        "id": statement.id, "relation": "CONSULTS_WITH", "polarity": "positive", "weight": weight(0.8),
        "dyad": "country/CHN|country/RUS",
    }  # fmt: skip
    edge = summed | {"statement": statement.id}
    assert rows == (("country/CHN", "country/RUS", node, edge, FIRST.id, "First", FIRST.text),)


def test_entity_has_both_labels(store: Store) -> None:
    store.load([consults(place(FIRST))])
    rows = store.read("MATCH (e:Entity {id: 'country/RUS'}) RETURN labels(e), properties(e)").rows
    assert {frozenset(labels) for labels, _ in rows} == {frozenset({"Entity", "Country"})}
    assert rows[0][1] == {
        "id": "country/RUS", "name": "Russia", "aliases": ["Moscow", "Russian Federation"], "iso3": "RUS",
        "wikidata": "Q159",
    }  # fmt: skip


def test_negative_statement_has_no_edge(store: Store) -> None:
    store.load([consults(place(THIRD), polarity="negative")], [THIRD])
    assert store.read("MATCH (:Entity)-[r]->(:Entity) RETURN r").rows == ()
    assert store.read("MATCH (s:Statement) RETURN s.polarity, s.documents").rows == (("negative", 1),)


def test_statements_of_one_pair_are_edges_of_their_own(store: Store) -> None:
    both = [consults(place(FIRST)), consults(place(FIRST), modality="planned")]
    store.load(both, [FIRST])
    rows = store.read("MATCH ()-[r:CONSULTS_WITH]->() RETURN r.statement, r.modality").rows
    assert set(rows) == {(both[0].id, "asserted"), (both[1].id, "planned")}


def test_reports(store: Store) -> None:
    given = [consults(place(FIRST), place(FIRST, 7)), consults(place(THIRD), polarity="negative")]
    first = store.load(given, [FIRST, SECOND])
    assert first == LoadReport(3, 2, 3, new_documents=3, new_statements=2, new_evidence=3)
    assert store.load(given, [FIRST, SECOND]) == LoadReport(3, 2, 3)
    assert store.counts() == {"entities": 2, "statements": 2, "evidence": 3, "documents": 3}


def test_report_counts_a_statement_once_over_all_batches(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MAX_DOCUMENTS", 1)
    report = store.load([consults(place(FIRST), place(SECOND))], [FIRST, SECOND])
    assert report == LoadReport(2, 1, 2, new_documents=2, new_statements=1, new_evidence=2)


def test_document_of_very_many_places(store: Store) -> None:
    table = document("One row of a table. " * 300, "table.csv")
    found = consults(*(place(table, start) for start in range(4500)))
    assert store.load([found], [table]).new_evidence == 4500
    assert list(store.statements()) == [found]


def test_reads_back_what_was_loaded(store: Store) -> None:
    given = corpus()
    store.load(*given)
    found = list(store.statements())
    assert shape(set(found)) == shape(expected(given))
    assert [s.id for s in found] == sorted(s.id for s in found)
    assert {(d.id, d.uri, d.title, d.published, d.text_sha256) for d in store.documents()} == {
        (d.id, d.uri, d.title, d.published, d.text_sha256) for d in given[1]
    }
    assert {d.id: store.text(d.id) for d in given[1]} == {d.id: d.text for d in given[1]}


def test_statements_of_one_document(store: Store) -> None:
    store.load([consults(place(FIRST), place(SECOND)), consults(place(SECOND), modality="planned")], [FIRST, SECOND])
    assert list(store.statements(document=FIRST.id)) == [consults(place(FIRST))]
    assert {d.id: d.statements for d in store.documents()} == {FIRST.id: 1, SECOND.id: 2}


def test_loading_again_changes_nothing(store: Store) -> None:
    given = corpus()
    store.load(*given)
    before = content(store)
    report = store.load(*given)
    assert (report.new_documents, report.new_statements, report.new_evidence) == (0, 0, 0)
    assert content(store) == before


@pytest.mark.parametrize("seed", [2, 3])
def test_order_and_parts_do_not_matter(store: Store, seed: int) -> None:
    statements, documents = corpus(seed, documents=12)
    store.load(statements, documents)
    whole = content(store)
    rng = random.Random(seed)  # noqa: S311 - repeatable
    store.clear()
    shuffled, sources = rng.sample(statements, len(statements)), rng.sample(documents, len(documents))
    for part in range(4):
        store.load(shuffled[part::4], sources[part::4])
    assert content(store) == whole


def test_edges_in_a_query_for_each_type_are_those_of_one_query(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    statements, documents = corpus(5)
    graphs = []
    for many in (1, 1000):
        monkeypatch.setattr(edges, "_MANY", many)
        store.clear()
        for found in documents:
            store.load([s for s in statements if s.evidence[0].document == found.id], [found])
        store.remove(documents[0].id)
        graphs.append(content(store))
    assert graphs[0] == graphs[1]


def test_server_that_has_to_be_told_types_makes_the_same_graph(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    statements, documents = corpus(5)
    graphs = []
    for by_row in (store.kind == "neo4j", False):
        monkeypatch.setattr(store.connection, "types_by_row", by_row)
        store.clear()
        for found in documents:
            store.load([s for s in statements if s.evidence[0].document == found.id], [found])
        store.remove(documents[0].id)
        graphs.append(content(store))
    assert graphs[0] == graphs[1]


def test_neo4j_of_today_makes_edges_of_all_types_at_once(store: Store) -> None:
    assert store.connection.types_by_row == (store.kind == "neo4j")


def test_same_text_in_two_places_is_described_the_same_in_any_order(store: Store) -> None:
    here = document("One text.", "b.txt", title="B", published="2021-05-02")
    there = document("One text.", "a.txt", publisher="Agency", published="2021-05-01")
    found = []
    for order in ([here, there], [there, here]):
        store.clear()
        for each in order:
            store.load([consults(place(each, confidence=0.5))], [each])
        found.append(content(store))
    assert found[0] == found[1]
    stored = next(store.documents())
    assert (stored.uri, stored.title, stored.published, stored.publisher) == ("a.txt", "B", "2021-05-01", "Agency")
    assert store.read("MATCH (s:Statement) RETURN s.first, s.last").rows == (("2021-05-01", "2021-05-01"),)


def test_more_confident_reading_of_a_place_stays(store: Store) -> None:
    for order in ((0.4, 0.9), (0.9, 0.4)):
        store.clear()
        for confidence in order:
            store.load([consults(place(FIRST, confidence=confidence))], [FIRST])
        assert store.read("MATCH ()-[e:EVIDENCED_BY]->() RETURN e.confidence").rows == ((0.9,),)
        assert store.read("MATCH ()-[r:CONSULTS_WITH]->() RETURN r.belief").rows == ((belief([0.9]),),)


def test_belief_counts_documents_not_sentences(store: Store) -> None:
    store.load([consults(place(FIRST, confidence=0.6), place(FIRST, 7, confidence=0.5))], [FIRST])
    assert store.read("MATCH (s:Statement) RETURN s.belief, s.documents").rows == ((belief([0.6]), 1),)
    store.load([consults(place(SECOND, confidence=0.5))], [SECOND])
    assert store.read("MATCH (s:Statement) RETURN s.belief, s.documents").rows == ((belief([0.6, 0.5]), 2),)


def test_denial_lowers_belief_and_its_removal_restores_it(store: Store) -> None:
    store.load([consults(place(FIRST, confidence=0.8))], [FIRST])
    undisturbed = content(store)
    store.load([consults(place(THIRD, confidence=0.5), polarity="negative")], [THIRD])
    assert set(store.read("MATCH (s:Statement) RETURN s.polarity, s.belief").rows) == {
        ("positive", belief([0.8], [0.5])),
        ("negative", belief([0.5], [0.8])),
    }
    assert store.read("MATCH ()-[r:CONSULTS_WITH]->() RETURN r.belief").rows == ((belief([0.8], [0.5]),),)
    store.remove(THIRD.id)
    assert content(store) == undisturbed


def test_removal_takes_what_rested_on_the_document_alone(store: Store) -> None:
    store.load([consults(place(FIRST))], [FIRST])
    before = content(store)
    leads = Statement(PUTIN, "LEADS", RUSSIA, evidence=(place(SECOND),))
    store.load([consults(place(SECOND)), leads], [SECOND])
    assert store.remove("second.txt") == RemovalReport(documents=1, evidence=2, statements=1, entities=1)
    assert content(store) == before
    assert store.remove("second.txt") == RemovalReport()
    assert store.text(SECOND.id) is None


def test_removal_of_each_document_leaves_the_others_as_loaded_alone(store: Store) -> None:
    # Names and aliases stay with an entity by design, so all documents describe it alike here.
    statements, documents = corpus(5, documents=6)
    plain = [replace(s, subject=_bare(s.subject), object=_bare(s.object)) for s in statements]
    store.load(plain, documents)
    for gone in range(1, len(documents)):
        store.remove(documents[gone - 1].id)
        removed = content(store)
        left = {d.id for d in documents[gone:]}
        store.clear()
        store.load([s for s in plain if s.evidence[0].document in left], documents[gone:])
        assert content(store) == removed
    store.remove(documents[-1].id)
    assert store.counts() == {"entities": 0, "statements": 0, "evidence": 0, "documents": 0}


def test_replacement_leaves_exactly_what_is_given(store: Store) -> None:
    other = consults(place(SECOND, confidence=0.3))
    stale = Statement(PUTIN, "LEADS", RUSSIA, evidence=(place(FIRST),))
    store.load([other], [SECOND])
    store.load([consults(place(FIRST, confidence=0.2))], [FIRST])
    wanted = content(store)
    store.clear()
    store.load([other, stale, consults(place(FIRST, confidence=0.9), place(FIRST, 7))], [FIRST, SECOND])
    report = store.load([consults(place(FIRST, confidence=0.2))], [FIRST], replace=True)
    assert (report.removed_statements, report.removed_evidence) == (1, 2)
    assert content(store) == wanted


def test_replacement_by_nothing_keeps_the_document(store: Store) -> None:
    store.load([consults(place(FIRST))], [FIRST])
    store.load([], [FIRST], replace=True)
    assert store.counts() == {"entities": 0, "statements": 0, "evidence": 0, "documents": 1}


def test_terms_of_office_are_statements_of_their_own(store: Store) -> None:
    terms = [
        Statement(PUTIN, "LEADS", RUSSIA, valid_from=start, valid_to=end, evidence=(place(FIRST),))
        for start, end in (("2000-05-07", "2008-05-07"), ("2012-05-07", None), (None, None))
    ]
    store.load(terms, [FIRST])
    assert set(store.statements()) == set(terms)
    rows = store.read("MATCH ()-[r:LEADS]->() RETURN r.valid_from, r.valid_to").rows
    assert set(rows) == {("2000-05-07", "2008-05-07"), ("2012-05-07", None), (None, None)}


def test_evidence_of_a_document_that_was_not_given(store: Store) -> None:
    store.load([consults(place(FIRST))])
    assert [(d.id, d.uri, d.text_sha256) for d in store.documents()] == [(FIRST.id, "first.txt", None)]
    assert store.text(FIRST.id) is None
    store.load([], [FIRST])
    assert store.text(FIRST.id) == FIRST.text


def test_document_without_statements_is_known(store: Store) -> None:
    store.load([], [FIRST, document("", "empty.txt")])
    assert {(d.uri, d.statements) for d in store.documents()} == {("first.txt", 0), ("empty.txt", 0)}
    assert store.text(document("").id) == ""


def test_statement_without_evidence_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="country/CHN CONSULTS_WITH country/RUS has no evidence"):
        store.load([consults(place(FIRST)), consults(modality="planned")], [FIRST])
    assert store.counts()["documents"] == 0


def test_text_of_many_parts(store: Store) -> None:
    long = document("A sentence of words, é and 𝔄. " * 80_000, "long.txt")
    store.load([consults(place(long))], [long, FIRST])
    assert store.text(long.id) == long.text
    assert store.text(FIRST.id) == FIRST.text
    store.remove(long.id)
    assert store.read("MATCH (t:Text) RETURN count(t)").rows == ((1,),)


def test_lone_surrogate_is_refused_whole(store: Store) -> None:
    with pytest.raises(StoreError, match="lone surrogate"):
        store.load([consults(place(FIRST))], [FIRST, document("bad \ud800", "bad.txt")])
    assert store.counts()["documents"] == 0


def test_clear_leaves_what_others_put_there(store: Store) -> None:
    store.load(*corpus(documents=3))
    store.clear()
    assert content(store) == {("rows", 0)}
    assert store.read("MATCH (a:Amity) RETURN a.version").rows == ((SCHEMA_VERSION,),)


def _bare(entity: Entity) -> Entity:
    return replace(entity, name=entity.id, aliases=())
