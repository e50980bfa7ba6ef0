"""Groups that have more ties within than to others."""

import networkx as nx

from queries.analysis.measure import Finding, Focus, Measure, row_of
from queries.analysis.network import Network

#: The order in which the method goes through the actors hangs on it; always the same.
_SEED = 0


def find(network: Network, focus: Focus) -> Finding:
    """Return the communities that Louvain's method finds, the largest first, and each actor's ties in and out."""
    graph = network.graph()
    groups = nx.community.louvain_communities(graph, weight="weight", seed=_SEED) if graph else []
    groups.sort(key=lambda group: (-len(group), min(group)))
    of = {actor: number for number, group in enumerate(groups, 1) for actor in group}
    inside = {actor: sum(1 for other in graph[actor] if of[other] == of[actor]) for actor in graph}
    order = sorted(graph, key=lambda actor: (of[actor], -inside[actor], actor))
    wanted = [actor for actor in order if focus.wants(actor)]
    rows = tuple(
        (of[actor], *row_of(network, actor, (inside[actor], graph.degree[actor] - inside[actor])))
        for actor in wanted[: focus.limit]
    )
    remarks: tuple[str, ...] = ()
    if groups:
        modularity = nx.community.modularity(graph, groups, weight="weight")
        remarks = (f"{len(groups)} communities, modularity {modularity:.3f} (Louvain's method, seed {_SEED})",)
    return Finding(rows, len(wanted), {actor: {"community": of[actor]} for actor in graph}, remarks)


COMMUNITIES = Measure(
    name="communities",
    meaning="Which actors have more ties among one another than to others",
    columns=("community", "actor", "type", "ties_inside", "ties_outside", "id"),
    find=find,
    values=("community",),
)
