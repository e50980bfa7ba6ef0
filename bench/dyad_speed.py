"""Measure rankings of pairs at scale: the dyads of an invented graph alone, without its statements and documents.

Rankings that are answered from counts read nothing but dyads and their ends, so that a graph of a million statements
need not be written for them. The dyads are those of the graph that `bench.graph_speed` makes; only the belief of their
statements is drawn, as no evidence is made.

Usage: dyad_speed.py [--statements N] [--stores embedded,neo4j]
"""

import argparse
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import neo4j

from bench.graph_rows import Row, chunks
from bench.graph_speed import STORES, fresh, say
from bench.synthetic_graph import SyntheticGraph
from graph.ontology import CONTEXTS
from graph.store import Store
from graph.store.dialect import entity_labels
from graph.store.dyad import dyad_id, side_of
from graph.store.dyads import summed_up
from queries import ActorNames, bound, load_presets
from queries.counting import Counted, counting

_ROWS, _RUNS = 2000, 5
#: For the presets that part what was before from what came after.
_DATES = {"at": "2015", "after": "2015"}


def dyads(graph: SyntheticGraph) -> list[Row]:
    """Return the properties of the nodes of a graph's dyads."""
    rng = Random(3)  # noqa: S311 - repeatable
    statements: dict[str, list[Row]] = defaultdict(list)
    speech: dict[tuple[str, str], list[tuple[str, str | None]]] = defaultdict(list)
    for fact in graph.facts:
        key = dyad_id(fact.subject.id, fact.object.id)
        side = side_of({"relation": fact.relation, "polarity": fact.polarity, "modality": fact.modality})
        if side is None:
            continue
        dates = {number: graph.published(number) for number in fact.documents}
        for number, date in dates.items():
            speech[key, str(number)].append((side, date))
        statements[key].append(
            {"relation": fact.relation, "documents": len(dates), "belief": round(rng.uniform(0.3, 0.98), 3),
             "first": min(dates.values()), "last": max(dates.values()), "valid_from": fact.valid_from,
             "subject": fact.subject.id, "contexts": sorted({*rng.choices(CONTEXTS, k=2)} - {"none"})}
        )  # fmt: skip
    return list(summed_up(statements, speech).values())


def fill(store: Store, graph: SyntheticGraph, rows: list[Row]) -> None:
    """Write dyads and entities into an empty store."""
    with store.connection.session(neo4j.WRITE_ACCESS) as session:
        for label, entities in graph.entities.items():
            create = f"UNWIND $rows AS row CREATE (e{entity_labels(store.kind, label)}) SET e = row"
            for chunk in chunks(({"id": e.id, "name": e.name} for e in entities), _ROWS):
                session.execute_write(_run, create, chunk)
        for chunk in chunks(iter(rows), _ROWS):
            session.execute_write(_run, "UNWIND $rows AS row CREATE (d:Dyad) SET d = row", chunk)


def measure(store: Store) -> Iterator[tuple[str, float]]:
    """Yield each ranking that is answered from counts, and the median of its milliseconds."""
    for name, preset in sorted(load_presets().items()):
        counted = counting(preset)
        if counted is not None:
            dates = {key: value for key, value in _DATES.items() if preset.parameter(key)}
            values = bound(preset, dates, actors=ActorNames(()))
            # The first run plans the queries and fills caches.
            yield name, median([_timed(counted, store, values) for _ in range(_RUNS + 1)][1:])


def _timed(counted: Counted, store: Store, values: dict[str, object]) -> float:
    begin = time.perf_counter()
    counted.read(store, values)
    return (time.perf_counter() - begin) * 1000


def _run(tx: neo4j.ManagedTransaction, query: Any, rows: list[Row]) -> None:  # noqa: ANN401 - the driver wants literals
    tx.run(query, rows=rows).consume()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure rankings of pairs at scale.")
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--stores", default=",".join(STORES))
    given = parser.parse_args()
    if unknown := set(given.stores.split(",")) - set(STORES):
        sys.exit(f"The stores are {', '.join(STORES)}, not {', '.join(sorted(unknown))}.")
    graph = SyntheticGraph(given.statements)
    rows = dyads(graph)
    say(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.0f}", f"{given.statements} statements, {len(rows)} dyads")
    with tempfile.TemporaryDirectory() as scratch:
        for kind in given.stores.split(","):
            with fresh(kind, Path(scratch) / kind) as (store, _):
                fill(store, graph, rows)
                if kind == "neo4j":
                    # Without statistics the planner takes the graph for an empty one.
                    store.connection.define("CALL db.prepareForReplanning(300)")
                for name, took in measure(store):
                    say(f"{kind}: {name}", f"{took:8.1f} ms; {'meets' if took <= 1000 else 'EXCEEDS'} 1000 ms")


if __name__ == "__main__":
    main()
