"""Betweenness, exact where that takes seconds, else estimated from a sample."""

from dataclasses import dataclass

import networkx as nx
import rustworkx as rx

#: Exact betweenness takes time with actors times ties. Beyond so many it is estimated.
EXACT_WORK = 500_000_000
#: From how many actors' shortest paths it is then estimated.
SAMPLE = 256
SEED = 0


@dataclass(frozen=True, slots=True)
class Betweenness:
    """Shares of the shortest paths between any two others."""

    shares: dict[int, float]
    #: From how many actors the shortest paths were followed; from all, if the shares are exact.
    sources: int
    #: Sentences on what was estimated.
    caveats: tuple[str, ...] = ()


def betweenness(graph: "nx.Graph[int]", *, exact: bool) -> Betweenness:
    """Return the betweenness of each node.

    Args:
        graph: An undirected graph of consecutive numbers from 0.
        exact: Follow the shortest paths from all nodes, however long it takes.
    """
    actors, ties = graph.number_of_nodes(), graph.number_of_edges()
    if exact or actors * ties <= EXACT_WORK:
        fast: rx.PyGraph[int, None] = rx.PyGraph()
        fast.add_nodes_from(range(actors))
        fast.add_edges_from_no_data(list(graph.edges))
        # In one thread: several add up in any order, and the last digits differ from run to run.
        return Betweenness(dict(rx.betweenness_centrality(fast, parallel_threshold=actors + 1)), actors)
    sources = min(SAMPLE, actors)
    note = f"Betweenness is estimated from the shortest paths of {sources} of {actors} actors (seed {SEED})"
    return Betweenness(nx.betweenness_centrality(graph, k=sources, seed=SEED), sources, (note,))
