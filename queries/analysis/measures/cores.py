"""How deep in the network each actor is."""

import networkx as nx

from queries.analysis.measure import Finding, Focus, Measure, actor_columns, ranked
from queries.analysis.network import Network


def find(network: Network, focus: Focus) -> Finding:
    """Return the greatest k for which an actor is among actors that all have k partners among one another."""
    graph = network.graph()
    core = nx.core_number(graph)
    found = {actor: {"core": core[actor]} for actor in graph}
    finding = ranked(network, focus, found, lambda actor: (-core[actor], -graph.degree[actor]))
    deepest = max(core.values(), default=0)
    inner = sum(1 for k in core.values() if k == deepest)
    return Finding(
        finding.rows, finding.total, found, (f"The innermost core is the {deepest}-core, of {inner} actors",)
    )


CORES = Measure(
    name="cores",
    meaning="Who belongs to the core: actors that all have k partners among one another",
    columns=actor_columns("core"),
    find=find,
    values=("core",),
)
