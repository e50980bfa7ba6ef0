"""The way of documents into the store, with an extractor that needs no model."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from amity.corpus.batch import BATCH_CHARACTERS, BATCH_DOCUMENTS
from amity.pipeline import LoadOptions, load_documents
from graph.document import Document
from graph.entity import Entity
from graph.errors import StoreError
from graph.evidence import Evidence
from graph.statement import Statement
from graph.store import LoadReport, Store
from loaders.documents import Failure
from loaders.errors import DocumentEmptyError, ExtractionError

RUSSIA = Entity("country/RUS", "Country", "Russia")
CHINA = Entity("country/CHN", "Country", "China")


class Stub:
    """States in every document that Russia and China cooperate, and fails on documents that say so."""

    name = "stub"
    version = "1"

    def extract(self, document: Document) -> tuple[Statement, ...]:
        """Return the one statement."""
        if "broken" in document.text:
            raise ExtractionError("the sentence has no end", where=document.uri, remedy="Report the document")
        evidence = Evidence(
            document.id, document.text[:20], 0, 20, document.uri, extractor=f"{self.name} {self.version}"
        )
        return (Statement(RUSSIA, "COOPERATES_WITH", CHINA, evidence=(evidence,)),)


class Newer(Stub):
    """A later version."""

    version = "2"


OPTIONS = LoadOptions(extractor=Stub)


def documents(count: int, *, text: str = "Document number {} of the test.") -> list[Document | Failure]:
    """Return so many documents."""
    return [Document(f"{n}.txt", text.format(n)) for n in range(count)]


def extractors(store: Store) -> set[str]:
    """Return what made the evidence."""
    return {e.extractor for s in store.statements() for e in s.evidence}


@pytest.fixture
def batches(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that gets the number of documents of every batch that is written."""
    sizes: list[int] = []
    write = store.load

    def load(statements: Sequence[Statement], given: Sequence[Document] = (), *, replace: bool = False) -> LoadReport:
        sizes.append(len(given))
        return write(statements, given, replace=replace)

    monkeypatch.setattr(store, "load", load)
    return sizes


def test_a_batch_ends_at_so_many_documents(store: Store, batches: list[int]) -> None:
    summary = load_documents(documents(2 * BATCH_DOCUMENTS + 1), store, options=OPTIONS)
    assert batches == [BATCH_DOCUMENTS, BATCH_DOCUMENTS, 1]
    assert summary.documents == store.counts()["documents"] == 2 * BATCH_DOCUMENTS + 1


def test_a_batch_ends_at_so_many_characters(store: Store, batches: list[int]) -> None:
    load_documents(documents(3, text="{} " + "x" * BATCH_CHARACTERS), store, options=OPTIONS)
    assert batches == [1, 1, 1]


def test_documents_are_written_before_all_are_read(store: Store) -> None:
    seen: list[int] = []

    def stream() -> Iterator[Document | Failure]:
        for document in documents(3 * BATCH_DOCUMENTS):
            seen.append(store.counts()["documents"])
            yield document

    load_documents(stream(), store, options=OPTIONS)
    assert seen[-1] >= BATCH_DOCUMENTS


def test_what_the_store_holds_is_passed_over(store: Store, batches: list[int]) -> None:
    load_documents(documents(3), store, options=OPTIONS)
    summary = load_documents(documents(5), store, options=OPTIONS)
    assert (summary.documents, summary.unchanged, batches) == (2, 3, [3, 2])


def test_a_newer_version_replaces_what_the_older_found(store: Store) -> None:
    load_documents(documents(3), store, options=OPTIONS)
    summary = load_documents(documents(3), store, options=LoadOptions(extractor=Newer))
    assert (summary.documents, summary.unchanged) == (3, 0)
    assert extractors(store) == {"stub 2"}


def test_again_writes_what_is_there(store: Store, batches: list[int]) -> None:
    for _ in range(2):
        load_documents(documents(3), store, options=replace(OPTIONS, again=True))
    assert batches == [3, 3]
    assert store.counts()["evidence"] == 3


def test_failures_of_reading_and_of_extraction_are_set_aside(store: Store) -> None:
    empty = Failure("empty.txt", DocumentEmptyError("it is empty", where="empty.txt", remedy="Leave it out"))
    given = [*documents(2), empty, Document("bad.txt", "This one is broken somewhere.")]
    seen: list[str] = []
    summary = load_documents(given, store, options=OPTIONS, watch=lambda outcome: seen.append(outcome.uri))
    assert [(f.uri, f.error.code) for f in summary.failures] == [("empty.txt", "E206"), ("bad.txt", "E300")]
    assert {d.uri for d in store.documents()} == {"0.txt", "1.txt"}
    assert {"0.txt", "1.txt", "empty.txt", "bad.txt"} == set(seen)


def test_a_store_that_fails_keeps_the_batches_before_and_the_next_run_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, calls = store.load, iter([True, False])

    def load(statements: Sequence[Statement], given: Sequence[Document] = (), *, replace: bool = False) -> LoadReport:
        if not next(calls, True):
            raise StoreError("the disk is full", remedy="Free some space")
        return write(statements, given, replace=replace)

    monkeypatch.setattr(store, "load", load)
    given = documents(2 * BATCH_DOCUMENTS)
    with pytest.raises(StoreError, match="the disk is full"):
        load_documents(given, store, options=OPTIONS)
    assert store.counts()["documents"] == BATCH_DOCUMENTS
    summary = load_documents(given, store, options=OPTIONS)
    assert (summary.documents, summary.unchanged) == (BATCH_DOCUMENTS, BATCH_DOCUMENTS)


def test_an_executor_gives_the_same_graph(store: Store) -> None:
    load_documents(documents(5), store, options=OPTIONS)
    alone = set(store.statements())
    store.clear()
    with ThreadPoolExecutor(2) as executor:
        load_documents(documents(5), store, options=replace(OPTIONS, executor=executor))
    assert set(store.statements()) == alone
