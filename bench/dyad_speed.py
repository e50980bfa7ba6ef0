"""Measure rankings of pairs at scale: the dyads of an invented graph alone, without its statements and documents.

Most rankings that are answered from counts read nothing but dyads and their ends, so that a graph of a million
statements need not be written for them. The dyads are those of the graph that `bench.graph_speed` makes; only the
belief of their statements and their contexts are drawn, as no evidence is made.

Usage: dyad_speed.py [--statements N] [--stores embedded,neo4j] [--keep FOLDER]

With --keep the graphs stay in the folder, and a later run takes them from there.
"""

import argparse
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import neo4j

from bench.graph_rows import Row, chunks
from bench.graph_speed import STORES, fresh, report, say
from bench.preset_speed import measure
from bench.synthetic_graph import SyntheticGraph
from graph.ontology import CONTEXTS
from graph.store import Store
from graph.store.dialect import entity_labels
from graph.store.dyad import dyad_id, side_of
from graph.store.dyads import summed_up
from queries import ActorNames, load_presets
from queries.counting import counting

_ROWS = 2000


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


def _run(tx: neo4j.ManagedTransaction, query: Any, rows: list[Row]) -> None:  # noqa: ANN401 - the driver wants literals
    tx.run(query, rows=rows).consume()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure rankings of pairs at scale.")
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--stores", default=",".join(STORES))
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the graphs here")
    given = parser.parse_args()
    if unknown := set(given.stores.split(",")) - set(STORES):
        sys.exit(f"The stores are {', '.join(STORES)}, not {', '.join(sorted(unknown))}.")
    graph = SyntheticGraph(given.statements)
    rows = dyads(graph)
    say(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.0f}", f"{given.statements} statements, {len(rows)} dyads")
    with tempfile.TemporaryDirectory() as scratch:
        for kind in given.stores.split(","):
            with fresh(kind, (given.keep or Path(scratch)).resolve() / f"{kind}-dyads") as (store, _):
                if not store.read("MATCH (d:Dyad) RETURN d.id LIMIT 1").rows:
                    fill(store, graph, rows)
                if kind == "neo4j":
                    # Without statistics the planner takes the graph for an empty one.
                    store.connection.define("CALL db.prepareForReplanning(300)")
                report(kind, measure(store, ActorNames(_names(graph)), asked()))


def asked() -> tuple[str, ...]:
    """Return the names of the presets that are answered from dyads alone."""
    counts = {name: counting(preset) for name, preset in load_presets().items()}
    return tuple(name for name, each in counts.items() if each is not None and ":Statement" not in each.cypher)


def _names(graph: SyntheticGraph) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    return ((e.id, e.name, e.aliases) for entities in graph.entities.values() for e in entities)


if __name__ == "__main__":
    main()
