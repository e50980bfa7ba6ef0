"""Which extractor read a document: told by its evidence, and by a mark where there is none."""

from dataclasses import replace

import pytest

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from graph.store import Store

DOCUMENT = Document("a.txt", "Russia and China cooperate.", "Title", "2022-09", "The Press")
SILENT = Document("b.txt", "Nothing to tell.")


def stated(extractor: str, document: Document = DOCUMENT) -> Statement:
    """Return a statement of a document."""
    evidence = Evidence(document.id, document.text[:10], 0, 10, document.uri, extractor=extractor)
    ends = Entity("country/CHN", "Country", "China"), Entity("country/RUS", "Country", "Russia")
    return Statement(ends[0], "COOPERATES_WITH", ends[1], evidence=(evidence,))


def test_evidence_tells_who_read_it(store: Store) -> None:
    store.load([stated("rules 1")], [DOCUMENT])
    assert store.read_by([DOCUMENT.id, SILENT.id], "rules 1") == {DOCUMENT.id}
    assert store.read_by([DOCUMENT.id], "rules 2") == set()


def test_a_mark_tells_it_of_a_document_without_evidence(store: Store) -> None:
    store.load([], [SILENT])
    assert store.read_by([SILENT.id], "rules 1") == set()
    store.mark_read([SILENT.id, "d-unknown"], "rules 1")
    assert store.read_by([SILENT.id], "rules 1") == {SILENT.id}
    assert store.read_by([SILENT.id], "rules 2") == set()
    assert store.counts()["documents"] == 1


def test_evidence_counts_more_than_the_mark(store: Store) -> None:
    store.load([], [DOCUMENT])
    store.mark_read([DOCUMENT.id], "rules 2")
    store.load([stated("rules 1")], [DOCUMENT], replace=True)
    assert store.read_by([DOCUMENT.id], "rules 2") == set()
    assert store.read_by([DOCUMENT.id], "rules 1") == {DOCUMENT.id}


def test_evidence_of_two_extractors_is_nobodys(store: Store) -> None:
    other = stated("other 1")
    elsewhere = replace(other.evidence[0], start=1)
    store.load([stated("rules 1"), replace(other, evidence=(elsewhere,))], [DOCUMENT])
    assert store.read_by([DOCUMENT.id], "rules 1") == set()


def test_what_only_triples_tell_of_has_not_been_read(store: Store) -> None:
    store.load([stated("rules 1")])
    assert store.read_by([DOCUMENT.id], "rules 1") == set()
    assert store.document(DOCUMENT.id) is None


def test_a_document_comes_back_as_it_went(store: Store) -> None:
    store.load([], [DOCUMENT, SILENT])
    assert store.document(DOCUMENT.id) == DOCUMENT
    assert store.document(SILENT.id) == SILENT
    assert store.document("d-unknown") is None


@pytest.mark.parametrize("times", [1, 2])
def test_a_store_stays_usable_when_it_is_found_anew(store: Store, times: int) -> None:
    store.load([stated("rules 1")], [DOCUMENT])
    for _ in range(times):
        store.reconnect()
    assert store.counts()["documents"] == 1


def test_pages_come_back(store: Store) -> None:
    paged = Document("c.pdf", "First page.\nSecond page.", pages=((0, 3), (12, 4)))
    store.load([], [paged])
    found = store.document(paged.id)
    assert found is not None
    assert found.pages == paged.pages


def test_evidence_points_into_the_text_that_is_stored(store: Store) -> None:
    wrapped = Document("a.pdf", DOCUMENT.text.replace(" cooperate", "\n\n cooperate"), pages=((0, 1),))
    assert wrapped.id == DOCUMENT.id
    store.load([stated("rules 1")], [DOCUMENT])
    store.load([], [wrapped])
    kept = store.document(DOCUMENT.id)
    assert kept is not None
    assert (kept.text, kept.pages) == (DOCUMENT.text, ())
    store.load([stated("rules 1", wrapped)], [wrapped], replace=True)
    now = store.document(DOCUMENT.id)
    assert now is not None
    assert (now.text, now.pages) == (wrapped.text, wrapped.pages)
    assert [d.text_sha256 for d in store.documents()] == [wrapped.text_sha256]
