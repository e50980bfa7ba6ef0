from collections.abc import Iterable
from itertools import pairwise
from math import prod

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.paths.layers import Layer, best, count, shortest_layers
from queries.paths.path import Actor, Hop

NODES = "abcdefgh"
EDGES = st.sets(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda e: e[0] < e[1]), max_size=20)


def hop(start: str, end: str, belief: float = 0.5) -> Hop:
    turned = start > end
    return Hop(
        Actor(start, start.upper()), "ALLIED_WITH", Actor(end, end.upper()), not turned,
        "".join(sorted((start, end))), "asserted", belief, 1, None, None, None, None,
    )  # fmt: skip


class Steps:
    """A graph that answers as the store does, and notes what it was asked."""

    def __init__(self, edges: Iterable[tuple[str, str]], beliefs: dict[tuple[str, str], float] | None = None) -> None:
        self.edges = set(edges)
        self.beliefs = beliefs or {}
        self.asked: list[set[str]] = []

    def __call__(self, actors: Iterable[str]) -> dict[tuple[str, str], Hop]:
        wanted = set(actors)
        self.asked.append(wanted)
        both = [(a, b, e) for e in self.edges for a, b in (e, e[::-1]) if a in wanted]
        return {(a, b): hop(a, b, self.beliefs.get(e, 0.5)) for a, b, e in both}


def chains(layers: list[Layer], start: str, end: str, limit: int = 1000) -> list[list[str]]:
    found = best(layers, start, end, limit=limit)
    for hops in found:
        assert all(a.end == b.start for a, b in pairwise(hops))
    return [[hops[0].start.id, *(h.end.id for h in hops)] for hops in found]


@given(edges=EDGES, max_hops=st.integers(1, 8))
def test_paths_are_all_the_shortest_ones(edges: set[tuple[str, str]], max_hops: int) -> None:
    graph = nx.Graph(sorted(edges))
    graph.add_nodes_from(NODES)
    wanted = sorted(nx.all_shortest_paths(graph, "a", "h")) if nx.has_path(graph, "a", "h") else []
    wanted = [path for path in wanted if len(path) - 1 <= max_hops]
    layers = shortest_layers("a", "h", max_hops=max_hops, step=Steps(edges))
    assert sorted(chains(layers, "a", "h")) == wanted
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
    layers = shortest_layers("a", "h", max_hops=8, step=Steps(edges, beliefs))

    def order(path: list[str]) -> tuple[float, list[str]]:
        return -prod(beliefs.get((min(e), max(e)), 0.5) for e in pairwise(path)), path

    assert chains(layers, "a", "h", limit) == sorted(chains(layers, "a", "h"), key=order)[:limit]


def test_the_search_reads_few_actors() -> None:
    """From a hub to a leaf of another: no layer beyond the meeting is read, and the smaller edge grows first."""
    spokes = {("a", f"a{n}") for n in range(50)}
    steps = Steps({*spokes, ("a", "b"), ("b", "c")})
    assert len(shortest_layers("a", "c", max_hops=4, step=steps)) == 2
    assert steps.asked == [{"a"}, {"c"}]


def test_no_path_is_no_layer() -> None:
    steps = Steps({("a", "b"), ("c", "d")})
    layers = shortest_layers("a", "d", max_hops=8, step=steps)
    assert (layers, count(layers, "a", "d"), best(layers, "a", "d", limit=5)) == ([], 0, [])


@pytest.mark.parametrize(("max_hops", "found"), [(2, 0), (3, 3)])
def test_max_hops_bounds_the_search(max_hops: int, found: int) -> None:
    steps = Steps({("a", "b"), ("b", "c"), ("c", "d")})
    assert len(shortest_layers("a", "d", max_hops=max_hops, step=steps)) == found


def test_many_paths_are_counted_without_listing_them() -> None:
    rungs = [(f"{n}", f"{n}{side}") for n in range(15) for side in "xy"]
    rungs += [(f"{n}{side}", f"{n + 1}") for n in range(15) for side in "xy"]
    steps = Steps(rungs)
    layers = shortest_layers("0", "15", max_hops=40, step=steps)
    assert (len(layers), count(layers, "0", "15")) == (30, 2**15)
    assert len(best(layers, "0", "15", limit=3)) == 3
