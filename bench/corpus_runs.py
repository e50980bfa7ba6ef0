"""Measure corpus runs: scaling, memory, what the record costs, and how long going on after a kill takes.

    python -m bench.corpus_runs [--documents N] [--many N] [--only NAME]

All numbers are ratios of what is measured in one run, on new embedded stores. `scaling` loads the same documents with
the extractor by one process, two, and a Dask cluster of two worker processes. `memory` compares the peak after many
small documents with that after 1,000 of the same load, with an extractor without a model, so that what a run itself
keeps shows. `record` loads with the record of runs, and tells its part. `resume` kills a load when nine tenths are
written, and compares going on with the whole.
"""

import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, cast

import amity
from amity.attempts import made
from amity.corpus.cluster import Cluster
from amity.corpus.corpus_run import CorpusRun, Listener, RunOptions
from amity.corpus.crew import Crew, Here
from amity.corpus.open_run import OpenRun
from amity.corpus.outcome import Outcome
from amity.corpus.pool import Pool
from amity.corpus.record import Record
from amity.corpus.run import Call
from amity.corpus.tally import Tally
from bench.extraction_speed import ROOT, mixed
from graph.document import Document
from graph.store import open_store
from tests.amity.corpus.stub import Stub
from tests.amity.faults.place import BATCH, Place

_DASK = """
import sys
from distributed import LocalCluster
if __name__ == '__main__':
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""
#: After how many documents the peak is told.
_STEPS = (1000, 2000, 5000, 10_000, 20_000, 30_000, 50_000, 70_000)
#: Documents before scaling is measured: enough that each process begins.
_WARM = 64
_REPEATS = 3
#: Paragraphs of an article.
_LINES = 8
_MEMORY = "from bench.corpus_runs import peak; peak({count})"


def show(what: str, value: str) -> None:
    """Print a line."""
    print(f"{what:<50} {value}", flush=True)


def texts(count: int) -> list[Document]:
    """Return so many documents, each put together from other paragraphs, so that hardly any is a copy of another."""
    invented = random.Random(3)  # noqa: S311 - no secret
    lines = [line for document in mixed() for line in document.text.splitlines() if line.strip()]
    return [Document(f"{n}.txt", "\n\n".join([f"Report {n}", *invented.sample(lines, _LINES)])) for n in range(count)]


def seconds(given: list[Document], crew: Crew, options: RunOptions, *listeners: Listener) -> float:
    """Return how long a load into a new store takes."""
    with tempfile.TemporaryDirectory() as folder, open_store(folder=Path(folder)) as store:
        begin = time.perf_counter()
        CorpusRun(store, options, crew, listeners).over(given)
        return time.perf_counter() - begin


@contextmanager
def scheduler() -> Iterator[str]:
    """Yield the address of a Dask cluster with two worker processes."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "cluster.py"
        program.write_text(_DASK)
        with subprocess.Popen(
            [sys.executable, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, env=environment,
        ) as process:  # fmt: skip
            yield cast("IO[str]", process.stdout).readline().strip()
            cast("IO[str]", process.stdin).close()


def scaling(count: int) -> None:
    """Load the same documents by one process, two, and a cluster, each after other documents, as a corpus is long."""
    # Others than those that are measured: what a process has read once it reads faster.
    documents, options = texts(count + _WARM), RunOptions()
    given, warm = documents[:count], documents[count:]
    made(amity.RulesExtractor)
    seconds(warm, Here(), options)
    alone = statistics.median(seconds(given, Here(), options) for _ in range(_REPEATS))
    show("one process", f"{count / alone:.1f} documents/s")
    with closing(Pool(2)) as pool:
        show("two processes against one", _gain(alone, given, warm, pool))
    with scheduler() as address, closing(Cluster(address)) as cluster:
        show("Dask with two worker processes against one", _gain(alone, given, warm, cluster))


def _gain(alone: float, given: list[Document], warm: list[Document], crew: Crew) -> str:
    seconds(warm, crew, RunOptions())
    ratios = [alone / seconds(given, crew, RunOptions()) for _ in range(_REPEATS)]
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def peak(count: int) -> None:
    """Load so many small documents from a folder; after each of `_STEPS` print it, the peak in MiB, and documents/s."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "corpus"
        for number in range(count):
            place = folder / str(number // 1000)
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{number}.txt").write_text(f"Document number {number} of the test." + " word" * (number % 7))
        with open_store(folder=Path(scratch) / "store") as store, Record(Path(scratch) / "runs") as record:
            run = record.begin(Call("load", (str(folder),)), store.address, {})
            begin = time.perf_counter()
            steps = [step for step in _STEPS if step < count] + [count]

            def note(_: object, tally: Tally) -> None:
                while steps and tally.documents >= steps[0]:
                    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                    print(steps.pop(0), used, tally.documents / (time.perf_counter() - begin), flush=True)

            work = CorpusRun(store, RunOptions(extractor=Stub), Here(), [run.note, note])
            work.over(amity.read_documents([str(folder)]))
            run.end("done", work.tally)


def memory(many: int) -> None:
    """Compare the peak after many documents with that after 1,000 of the same load, step by step."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    code = _MEMORY.format(count=many)
    first = None
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=environment) as process:
        for line in cast("IO[str]", process.stdout):
            count, used, rate = line.split()
            first = first or float(used)
            found = f"{float(used):.0f} MiB, {float(used) / first:.2f} of the first, {float(rate):.0f} documents/s"
            show(f"peak memory after {int(count):,} documents", found)
    if process.returncode:
        sys.exit(process.returncode)


def record(count: int) -> None:
    """Compare loads with what is left of them without the record, with an extractor that takes no time: the most it is.

    Both are of the same load, so that what else the machine does falls on both.
    """
    given = [Document(f"{n}.txt", f"Document number {n} of the test." + " word" * (n % 7)) for n in range(count)]
    ratios = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder, Record(Path(folder)) as book:
            run = book.begin(Call("load"), "bolt://here", {})
            spent: list[float] = []

            def note(outcomes: Sequence[Outcome], tally: Tally, run: OpenRun = run, spent: list[float] = spent) -> None:
                begin = time.perf_counter()
                run.note(outcomes, tally)
                spent.append(time.perf_counter() - begin)

            whole = seconds(given, Here(), RunOptions(extractor=Stub), note)
            ratios.append(whole / (whole - sum(spent)))
    spread = f"{statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})"
    show("with the record against without, no extraction", spread)


def resume(count: int) -> None:
    """Kill a load at nine tenths and compare going on with the whole; both start a process and load the model."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "corpus"
        folder.mkdir()
        for document in texts(count):
            (folder / document.uri).write_text(document.text)
        whole = _timed(lambda: _load(Place(Path(scratch) / "whole"), "load", str(folder)))
        place = Place(Path(scratch) / "killed")
        left = round(0.9 * count / 16)
        with _start(place, "load", str(folder)) as process:
            for line in cast("IO[str]", process.stderr):
                left -= BATCH in line
                if left <= 0:
                    break
            process.send_signal(signal.SIGKILL)
            process.communicate()
        again = _timed(lambda: _load(place, "load", "--resume"))
    show("the whole load", f"{whole:.1f} s")
    show("going on after a kill at 90 % against the whole", f"{again / whole:.2f}")


def _start(place: Place, command: str, *arguments: str) -> subprocess.Popen[str]:
    code = "from amity.cli.main import main; main(prog_name='amity')"
    return subprocess.Popen(
        [sys.executable, "-c", code, command, "--verbose", *arguments],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=place.environment,
    )  # fmt: skip


def _load(place: Place, *arguments: str) -> None:
    with _start(place, *arguments) as process:
        _, err = process.communicate()
    if process.returncode:
        sys.exit(err[-2000:])


def _timed(work: Callable[[], None]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def main() -> None:
    """Measure."""
    parser = ArgumentParser(description="Measure corpus runs.")
    parser.add_argument("--documents", type=int, default=400, help="of scaling and going on")
    parser.add_argument("--many", type=int, default=100_000, help="of memory")
    parser.add_argument("--only", choices=("scaling", "memory", "record", "resume"))
    options = parser.parse_args()
    parts: dict[str, Callable[[], None]] = {
        "scaling": lambda: scaling(options.documents),
        "memory": lambda: memory(options.many),
        "record": lambda: record(1000),
        "resume": lambda: resume(options.documents),
    }
    for name, part in parts.items():
        if options.only in (None, name):
            part()


if __name__ == "__main__":
    main()
