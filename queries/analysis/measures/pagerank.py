"""Who is tied to those who are tied to many."""

import rustworkx as rx

from queries.analysis.measure import Finding, Focus, Measure, actor_columns, ranked
from queries.analysis.network import Network

#: Chance of following a tie rather than starting anew somewhere: the usual one.
_DAMPING = 0.85
#: How near the ranks must be to their limit. They sum up to 1 over all actors.
_TOLERANCE = 1e-12
_ROUNDS = 1000


def find(network: Network, focus: Focus) -> Finding:
    """Return how often a walk passes an actor that follows ties at random, those that are believed more more often."""
    # networkx's own needs SciPy, which nothing else here does; a test holds this one against it.
    graph: rx.PyDiGraph[int, float] = rx.PyDiGraph()
    graph.add_nodes_from(range(len(network.nodes)))
    for dyad in network.dyads:
        graph.add_edge(dyad.one, dyad.two, dyad.belief)
        graph.add_edge(dyad.two, dyad.one, dyad.belief)
    ranks = rx.pagerank(graph, alpha=_DAMPING, weight_fn=float, tol=_TOLERANCE, max_iter=_ROUNDS)
    found = {actor: {"pagerank": round(rank, 9)} for actor, rank in ranks.items()}
    return ranked(network, focus, found, lambda actor: -found[actor]["pagerank"])


PAGERANK = Measure(
    name="pagerank",
    meaning="Who is tied to those who are tied to many, by belief",
    columns=actor_columns("pagerank"),
    find=find,
    values=("pagerank",),
)
