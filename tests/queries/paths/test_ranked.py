from itertools import pairwise
from math import prod

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.paths.neighbourhood import Neighbourhood
from queries.paths.ranked import Cost, by_belief, by_length, ranked
from tests.queries.paths.test_layers import EDGES, NODES, Steps

BELIEFS = st.dictionaries(
    st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), st.sampled_from([0.125, 0.25, 0.5, 1.0])
)
Edges = set[tuple[str, str]]
Beliefs = dict[tuple[str, str], float]


def around(steps: Steps, layers: int) -> Neighbourhood:
    near = Neighbourhood("a", "h", steps.neighbours)
    for _ in range(layers):
        near.grow()
    return near


def chains(steps: Steps, max_hops: int, cost: Cost, via: tuple[str, ...] = ()) -> list[list[str]]:
    beliefs = steps.beliefs(around(steps, max_hops).pairs(max_hops))
    return [list(ids) for ids in ranked(beliefs, ("a", "h"), max_hops=max_hops, cost=cost, via=via)]


@given(edges=EDGES, beliefs=BELIEFS, max_hops=st.integers(1, 7), via=st.sets(st.sampled_from("bcdefg"), max_size=3))
@pytest.mark.parametrize("cost", [by_belief, by_length])
def test_paths_are_all_simple_ones_in_their_order(
    edges: Edges, beliefs: Beliefs, max_hops: int, via: set[str], cost: Cost
) -> None:
    """The oracle lists every simple path and sorts: it is networkx's, and has no idea of bounds."""
    graph = nx.Graph(sorted(edges))
    graph.add_nodes_from(NODES)

    def order(path: list[str]) -> tuple[float, float, list[str]]:
        doubt = -prod(beliefs.get((min(e), max(e)), 0.5) for e in pairwise(path))
        return (doubt, len(path), path) if cost is by_belief else (len(path), doubt, path)

    wanted = [path for path in nx.all_simple_paths(graph, "a", "h", cutoff=max_hops) if via <= set(path)]
    assert chains(Steps(edges, beliefs), max_hops, cost, tuple(via)) == sorted(wanted, key=order)


def test_a_longer_path_may_be_better_believed() -> None:
    steps = Steps({("a", "h"), ("a", "b"), ("b", "h")}, {("a", "h"): 0.25, ("a", "b"): 1.0})
    assert chains(steps, 4, by_belief) == [["a", "b", "h"], ["a", "h"]]
    assert chains(steps, 4, by_length) == [["a", "h"], ["a", "b", "h"]]


def test_a_crowd_that_leads_nowhere_is_not_wandered_through() -> None:
    """Behind b stand 40 actors, all linked; of the many paths among them none comes back."""
    crowd = {(f"m{x:02}", f"m{y:02}") for x in range(40) for y in range(x + 1, 40)}
    door = {("b", f"m{x:02}") for x in range(40)}
    steps = Steps({*crowd, *door, ("a", "b"), ("b", "c"), ("c", "h")})
    assert chains(steps, 12, by_belief) == [["a", "b", "c", "h"]]


def test_a_neighbourhood_reads_no_actor_twice() -> None:
    steps = Steps({("a", "b"), ("b", "c"), ("c", "h"), ("b", "h")})
    near = around(steps, 6)
    read = [actor for asked in steps.asked for actor in asked]
    assert len(read) == len(set(read))
    assert near.pairs(2) == {("a", "b"), ("b", "h")}
    assert near.pairs(3) == {("a", "b"), ("b", "h"), ("b", "c"), ("c", "h")}


def test_a_neighbourhood_tells_when_nothing_is_left() -> None:
    near = Neighbourhood("a", "h", Steps({("a", "b")}).neighbours)
    assert near.grow()
    assert not near.grow()


@pytest.mark.parametrize(
    ("cost", "belief", "wanted"),
    [(by_belief, 1.0, 1), (by_belief, 0.5, 100_000_000_001), (by_length, 0.5, 10_001_000_000_000)],
)
def test_a_hop_costs_its_doubt(cost: Cost, belief: float, wanted: int) -> None:
    assert cost(belief) == wanted


def test_a_hop_that_nobody_believes_has_a_cost() -> None:
    assert 0 < by_belief(0.0) < by_length(0.0)
