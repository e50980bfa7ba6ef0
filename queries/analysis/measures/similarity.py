"""Actors with the same partners."""

from heapq import nsmallest
from typing import TYPE_CHECKING

import networkx as nx

from queries.analysis.measure import Finding, Focus, Measure
from queries.analysis.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Pairs of more actors are not looked through without need: of these the ones with the most partners are.
MOST = 500

#: The score with its sign turned, so that the best come first, and the two actors.
_Scored = tuple[float, int, int]


def find(network: Network, focus: Focus) -> Finding:
    """Return pairs by how alike their partners are: partners in common, Jaccard's share, and Adamic and Adar's sum."""
    graph = network.graph()
    chosen = _chosen(graph, focus)
    total, best = 0, list[_Scored]()
    for scored in _scored(graph, chosen, focus):
        total += len(scored)
        best = nsmallest(focus.limit, [*best, *scored])
    shares = nx.jaccard_coefficient(graph, [(one, two) for _, one, two in best])
    rows = tuple(
        (
            *(network.nodes[actor].name for actor in (one, two)),
            len(set(nx.common_neighbors(graph, one, two))),
            round(share, 6),
            -score,
            *(network.nodes[actor].id for actor in (one, two)),
        )
        for (score, one, two), (_, _, share) in zip(best, shares, strict=True)
    )
    left_out = len(graph) - len(chosen)
    note = f"Pairs of the {len(chosen)} actors with the most partners; {left_out} others are left out"
    return Finding(rows, total, caveats=(note,) if left_out else ())


def _chosen(graph: "nx.Graph[int]", focus: Focus) -> list[int]:
    """Return the actors whose pairs are looked at."""
    if focus.exact or focus.actor is not None or len(graph) <= MOST:
        return list(graph)
    return sorted(sorted(graph, key=lambda actor: (-graph.degree[actor], actor))[:MOST])


def _scored(graph: "nx.Graph[int]", chosen: list[int], focus: Focus) -> "Iterator[list[_Scored]]":
    """Yield the pairs of actors that have a partner in common, a list for each first one: all may be too many."""
    partners = {actor: set(graph[actor]) for actor in chosen}
    for place, one in enumerate(chosen):
        if focus.actor is None:
            others = chosen[place + 1 :]
        else:
            others = [focus.actor] if focus.actor in partners and focus.actor != one else []
        near = [(min(one, two), max(one, two)) for two in others if not partners[one].isdisjoint(partners[two])]
        # A shared partner counts the more the fewer partners it has itself: a great power is everyone's partner.
        yield [(-round(score, 6), first, second) for first, second, score in nx.adamic_adar_index(graph, near)]


SIMILARITY = Measure(
    name="similarity",
    meaning="Which actors have the same partners",
    columns=("one", "two", "common", "jaccard", "adamic_adar", "one_id", "two_id"),
    find=find,
)
