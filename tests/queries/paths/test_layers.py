from collections.abc import Iterable
from itertools import pairwise
from math import prod

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.paths.layers import best, count, pairs, shortest_layers

NODES = "abcdefgh"
EDGES = st.sets(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda e: e[0] < e[1]), max_size=20)


class Steps:
    """A graph that answers as the store does, and notes what it was asked."""

    def __init__(self, edges: Iterable[tuple[str, str]], beliefs: dict[tuple[str, str], float] | None = None) -> None:
        self.edges = set(edges)
        self._beliefs = beliefs or {}
        self.asked: list[set[str]] = []

    def neighbours(self, actors: Iterable[str]) -> dict[str, list[str]]:
        wanted = set(actors)
        self.asked.append(wanted)
        return {here: sorted({b for a, b in self._both() if a == here}) for here in wanted}

    def beliefs(self, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], float]:
        assert set(pairs) <= set(self._both())
        return {(a, b): self._beliefs.get((min(a, b), max(a, b)), 0.5) for a, b in pairs}

    def _both(self) -> list[tuple[str, str]]:
        return [pair for edge in self.edges for pair in (edge, edge[::-1])]


def chains(steps: Steps, start: str, end: str, *, max_hops: int = 8, limit: int = 1000) -> list[list[str]]:
    layers = shortest_layers(start, end, max_hops=max_hops, neighbours=steps.neighbours)
    found = best(layers, start, end, beliefs=steps.beliefs(pairs(layers)), limit=limit)
    return [list(ids) for ids in found]


@given(edges=EDGES, max_hops=st.integers(1, 8))
def test_paths_are_all_the_shortest_ones(edges: set[tuple[str, str]], max_hops: int) -> None:
    graph = nx.Graph(sorted(edges))
    graph.add_nodes_from(NODES)
    wanted = sorted(nx.all_shortest_paths(graph, "a", "h")) if nx.has_path(graph, "a", "h") else []
    wanted = [path for path in wanted if len(path) - 1 <= max_hops]
    assert sorted(chains(Steps(edges), "a", "h", max_hops=max_hops)) == wanted
    layers = shortest_layers("a", "h", max_hops=max_hops, neighbours=Steps(edges).neighbours)
    assert count(layers, "a", "h") == len(wanted)


@given(
    edges=EDGES,
    beliefs=st.dictionaries(
        st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), st.sampled_from([0.125, 0.25, 0.5, 1.0])
    ),
    limit=st.integers(1, 4),
)
def test_a_limit_keeps_the_best_believed(
    edges: set[tuple[str, str]], beliefs: dict[tuple[str, str], float], limit: int
) -> None:
    steps = Steps(edges, beliefs)

    def order(path: list[str]) -> tuple[float, list[str]]:
        return -prod(beliefs.get((min(e), max(e)), 0.5) for e in pairwise(path)), path

    assert chains(steps, "a", "h", limit=limit) == sorted(chains(steps, "a", "h"), key=order)[:limit]


def test_the_search_reads_few_actors() -> None:
    """From a hub to a leaf of another: no layer beyond the meeting is read, and the smaller edge grows first."""
    spokes = {("a", f"a{n}") for n in range(50)}
    steps = Steps({*spokes, ("a", "b"), ("b", "c")})
    assert len(shortest_layers("a", "c", max_hops=4, neighbours=steps.neighbours)) == 2
    assert steps.asked == [{"a"}, {"c"}]


def test_no_path_is_no_layer() -> None:
    steps = Steps({("a", "b"), ("c", "d")})
    layers = shortest_layers("a", "d", max_hops=8, neighbours=steps.neighbours)
    assert (layers, count(layers, "a", "d"), best(layers, "a", "d", beliefs={}, limit=5)) == ([], 0, [])


@pytest.mark.parametrize(("max_hops", "found"), [(2, 0), (3, 3)])
def test_max_hops_bounds_the_search(max_hops: int, found: int) -> None:
    steps = Steps({("a", "b"), ("b", "c"), ("c", "d")})
    assert len(shortest_layers("a", "d", max_hops=max_hops, neighbours=steps.neighbours)) == found


def test_many_paths_are_counted_without_listing_them() -> None:
    rungs = [(f"{n}", f"{n}{side}") for n in range(15) for side in "xy"]
    rungs += [(f"{n}{side}", f"{n + 1}") for n in range(15) for side in "xy"]
    steps = Steps(rungs)
    layers = shortest_layers("0", "15", max_hops=40, neighbours=steps.neighbours)
    assert (len(layers), count(layers, "0", "15")) == (30, 2**15)
    assert len(best(layers, "0", "15", beliefs=steps.beliefs(pairs(layers)), limit=3)) == 3
