"""How many partners each actor has."""

import networkx as nx

from queries.analysis.measure import Finding, Focus, Measure, actor_columns, ranked
from queries.analysis.network import Network


def find(network: Network, focus: Focus) -> Finding:
    """Return the number of partners, the sum of the beliefs in these ties, and the share of all possible partners."""
    graph = network.graph()
    share = nx.degree_centrality(graph)
    found = {
        actor: {
            "degree": graph.degree[actor],
            "strength": round(graph.degree(actor, weight="weight"), 6),
            "degree_share": round(share[actor], 6),
        }
        for actor in graph
    }
    return ranked(network, focus, found, lambda actor: (-graph.degree[actor], -found[actor]["strength"]))


DEGREE = Measure(
    name="degree",
    meaning="Who has the most partners",
    columns=actor_columns("partners", "strength", "share"),
    find=find,
    values=("degree", "strength", "degree_share"),
)
