"""Statements that only get more evidence are summed up without reading what they have."""

from typing import Any

import pytest

from graph.belief import belief
from graph.store import Store
from graph.store.connection import Transaction
from tests.graph.store.corpus import consults, document, place
from tests.graph.store.reprints import report

_SUMMED = "MATCH (s:Statement) RETURN s.documents, s.voices, s.belief"


def _watch(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows by the number of rows of every query that reads evidence."""
    read: list[int] = []
    rows = Transaction.rows

    def counting(tx: Transaction, cypher: str, **parameters: object) -> list[dict[str, Any]]:
        found = rows(tx, cypher, **parameters)
        if "e.confidence" in cypher:
            read.append(len(found))
        return found

    monkeypatch.setattr(Transaction, "rows", counting)
    return read


def test_new_document_does_not_have_the_others_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        store.load([consults(place(document(f"Document {number}."), confidence=0.3))])
    read = _watch(monkeypatch)
    store.load([consults(place(document("The last document."), confidence=0.3))])
    assert sum(read) == 0
    assert store.read(_SUMMED).rows == ((13, 13, belief([0.3] * 13)),)


def test_copy_has_only_its_story_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        store.load([consults(place(document(f"Document {number}."), confidence=0.3))])
    first = document(" ".join(report(1)), "first.txt")
    store.load([consults(place(first, confidence=0.4))], [first])
    read = _watch(monkeypatch)
    copy = document(" ".join(report(1)[:-4]), "copy.txt")
    store.load([consults(place(copy, confidence=0.6))], [copy])
    assert sum(read) == 1
    assert store.read(_SUMMED).rows == ((8, 7, belief([*[0.3] * 6, 0.6])),)


def test_denial_counts_against_what_has_not_been_read(store: Store) -> None:
    store.load([consults(place(document(f"Document {n}."), confidence=0.5)) for n in range(3)])
    for number in range(2):
        store.load([consults(place(document(f"Denial {number}."), confidence=0.4), polarity="negative")])
    wanted = {(3, 3, belief([0.5] * 3, [0.4] * 2)), (2, 2, belief([0.4] * 2, [0.5] * 3))}
    assert set(store.read(_SUMMED).rows) == wanted


def test_further_place_in_a_known_document_leaves_one_document(store: Store) -> None:
    known = document("Russia met China. China met Russia.")
    store.load([consults(place(known, confidence=0.3))], [known])
    store.load([consults(place(known, 18, confidence=0.7))], [known])
    assert store.read(_SUMMED).rows == ((1, 1, belief([0.7])),)
    store.load([], [known], replace=True)
    assert store.read(_SUMMED).rows == ()


def test_node_without_a_weight_is_summed_up_from_its_evidence(store: Store) -> None:
    store.load([consults(place(document(f"Document {n}."), confidence=0.5)) for n in range(3)])
    store.connection.write(lambda tx: tx.rows("MATCH (s:Statement) REMOVE s.weight SET s.documents = 77"))
    store.load([consults(place(document("One more."), confidence=0.5))])
    assert store.read(_SUMMED).rows == ((4, 4, belief([0.5] * 4)),)
