"""Measure `amity analyse` on a synthetic network, and networkx's algorithms beside those of a compiled backend.

The network is skewed like real ones: a few great powers have thousands of partners, most leaders one or two. Two are
measured: states and organizations, which is what an analysis looks at by default, and all actors with the leaders.

For each algorithm both times are of the same run on the same graph, the backend's with the conversion of the graph.
They are times of one processor, which other programs on the machine disturb less than those of the clock.
Betweenness by networkx is timed from a sample of sources and scaled up; by the backend it is exact where that takes
minutes at most, and always with --exact. With --read the network is also loaded into an embedded store, and what
reading it back takes is measured.

Usage: analysis_speed.py [--ties N] [--exact] [--read]
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path

import networkx as nx
import rustworkx as rx

import amity
from queries.analysis import MEASURES
from queries.analysis.link import Link
from queries.analysis.measure import Focus
from queries.analysis.network import Network
from queries.analysis.reading import read_links, read_names
from queries.analysis.scope import ACTORS, SIGNED, scope
from queries.analysis.shortest import EXACT_WORK, SAMPLE, SEED

#: How many actors of each type there are, and how the weights of the first and the others of them fall off.
KINDS = (("country", 200, 30.0, 0.8), ("organization", 5000, 3.0, 0.7), ("leader", 20_000, 3.0, 0.7))
BELIEFS = (0.4, 0.6, 0.75, 0.9, 0.99)
#: Share of the dyads that clash.
CLASHING = 0.25
SOURCES = 16
PER_DOCUMENT = 20


def actors() -> tuple[list[str], list[float]]:
    """Return the ids of the actors and how likely each is to be at an end of a tie."""
    ids, weights = [], []
    for kind, number, top, fall in KINDS:
        ids += [f"{kind}/bench-{place:05}" for place in range(number)]
        weights += [top / (place + 1) ** fall for place in range(number)]
    return ids, weights


def links(count: int, seed: int = 0) -> list[Link]:
    """Return a tie of each of so many dyads, the same in every run."""
    drawn = random.Random(seed)  # noqa: S311 - a benchmark's
    ids, weights = actors()
    cumulative = list(accumulate(weights))
    pairs: set[tuple[str, str]] = set()
    while len(pairs) < count:
        ends = drawn.choices(ids, cum_weights=cumulative, k=2 * (count - len(pairs)))
        pairs.update((min(pair), max(pair)) for pair in zip(ends[::2], ends[1::2], strict=True) if pair[0] != pair[1])
    made = []
    for number, (one, two) in enumerate(sorted(pairs)):
        relation = "ACCUSES" if drawn.random() < CLASHING else "SUPPORTS"
        made.append(Link(one, two, f"s-{number}", relation, drawn.choice(BELIEFS), drawn.choice((1, 1, 1, 2, 5))))
    return made


def timed(work: Callable[[], object]) -> float:
    """Return how much time of a processor work takes in this process, in seconds."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def waited(work: Callable[[], object]) -> float:
    """Return how long work takes by the clock, in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def converted(graph: "nx.Graph[int]") -> "rx.PyGraph[int, float]":
    """Return a graph of networkx as one of the backend."""
    result: rx.PyGraph[int, float] = rx.PyGraph()
    result.add_nodes_from(list(graph))
    result.add_edges_from(list(graph.edges(data="weight")))
    return result


def pairs_of(graph: "nx.Graph[int]") -> Iterator[tuple[str, float, float | None]]:
    """Yield for each algorithm its time with networkx and with the backend, None where the backend has none."""
    yield (
        "PageRank",
        timed(lambda: nx.pagerank(graph, tol=1e-12, max_iter=1000)),
        timed(lambda: rx.pagerank(converted(graph).to_directed(), weight_fn=float, tol=1e-12, max_iter=1000)),
    )
    yield "core numbers", timed(lambda: nx.core_number(graph)), timed(lambda: rx.core_number(converted(graph)))
    yield "bridges", timed(lambda: list(nx.bridges(graph))), timed(lambda: rx.bridges(converted(graph)))
    yield (
        "biconnected components",
        timed(lambda: list(nx.biconnected_components(graph))),
        timed(lambda: rx.biconnected_components(converted(graph))),
    )
    yield "Louvain communities", timed(lambda: nx.community.louvain_communities(graph, seed=0)), None
    yield "all triangles", timed(lambda: sum(1 for _ in nx.all_triangles(graph))), None


def betweenness(graph: "nx.Graph[int]", *, exact: bool) -> Iterator[str]:
    """Yield lines on betweenness: both times, and how well an estimate finds the actors that are first."""
    size = len(graph)
    sampled = timed(lambda: nx.betweenness_centrality(graph, k=SOURCES, seed=0)) * size / SOURCES
    name = f"betweenness (networkx: {SOURCES} of {size} sources, scaled)"
    if not exact and size * graph.number_of_edges() > EXACT_WORK:
        yield line(name, sampled, None)
        return
    shares: dict[int, float] = {}
    # In one thread, as an analysis does it.
    took = timed(lambda: shares.update(rx.betweenness_centrality(converted(graph), parallel_threshold=size + 1)))
    yield line(name, sampled, took)
    guessed: dict[int, float] = {}
    took = timed(lambda: guessed.update(nx.betweenness_centrality(graph, k=SAMPLE, seed=SEED)))
    ten, hundred = (len(first(shares, number) & first(guessed, number)) for number in (10, 100))
    yield f"  of the first 10 and 100 an estimate from {SAMPLE} sources finds {ten} and {hundred}, in {took:.2f} s"


def first(shares: dict[int, float], number: int) -> set[int]:
    """Return the actors with the greatest shares."""
    return set(sorted(shares, key=lambda actor: (-shares[actor], actor))[:number])


def line(name: str, slow: float, fast: float | None) -> str:
    """Return a row of the table."""
    compared = f"{fast:>9.2f} s{slow / fast:>7.1f}×" if fast else f"{'–':>11}"
    return f"{name:<58}{slow:>8.2f} s{compared}"


def measure(made: list[Link], *, exact: bool) -> None:
    """Print the times of one network."""
    friendly = Network.of((link for link in made if link.valence == "+"), {})
    signed = Network.of(made, {})
    graph = friendly.graph()
    degrees = sorted((degree for _, degree in graph.degree), reverse=True)
    print(f"\n{len(signed.nodes)} actors, {len(signed.dyads)} dyads; cooperation: {len(graph)} actors,"
          f" {graph.number_of_edges()} ties, at most {degrees[0]} of one actor, half have {degrees[len(degrees) // 2]}"
          " or fewer")  # fmt: skip
    print(f"{'algorithm':<58}{'networkx':>10}{'rustworkx':>11}{'ratio':>8}")
    for name, slow, fast in pairs_of(graph):
        print(line(name, slow, fast), flush=True)
    for said in betweenness(graph, exact=exact):
        print(said, flush=True)
    print(f"{'amity analyse, without reading':<58}")
    for name, kind in MEASURES.items():
        network = signed if kind.signed else friendly
        took = timed(partial(kind.find, network, Focus()))
        print(f"  {name:<56}{took:>8.2f} s", flush=True)


def read_back(made: list[Link]) -> None:
    """Print what reading the network from an embedded store takes."""
    with tempfile.TemporaryDirectory() as folder:
        settings = amity.Settings(data_dir=Path(folder))
        with amity.open_store("embedded", settings=settings) as store:
            print(f"load: {waited(lambda: load(store, made)):.1f} s", flush=True)
            asked = scope(relations=SIGNED, signed=True, actors=ACTORS)
            found: list[Link] = []
            took = waited(lambda: found.extend(read_links(store, asked)))
            ends = {end for link in found for end in (link.subject, link.object)}
            print(f"read {len(found)} links: {took:.2f} s", flush=True)
            print(f"read {len(ends)} names: {waited(lambda: read_names(store, ends)):.2f} s", flush=True)
            network: list[Network] = []
            print(f"make the network of them: {waited(lambda: network.append(Network.of(found, {}))):.2f} s")


def load(store: amity.Store, made: list[Link]) -> None:
    """Load the ties as statements of invented documents."""
    labels = {"country": "Country", "organization": "Organization", "leader": "Leader"}
    ids, _ = actors()
    entities = {key: amity.Entity(key, labels[key.partition("/")[0]], key) for key in ids}
    for start in range(0, len(made), 50_000):
        statements = []
        for number, link in enumerate(made[start : start + 50_000], start):
            evidence = amity.Evidence(f"d-{number // PER_DOCUMENT}", "Bench.", number % PER_DOCUMENT, 30, uri="bench")
            ends = entities[link.subject], entities[link.object]
            statements.append(amity.Statement(ends[0], link.relation, ends[1], evidence=(evidence,)))
        store.load(statements)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure amity analyse, and networkx beside a backend.")
    parser.add_argument("--ties", type=int, default=200_000, help="distinct dyads among all actors")
    parser.add_argument("--exact", action="store_true", help="time exact betweenness of the large network too")
    parser.add_argument("--read", action="store_true", help="load into an embedded store and read back")
    arguments = parser.parse_args()
    versions = ", ".join(f"{name} {version(name)}" for name in ("networkx", "rustworkx"))
    print(f"Python {sys.version.split()[0]}, {versions}, {os.cpu_count()} cores")
    made = links(arguments.ties)
    if arguments.read:
        read_back(made)
    measure([link for link in made if not link.subject.startswith("leader") and not link.object.startswith("leader")],
            exact=arguments.exact)  # fmt: skip
    measure(made, exact=arguments.exact)


if __name__ == "__main__":
    main()
