"""Corpus runs: bounded, stoppable, and the same graph whoever extracts and whoever dies meanwhile."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from threading import Event

import pytest

from amity.corpus.batch import BATCH_DOCUMENTS
from amity.corpus.corpus_run import CorpusRun, RunOptions
from amity.corpus.crew import Borrowed, Crew, Here
from amity.corpus.outcome import Outcome
from amity.corpus.pool import Pool
from amity.corpus.tally import Tally
from amity.errors import RunError
from graph.document import Document
from graph.store import Store
from loaders.errors import ExtractionError
from tests.amity.content import content, differences
from tests.amity.corpus.stub import Stub, documents

OPTIONS = RunOptions(extractor=Stub)


def run(store: Store, given: Sequence[Document], crew: Crew | None = None) -> tuple[Tally, list[Outcome]]:
    """Load documents and return what was done."""
    seen: list[Outcome] = []
    work = CorpusRun(store, OPTIONS, crew or Here(), [lambda outcomes, _: seen.extend(outcomes)])
    return work.over(given), seen


def failures(seen: list[Outcome]) -> dict[str, str]:
    """Return the codes of those that failed."""
    return {o.uri: o.error.code for o in seen if o.error is not None}


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    """Yield two processes."""
    made = Pool(2)
    yield made
    made.close()


@pytest.mark.parametrize("ahead", [0, 3])
def test_so_much_is_in_work_and_no_more(store: Store, ahead: int) -> None:
    """The reader is never further ahead than the batches that may be in work."""
    written = 0
    distance: list[int] = []

    def note(outcomes: Sequence[Outcome], _: Tally) -> None:
        nonlocal written
        written += len(outcomes)

    def stream() -> Iterator[Document]:
        for number, document in enumerate(documents(20 * BATCH_DOCUMENTS)):
            distance.append(number - written)
            yield document

    with ThreadPoolExecutor(1) as executor:
        crew: Crew = Borrowed(executor, ahead) if ahead else Here()
        CorpusRun(store, OPTIONS, crew, [note]).over(stream())
    assert written == 20 * BATCH_DOCUMENTS
    assert max(distance) <= (ahead + 2) * BATCH_DOCUMENTS


def test_what_is_held_does_not_pile_up_behind_what_is_in_work(store: Store) -> None:
    given = documents(20 * BATCH_DOCUMENTS)
    run(store, given[BATCH_DOCUMENTS:])
    read = 0

    def stream() -> Iterator[Document]:
        nonlocal read
        for document in given:
            read += 1
            yield document

    seen: list[int] = []
    with ThreadPoolExecutor(1) as executor:
        crew = Borrowed(executor, 2)
        tally = CorpusRun(store, OPTIONS, crew, [lambda _, __: seen.append(read)]).over(stream())
    assert tally.outcomes["held"] == 19 * BATCH_DOCUMENTS
    assert seen[0] <= 4 * BATCH_DOCUMENTS


def test_a_run_that_is_told_to_stop_ends_between_batches_and_the_next_one_goes_on(store: Store) -> None:
    given = documents(6 * BATCH_DOCUMENTS)
    stop = Event()
    work = CorpusRun(store, OPTIONS, Here(), [lambda _, __: stop.set()], stop)
    assert work.over(given).stopped
    assert work.tally.outcomes["written"] == store.counts()["documents"] == BATCH_DOCUMENTS
    tally, _ = run(store, given)
    assert (tally.outcomes["held"], tally.outcomes["written"]) == (BATCH_DOCUMENTS, 5 * BATCH_DOCUMENTS)
    assert not tally.stopped


def test_the_first_failure_ends_a_run_that_is_to_fail_fast(store: Store) -> None:
    given = [*documents(3), Document("bad.txt", "This is broken ."), *documents(3 * BATCH_DOCUMENTS)[3:]]
    with pytest.raises(ExtractionError, match=r"bad\.txt: the sentence has no end"):
        CorpusRun(store, RunOptions(extractor=Stub, fail_fast=True)).over(given)
    assert store.counts()["documents"] == BATCH_DOCUMENTS - 1


def test_silent_documents_are_not_read_again(store: Store) -> None:
    given = [*documents(3), Document("silent.txt", "A silent one.")]
    run(store, given)
    tally, _ = run(store, given)
    assert tally.outcomes["held"] == 4
    assert store.read_by([d.id for d in given], "stub 2") == set()


def test_a_bug_in_the_extractor_is_the_documents_alone(store: Store) -> None:
    tally, seen = run(store, [*documents(2), Document("bug.txt", "Here is a bug for you.")])
    assert failures(seen) == {"bug.txt": "E300"}
    assert tally.outcomes["written"] == 2


def test_processes_give_the_graph_of_one_though_one_of_them_is_killed(store: Store, pool: Pool, tmp_path: Path) -> None:
    once = Document("once.txt", f"Now kill-once {tmp_path / 'killed'} and on.")
    given = [*documents(4 * BATCH_DOCUMENTS), Document("bad.txt", "This is broken ."), once]
    tally, seen = run(store, given, pool)
    assert failures(seen) == {"bad.txt": "E300"}
    assert (tmp_path / "killed").exists()
    assert tally.lost_workers == 1
    found = content(store)
    store.clear()
    run(store, given)
    assert differences(found, content(store)) == []


def test_the_document_that_kills_its_process_is_set_aside_and_the_others_are_read(store: Store, pool: Pool) -> None:
    good = documents(6 * BATCH_DOCUMENTS)
    run(store, good)
    alone = content(store)
    store.clear()
    given = [*good[:20], Document("killer.txt", "Now kill the process."), *good[20:]]
    tally, seen = run(store, given, pool)
    assert failures(seen) == {"killer.txt": "E803"}
    assert tally.lost_workers >= 1
    assert differences(content(store), alone) == []


def test_an_executor_of_the_caller_that_breaks_ends_the_run_with_a_remedy(store: Store) -> None:
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor,
        pytest.raises(RunError, match=r"amity\.corpus\.pool\.Pool"),
    ):
        run(store, [Document("killer.txt", "Now kill the process.")], Borrowed(executor))
