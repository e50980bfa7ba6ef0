"""Measure what a user waits for: start-up, extraction, load rates.

Every command runs in a process of its own, as a user's does. The load rates are of synthetic statements, so that they
measure the store alone; a server is measured too if its address is given and its graph is empty, and is emptied again.

Usage: speed.py [--statements N] [--neo4j URI]   (user, password and database as for amity)
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import amity

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "amity" / "samples" / "documents"
STATEMENTS_PER_DOCUMENT = 10
ACTORS = 200


def best(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the shortest time of several runs, in seconds."""
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def command(*arguments: str) -> Callable[[], object]:
    """Return what runs a command line in a process of its own."""
    call = [sys.executable, "-c", "from amity.cli.main import main; main(prog_name='amity')", *arguments]
    return lambda: subprocess.run(call, check=True, capture_output=True, cwd=ROOT)


def synthetic(count: int) -> Iterator[tuple[amity.Document, tuple[amity.Statement, ...]]]:
    """Yield documents with statements about invented organizations, the same in every run."""
    actors = [amity.Entity(f"organization/bench-{i}", "Organization", f"Bench {i}") for i in range(ACTORS)]
    for number in range(count // STATEMENTS_PER_DOCUMENT):
        document = amity.Document(f"bench/{number}.txt", f"Document {number} of the load benchmark.")
        statements = []
        for place in range(STATEMENTS_PER_DOCUMENT):
            first = (number * 7 + place * 13) % ACTORS
            second = (first + 1 + (number + place) % (ACTORS - 1)) % ACTORS
            evidence = amity.Evidence(document.id, document.text, place, place + 10, document.uri, confidence=0.8)
            statements.append(amity.Statement(actors[first], "COOPERATES_WITH", actors[second], evidence=(evidence,)))
        yield document, tuple(statements)


def load_rate(store: amity.Store, count: int) -> float:
    """Load synthetic statements and return how many a second were written."""
    pairs = list(synthetic(count))
    statements = [s for _, found in pairs for s in found]
    begin = time.perf_counter()
    store.load(statements, [document for document, _ in pairs])
    return len(statements) / (time.perf_counter() - begin)


def rows(count: int, neo4j: str | None) -> Iterator[tuple[str, str]]:
    """Yield what was measured, one after the other."""
    sample = str(next(iter(sorted(SAMPLES.glob("*.txt")))))
    yield "amity --help", f"{best(command('--help'), 5):.2f} s"
    yield "amity extract, one document, cold", f"{best(command('extract', sample)):.2f} s"
    characters = sum(p.stat().st_size for p in SAMPLES.iterdir())
    took = best(command("extract", str(SAMPLES)), 1)
    yield f"amity extract, {len(list(SAMPLES.iterdir()))} documents, {characters / 1000:.0f} kB", f"{took:.2f} s"
    with tempfile.TemporaryDirectory() as folder:
        settings = amity.Settings(data_dir=Path(folder))
        begin = time.perf_counter()
        with amity.open_store("embedded", settings=settings) as store:
            yield "open a new embedded store", f"{time.perf_counter() - begin:.2f} s"
            yield f"load {count} statements, embedded", f"{load_rate(store, count):.0f} statements/s"
    if neo4j:
        with amity.open_store(neo4j) as store:
            if any(store.counts().values()):
                sys.exit("The graph on that server is not empty; give another one.")
            yield f"load {count} statements, Neo4j", f"{load_rate(store, count):.0f} statements/s"
            store.clear()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure start-up, extraction and load rates.")
    parser.add_argument("--statements", type=int, default=20_000)
    parser.add_argument("--neo4j", metavar="URI", help="an empty Neo4j server to measure too")
    arguments = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    for what, result in rows(arguments.statements, arguments.neo4j):
        print(f"{what:<50} {result:>24}", flush=True)


if __name__ == "__main__":
    main()
