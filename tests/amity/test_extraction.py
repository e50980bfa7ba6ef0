"""Extraction without a store: in parts, in processes, and with failures in between."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from itertools import islice
from multiprocessing import get_context

import pytest

import amity
from amity import attempts
from amity.attempts import Extracted
from amity.corpus.crew import Here
from amity.corpus.pool import Pool
from amity.errors import RunError, WorkerLostError
from graph.triples import dumps
from loaders.documents import Failure
from loaders.errors import DocumentEmptyError, ExtractionError, ExtractionResourceError
from tests.amity.corpus.stub import Stub
from tests.amity.corpus.stub import documents as stub_documents
from tests.loaders.extraction.library import documents

EMPTY = Failure("empty.txt", DocumentEmptyError("it is empty", where="empty.txt", remedy="Leave it out"))


class Together:
    """Reads many documents together, and cannot read one that says that it is broken."""

    name = "together"
    version = "1"

    def extract(self, document: amity.Document) -> tuple[amity.Statement, ...]:
        """Return nothing, or fail."""
        if "broken" in document.text:
            raise ExtractionError("it has no end", where=document.uri, remedy="Report the document")
        return ()

    def extract_all(self, documents: list[amity.Document]) -> Iterator[tuple[amity.Statement, ...]]:
        """Yield nothing for each, or fail for all."""
        return map(self.extract, documents)


def written(results: list[Extracted | Failure]) -> list[bytes]:
    """Return the triples of results without failures."""
    return [line for result in results if not isinstance(result, Failure) for line in dumps(result[1])]


def test_parts_and_processes_give_the_same_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    given = list(documents())
    alone = [line for d in given for line in dumps(amity.RulesExtractor().extract(d))]
    assert alone
    assert written(list(amity.extract(given))) == alone
    monkeypatch.setattr(attempts, "CHUNK_CHARACTERS", 700)
    assert written(list(amity.extract(given))) == alone
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        assert written(list(amity.extract(given, executor=executor))) == alone


def test_one_that_fails_does_not_take_the_others_with_it() -> None:
    texts = {"a.txt": "One.", "b.txt": "broken", "c.txt": "Two."}
    first, *rest = [amity.Document(uri, text) for uri, text in texts.items()]
    found = list(amity.extract([first, EMPTY, *rest], extractor=Together))
    assert [r.uri if isinstance(r, Failure) else r[0].uri for r in found] == ["a.txt", "empty.txt", "b.txt", "c.txt"]
    assert [r.error.code for r in found if isinstance(r, Failure)] == ["E206", "E300"]


def test_documents_are_read_as_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "CHUNK_DOCUMENTS", 3)
    endless = (amity.Document(f"{n}.txt", f"Number {n}.") for n in iter(int, 1))
    assert len(list(islice(amity.extract(endless, extractor=Together), 7))) == 7


def test_a_part_ends_at_so_many_characters_or_documents() -> None:
    long = amity.Document("long.txt", "x" * attempts.CHUNK_CHARACTERS)
    short: list[amity.Document | Failure] = [
        amity.Document(f"{n}.txt", "short") for n in range(attempts.CHUNK_DOCUMENTS + 1)
    ]
    assert [len(part) for part in attempts.chunks([long, *short, EMPTY])] == [1, attempts.CHUNK_DOCUMENTS, 2]


@pytest.mark.timeout(300)
def test_a_document_that_kills_its_process_costs_itself_alone() -> None:
    """As the system does to a process that takes too much memory."""
    given = stub_documents(6)
    given[2:2] = [amity.Document("bad.txt", "kill")]
    with closing(Pool(2)) as pool:
        found = list(amity.extract([EMPTY, *given], extractor=Stub, crew=pool))
    assert [r.error.code if isinstance(r, Failure) else r[0].uri for r in found] == [
        "E206", "0.txt", "1.txt", WorkerLostError.code, *(f"{n}.txt" for n in range(2, 6)),
    ]  # fmt: skip


@pytest.mark.timeout(300)
def test_an_executor_that_loses_a_process_is_one_clear_error() -> None:
    given = [*stub_documents(2), amity.Document("bad.txt", "kill")]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor, pytest.raises(RunError, match="E80"):
        list(amity.extract(given, extractor=Stub, executor=executor))


def unmakeable() -> Stub:
    """Raise, as where a model is missing."""
    raise ExtractionResourceError("the model is missing", remedy="Install Amity again")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("jobs", [0, 1])
def test_an_extractor_that_cannot_be_made_is_told_once(jobs: int) -> None:
    with closing(Pool(jobs) if jobs else Here()) as crew, pytest.raises(ExtractionResourceError):
        list(amity.extract(stub_documents(3), extractor=unmakeable, crew=crew))
