"""Batches: each document whole in one of them, none too large."""

from collections import Counter
from dataclasses import replace

import pytest

from graph.store import batch
from graph.store.batch import batches
from tests.graph.store.corpus import consults, corpus, document, place


def test_nothing_gives_nothing() -> None:
    assert list(batches([], [])) == []


def test_each_document_is_whole_in_one_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MAX_DOCUMENTS", 7)
    statements, documents = corpus(documents=30)
    found = list(batches(statements, documents))
    given_order = [d.id for d in documents]
    assert [b.ids for b in found] == [tuple(sorted(given_order[n : n + 7])) for n in range(0, 30, 7)]
    assert max(len(b.ids) for b in found) == 7
    for each in found:
        assert {d.id for d in each.documents} == set(each.ids)
        assert {c.evidence.document for c in each.claims} <= set(each.ids)
    given = Counter((s.id, e) for s in statements for e in s.evidence)
    assert Counter((c.id, c.evidence) for b in found for c in b.claims) == given


def test_evidence_of_one_statement_goes_with_its_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MAX_DOCUMENTS", 1)
    first, second = document("One text."), document("Another text.")
    statement = consults(place(first), place(second), place(second, 3))
    found = {b.ids: [c.evidence for c in b.claims] for b in batches([statement], [])}
    assert found == {(first.id,): [place(first)], (second.id,): [place(second), place(second, 3)]}


@pytest.mark.parametrize(("limit", "value"), [("MAX_EVIDENCE", 12), ("MAX_CHARACTERS", 500)])
def test_limits_hold_and_a_larger_document_is_alone(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(batch, limit, value)
    statements, documents = corpus(documents=10)
    large = document("A long text. " * 60, "large.txt")
    many = [replace(consults(place(large, n))) for n in range(20)]
    found = list(batches([*statements, *many], [*documents, large]))
    sizes = {b.ids: (len(b.claims), sum(len(d.text) for d in b.documents)) for b in found}
    index = 0 if limit == "MAX_EVIDENCE" else 1
    assert sizes[(large.id,)][index] > value
    assert all(size[index] <= value for ids, size in sizes.items() if ids != (large.id,))
    assert len(found) < 11


def test_one_document_given_twice_is_in_one_batch() -> None:
    first, again = document("One text.", "a"), document("One text.", "b")
    (found,) = batches([], [first, again])
    assert (found.ids, found.documents) == ((first.id,), (first, again))
