"""Batches: what goes together, what is passed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amity.corpus.batch import BATCH_CHARACTERS, BATCH_DOCUMENTS, Batch, batches, is_before
from graph.document import Document
from loaders.documents import Failure
from loaders.errors import DocumentEmptyError
from tests.amity.corpus.stub import documents


def grouped(items: list[Document | Failure], since: str | None = None) -> list[Batch]:
    """Return the batches of documents that are all in work at once."""
    return list(batches(items, since=since, begun=set()))


def test_a_text_that_comes_twice_is_in_work_once() -> None:
    first, second = Document("a.txt", "One text."), Document("b.txt", "One text.")
    (batch,) = grouped([first, second])
    assert batch.documents == [first]
    assert [(o.uri, o.kind, o.document) for o in batch.outcomes] == [("b.txt", "repeated", first.id)]


def test_what_could_not_be_read_counts_with_the_others() -> None:
    failure = Failure("e.txt", DocumentEmptyError("it is empty", where="e.txt", remedy="Leave it out"))
    found = grouped([failure] * BATCH_DOCUMENTS + [*documents(1)])
    assert [len(b.outcomes) for b in found] == [BATCH_DOCUMENTS, 0]
    assert found[0].outcomes[0].error is failure.error


def test_long_texts_fill_a_batch() -> None:
    assert [len(b.documents) for b in grouped([*documents(2, text="{} " + "x" * BATCH_CHARACTERS)])] == [1, 1]


@pytest.mark.parametrize(
    ("published", "since", "before"),
    [
        ("2021-12-31", "2022", True), ("2022-01-01", "2022", False), ("2022", "2022-09", False),
        ("2021", "2022-09-01", True), ("2022-08-31", "2022-09", True), ("2022-09", "2022-09-30", False),
        (None, "2022", False),
    ],
)  # fmt: skip
def test_what_was_surely_published_before(published: str | None, since: str, before: bool) -> None:
    assert is_before(published, since) is before


@given(st.dates(), st.dates(), st.sampled_from([4, 7, 10]))
def test_days_compare_as_the_calendar_does(one: object, other: object, length: int) -> None:
    published, since = str(one), str(other)[:length]
    assert is_before(published, since) is (published[:length] < since)


def test_documents_of_before_are_told_and_those_without_a_date_are_kept() -> None:
    old, dateless = Document("old.txt", "Old.", published="1999"), Document("new.txt", "New.")
    (batch,) = grouped([old, dateless], since="2000")
    assert batch.documents == [dateless]
    assert [(o.uri, o.kind) for o in batch.outcomes] == [("old.txt", "earlier")]
