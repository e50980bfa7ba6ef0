"""The graph that presets are timed on is the graph that the store writes."""

from bench.synthetic_graph import STATEMENTS_PER_DOCUMENT, SyntheticGraph
from bench.unwind import unwind
from graph.store import Store
from tests.graph.store.content import content


def test_facts_are_distinct_statements_in_two_documents_each() -> None:
    graph = SyntheticGraph(1000)
    assert len({graph.statement(n, ()).id for n in range(1000)}) == 1000
    assert all(first != second for first, second in (fact.documents for fact in graph.facts))
    assert graph.count == 1000 // STATEMENTS_PER_DOCUMENT


def test_same_seed_gives_the_same_facts() -> None:
    assert SyntheticGraph(300).facts == SyntheticGraph(300).facts
    assert SyntheticGraph(300).facts != SyntheticGraph(300, seed=2).facts


def test_evidence_is_a_verbatim_span_that_names_both_ends() -> None:
    graph = SyntheticGraph(200)
    for statements, documents in graph.portions(10):
        texts = {document.id: document.text for document in documents}
        for statement in statements:
            for evidence in statement.evidence:
                text = texts[evidence.document]
                assert evidence.sentence == text[evidence.start : evidence.end]
                assert evidence.subject_span is not None
                assert evidence.object_span is not None
                assert text[slice(*evidence.subject_span)] == statement.subject.name
                assert text[slice(*evidence.object_span)] == statement.object.name


def test_rows_written_by_hand_are_what_the_store_writes(store: Store) -> None:
    graph = SyntheticGraph(400)
    unwind(store, graph)
    by_hand = content(store)
    store.clear()
    for statements, documents in graph.portions(30):
        store.load(statements, documents)
    assert content(store) == by_hand
