"""How fast RDF is written, and in how much memory: Amity, rdflib's serialiser, and pyoxigraph's bare dump.

Each way runs in a process of its own over the same made-up graph, which it makes as it goes or holds in its own store
first; only the writing is timed. The bytes of Amity are read back by pyoxigraph's parser, and the triples compared with
what rdflib's graph holds.

Usage: python -m bench.export_speed [--statements N]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.entity import Entity
from graph.evidence import Evidence
from graph.export.content import DocumentRecord
from graph.export.registry import write_source
from graph.export.source import Actor, Stated
from graph.export.summary import Summary
from graph.ontology import CONTEXTS
from graph.statement import Statement

RELATIONS = ("COOPERATES_WITH", "CONSULTS_WITH", "AIDS", "ACCUSES", "SANCTIONS", "SUPPLIES_ARMS_TO")
STATES = 500
#: Statements that a document states.
PER_DOCUMENT = 20
WAYS = (
    "amity-ntriples", "amity-streamed", "amity-nquads", "amity-turtle", "pyoxigraph-ntriples", "pyoxigraph-turtle",
    "rdflib-nt", "rdflib-turtle",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A graph that is made as it is read, so that it takes no memory of its own."""

    statements_wanted: int

    def entities(self) -> Iterator[Actor]:
        """Yield states."""
        for number in range(STATES):
            yield state(number), ()

    def statements(self) -> Iterator[Stated]:
        """Yield statements with one evidence each."""
        for number in range(self.statements_wanted):
            document = f"d-{number // PER_DOCUMENT:024x}"
            first, gap = number % STATES, 1 + number // STATES % (STATES - 1)
            sentence = f"State {first} and another one agreed on the matter of point {number}, officials said."
            place = Evidence(
                document, sentence, 100, 100 + len(sentence), f"news/{document}.txt", (100, 108), (113, 124),
                0.5 + number % 50 / 100, f"2{number % 1000:03}-0{1 + number % 9}-1{number % 10}",
                context=CONTEXTS[number % len(CONTEXTS)], extractor="rules 0.1",
            )  # fmt: skip
            modality = ("asserted", "planned", "possible")[number // (STATES * STATES) % 3]
            ends = state(first), state((first + gap) % STATES)
            stated = Statement(ends[0], RELATIONS[number % 6], ends[1], modality=modality, evidence=(place,))
            yield Stated(stated, Summary(place.confidence, 1, 1, (place.context,), place.date, place.date, ()),
                         {document: place.uri})  # fmt: skip

    def documents(self) -> Iterator[DocumentRecord]:
        """Yield documents without their texts."""
        for number in range(-(-self.statements_wanted // PER_DOCUMENT)):
            yield DocumentRecord(f"d-{number:024x}", f"news/d-{number:024x}.txt", f"Title {number}", "2022-01-01")

    def sayings(self) -> Iterator[tuple[DocumentRecord, Iterator[Statement]]]:
        """Not needed for the forms that are measured."""
        raise NotImplementedError


class Held(MadeUp):
    """The same, made beforehand."""

    __slots__ = ("_held",)

    def __init__(self, source: MadeUp) -> None:
        super().__init__(source.statements_wanted)
        object.__setattr__(self, "_held", list(source.statements()))

    def statements(self) -> Iterator[Stated]:
        """Yield the statements."""
        yield from self._held  # type: ignore[attr-defined]


def state(number: int) -> Entity:
    """Return a made-up state."""
    return Entity(f"country/X{number:03}", "Country", f"State {number}", (f"Republic {number}",), f"X{number:03}")


def measure(way: str, statements: int, target: Path) -> dict[str, float]:
    """Write the graph one way; return seconds, bytes and peak memory."""
    name, form = way.split("-")
    if name == "amity":
        # Held in memory, as the others hold theirs; `amity-streamed` makes it as it is written.
        source = MadeUp(statements) if form == "streamed" else Held(MadeUp(statements))
        begin = time.perf_counter()
        with target.open("wb") as stream:
            write_source(source, stream, form="ntriples" if form == "streamed" else form)
    elif name == "pyoxigraph":
        store = ox.Store()
        store.bulk_load(path=str(target.with_name("amity-ntriples")), format=ox.RdfFormat.N_TRIPLES)
        kind = ox.RdfFormat.TURTLE if form == "turtle" else ox.RdfFormat.N_TRIPLES
        begin = time.perf_counter()
        store.dump(str(target), format=kind, from_graph=ox.DefaultGraph())
    else:
        import rdflib  # noqa: PLC0415 - the others are measured without it

        graph = rdflib.Graph().parse(target.with_name("amity-ntriples"), format="nt")
        begin = time.perf_counter()
        graph.serialize(target, format=form)
    seconds = time.perf_counter() - begin
    # Not getrusage's, which begins with what the parent had.
    status = Path("/proc/self/status").read_text()
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    return {"seconds": seconds, "bytes": target.stat().st_size, "peak_mib": peak}


def triples(path: Path, form: ox.RdfFormat) -> int:
    """Return how many distinct triples pyoxigraph's parser reads."""
    store = ox.Store()
    store.bulk_load(path=str(path), format=form, to_graph=ox.DefaultGraph())
    return len(store)


def main() -> None:
    """Measure all ways and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--ways", nargs="*", default=WAYS, choices=WAYS)
    parser.add_argument("--way", help=argparse.SUPPRESS)
    parser.add_argument("--target", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        print(json.dumps(measure(options.way, options.statements, options.target)))
        return
    with tempfile.TemporaryDirectory() as folder:
        print(f"{options.statements} statements")
        number = 0
        for way in options.ways:
            target = Path(folder) / way
            command = [sys.executable, "-m", "bench.export_speed", "--way", way, "--target", str(target)]
            command += ["--statements", str(options.statements)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found = json.loads(done.stdout)
            if way == "amity-ntriples":
                number = triples(target, ox.RdfFormat.N_TRIPLES)
            elif way == "amity-turtle" and triples(target, ox.RdfFormat.TURTLE) != number:
                raise SystemExit("Turtle and N-Triples differ")
            rate, size = number / found["seconds"], found["bytes"] / 1e6
            print(f"{way:22}{rate:12,.0f} triples/s {found['seconds']:8.1f} s {size:9.1f} MB "
                  f"{found['peak_mib']:8.0f} MiB peak", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
