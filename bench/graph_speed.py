"""Measure the store at scale: presets, paths and loading, on a synthetic graph with a realistic skew.

For each preset: median and 95th percentile, as a multiple of an empty round trip in the same run, and whether it
keeps its limit. For loading: statements a second of the store's writer, of a second load of the same, of the same rows
written by hand (`UNWIND … CREATE` through the same driver), of `neo4j-admin database import full`, and of two other
tools.

Usage: graph_speed.py [--statements N] [--stores embedded,neo4j] [--parts load,presets,peers] [--keep FOLDER]

With --keep the graphs that presets are asked of stay in the folder, and a later run takes them from there.
"""

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.admin_import import complete, run_import, write_files
from bench.peers import PEERS, peer_rate
from bench.preset_speed import LIMITS, Timing, measure
from bench.synthetic_graph import STATEMENTS_PER_DOCUMENT, SyntheticGraph
from bench.unwind import steps, unwind
from graph.store import Store, open_store
from queries import ActorNames
from scripts.neo4j.server import Memory, Neo4jServer

#: Documents that are given to the store at a time.
PORTION = 2000
#: Statements of another graph that a new server is warmed up with.
WARM_UP = 2000
_MEMORY = Memory("2g", "1g")
_TIMEOUT = "60s"
#: Of servers that live as long as the measurement, on the loopback interface.
_PASSWORD = "synthetic-graph"  # noqa: S105 - guards invented data
STORES, PARTS = ("embedded", "neo4j"), ("load", "presets", "peers")


@contextmanager
def fresh(kind: str, home: Path) -> Iterator[tuple[Store, tuple[str, str, str]]]:
    """Yield a store of its own in a folder, with what the folder holds, and address, user and password of a server."""
    home.mkdir(parents=True, exist_ok=True)
    if kind == "embedded":
        with open_store(folder=home) as store:
            yield store, ("", "", "")
        return
    # The same each time: a home that is kept remembers it.
    server = Neo4jServer(home, memory=_MEMORY, password=_PASSWORD)
    server.settings["db.transaction.timeout"] = _TIMEOUT
    server.start()
    try:
        login = server.uri, server.user, server.password
        with open_store(server.uri, user=server.user, password=server.password) as store:
            yield store, login
    finally:
        server.stop()


def say(what: str, result: str) -> None:
    """Print a line of the report."""
    print(f"{what:<58} {result}", flush=True)


def load_seconds(store: Store, graph: SyntheticGraph) -> float:
    """Load a graph in portions of documents, and return how many seconds the store took."""
    took = 0.0
    for statements, documents in graph.portions(PORTION):
        begin = time.perf_counter()
        store.load(statements, documents)
        took += time.perf_counter() - begin
    return took


def warmed_up(store: Store) -> Store:
    """Have a server compile what it will run, then empty it."""
    other = SyntheticGraph(WARM_UP, seed=2)
    load_seconds(store, other)
    store.clear()
    unwind(store, other)
    store.clear()
    return store


def measure_loading(kind: str, graph: SyntheticGraph, folder: Path) -> None:
    """Print what loading takes on a store.

    Two stores are filled by turns, a portion each, so that what else the machine does hinders both alike.
    """
    count = len(graph.facts)
    with fresh(kind, folder / f"{kind}-writer") as (store, _), fresh(kind, folder / f"{kind}-unwind") as (other, _):
        warmed_up(store), warmed_up(other)
        first, by_hand = by_turns(store, other, graph)
        again = load_seconds(store, graph)
    say(f"{kind}: store.load", f"{count / first:.0f} statements/s ({first:.0f} s)")
    say(f"{kind}: UNWIND … CREATE by hand", f"{count / by_hand:.0f} statements/s ({by_hand:.0f} s)")
    say(f"{kind}: store.load against UNWIND (target 0.6)", f"{by_hand / first:.2f} x")
    say(f"{kind}: the same loaded again", f"{count / again:.0f} statements/s ({again:.0f} s)")
    say(f"{kind}: loaded again against first load (target 2)", f"{first / again:.1f} x")


def by_turns(store: Store, other: Store, graph: SyntheticGraph) -> tuple[float, float]:
    """Load a graph into one store and write it by hand into another; return the seconds of either."""
    first = by_hand = 0.0
    written = 0
    unwinding = steps(other, graph)
    for number, (statements, documents) in enumerate(graph.portions(PORTION), 1):
        begin = time.perf_counter()
        store.load(statements, documents)
        first += time.perf_counter() - begin
        while written < min(len(graph.facts), number * PORTION * STATEMENTS_PER_DOCUMENT):
            more, seconds = next(unwinding)
            written, by_hand = written + more, by_hand + seconds
    return first, by_hand + sum(seconds for _, seconds in unwinding)


def measure_import(graph: SyntheticGraph, home: Path) -> None:
    """Print what `neo4j-admin database import full` takes, and leave the graph in the home of a server."""
    begin = time.perf_counter()
    write_files(graph, home / "csv")
    wrote = time.perf_counter() - begin
    took = run_import(home, home / "csv")
    with fresh("neo4j", home) as (store, _):
        completed = complete(store)
    count = len(graph.facts)
    say("neo4j-admin database import full", f"{count / took:.0f} statements/s ({took:.0f} s)")
    say("    writing its files, and empty lists afterwards", f"{wrote:.0f} s, {completed:.0f} s")


def measure_presets(kind: str, graph: SyntheticGraph, folder: Path, only: tuple[str, ...]) -> None:
    """Print how long each preset takes on a store, which is filled if it is empty."""
    names = ActorNames((e.id, e.name, e.aliases) for entities in graph.entities.values() for e in entities)
    home = folder / f"{kind}-presets"
    if kind == "neo4j" and not home.exists():
        measure_import(graph, home)
    with fresh(kind, home) as (store, _):
        if store.counts()["statements"] != len(graph.facts):
            unwind(store, graph)
        if kind == "neo4j":
            # Without statistics the planner takes the graph for an empty one.
            store.connection.define("CALL db.prepareForReplanning(300)")
        report(kind, measure(store, names, only))


def report(kind: str, timings: Iterable[Timing]) -> None:
    """Print what was measured of presets on a store."""
    kept = asked = 0
    for timing in timings:
        result = timing.failure or (
            f"{timing.median:8.1f} ms, p95 {timing.p95:8.1f} ms, {timing.median / timing.round_trip:7.1f} x of "
            f"{timing.round_trip:.1f} ms ({len(timing.times)} runs)"
        )
        kept, asked = kept + timing.meets, asked + 1
        limit = f"{'meets' if timing.meets else 'EXCEEDS'} {LIMITS[timing.kind]:.0f} ms"
        say(f"{kind}: {timing.name} {timing.actor}".rstrip(), f"{result}; {limit}")
    say(f"{kind}: presets within their limits", f"{kept} of {asked}")


def measure_peers(graph: SyntheticGraph, folder: Path) -> None:
    """Print how fast other tools load the same facts into Neo4j."""
    for name in PEERS:
        with fresh("neo4j", folder / f"peer-{name}") as (store, login):
            say(f"neo4j: {name}", peer_rate(name, graph, store, login))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the store at scale.")
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--stores", default=",".join(STORES))
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--only", default="", help="names of presets, joined by commas")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the graphs of the presets here")
    given = parser.parse_args()
    stores, parts, only = (tuple(filter(None, text.split(","))) for text in (given.stores, given.parts, given.only))
    if not (set(stores) <= set(STORES) and set(parts) <= set(PARTS)):
        sys.exit(f"The stores are {', '.join(STORES)}, the parts {', '.join(PARTS)}.")
    graph = SyntheticGraph(given.statements)
    # The measured program does not hold the graph, so its garbage collector need not look through it.
    gc.freeze()
    busy = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.0f} before"
    say(f"Python {sys.version.split()[0]}, {busy}", f"{given.statements} statements")
    with tempfile.TemporaryDirectory() as scratch:
        for kind in stores:
            if "load" in parts:
                measure_loading(kind, graph, Path(scratch))
            if "presets" in parts:
                measure_presets(kind, graph, given.keep.resolve() if given.keep else Path(scratch), only)
        if "peers" in parts and "neo4j" in stores:
            measure_peers(graph, Path(scratch))


if __name__ == "__main__":
    main()
