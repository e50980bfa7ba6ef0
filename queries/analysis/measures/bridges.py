"""Actors that hold parts of the network together."""

from collections import Counter
from typing import TYPE_CHECKING, cast

import networkx as nx

from queries.analysis.measure import Finding, Focus, Measure, actor_columns, ranked
from queries.analysis.network import Network
from queries.analysis.shortest import betweenness

if TYPE_CHECKING:
    from collections.abc import Iterable


def find(network: Network, focus: Focus) -> Finding:
    """Return who cuts others off if it falls out, how many ties are the only way, and who lies between others."""
    graph = network.graph()
    known = betweenness(graph, exact=focus.exact)
    parts = pieces(graph)
    only = Counter(end for tie in cast("Iterable[tuple[int, int]]", nx.bridges(graph)) for end in tie)
    found = {
        actor: {
            "cuts_off": sum(parts[actor]) - max(parts[actor]) if actor in parts else 0,
            "parts": len(parts.get(actor, (1,))),
            "bridges": only[actor],
            "betweenness": round(share, 9),
        }
        for actor, share in known.shares.items()
        if actor in parts or share > 0
    }
    finding = ranked(network, focus, found, lambda a: (-found[a]["cuts_off"], -found[a]["betweenness"]))
    return Finding(finding.rows, finding.total, found, caveats=known.caveats)


def pieces(graph: "nx.Graph[int]") -> dict[int, list[int]]:
    """Return the sizes of the parts into which the network around an actor falls without it, for all where it does.

    The parts hang together as a forest: each block that no single actor cuts, and the actors at which blocks meet.
    Walking it once gives all sizes; taking out one actor after another would go through the graph for each.
    """
    cutting = set(nx.articulation_points(graph))
    forest: nx.Graph[int] = nx.Graph()
    own: dict[int, int] = dict.fromkeys(cutting, 1)
    # Blocks have numbers below zero, actors their places.
    blocks = cast("Iterable[set[int]]", nx.biconnected_components(graph))
    for number, block in enumerate(blocks):
        own[~number] = len(block - cutting)
        forest.add_edges_from((~number, actor) for actor in block & cutting)
    found: dict[int, list[int]] = {}
    for tree in nx.connected_components(forest):
        root = min(tree)
        above = nx.dfs_predecessors(forest, root)
        size: dict[int, int] = {}
        for node in nx.dfs_postorder_nodes(forest, root):
            size[node] = own[node] + sum(size[below] for below in forest[node] if below != above.get(node))
        for actor in tree & cutting:
            below = [size[block] for block in forest[actor] if block != above[actor]]
            found[actor] = sorted([size[root] - size[actor], *below], reverse=True)
    return found


BRIDGES = Measure(
    name="bridges",
    meaning="Who cuts others off if it falls out, and who lies between others",
    columns=actor_columns("cuts_off", "parts", "bridges", "betweenness"),
    find=find,
    values=("cuts_off", "parts", "bridges", "betweenness"),
)
