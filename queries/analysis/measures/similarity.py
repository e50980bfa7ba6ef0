"""Actors with the same partners."""

from itertools import combinations
from typing import TYPE_CHECKING

import networkx as nx

from queries.analysis.measure import Finding, Focus, Measure
from queries.analysis.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Pairs of more actors are not looked through without need: of these the ones with the most partners are.
MOST = 500


def find(network: Network, focus: Focus) -> Finding:
    """Return pairs by how alike their partners are: partners in common, Jaccard's share, and Adamic and Adar's sum."""
    graph = network.graph()
    chosen = _chosen(graph, focus)
    partners = {actor: set(graph[actor]) for actor in chosen}
    pairs = [pair for pair in _pairs(chosen, focus) if not partners[pair[0]].isdisjoint(partners[pair[1]])]
    # A shared partner counts the more the fewer partners it has itself: a great power is everyone's partner.
    scores = {(one, two): round(score, 6) for one, two, score in nx.adamic_adar_index(graph, pairs)}
    order = sorted(pairs, key=lambda pair: (-scores[pair], pair))[: focus.limit]
    jaccard = {(one, two): round(share, 6) for one, two, share in nx.jaccard_coefficient(graph, order)}
    rows = tuple(
        (
            *(network.nodes[actor].name for actor in pair),
            len(partners[pair[0]] & partners[pair[1]]),
            jaccard[pair],
            scores[pair],
            *(network.nodes[actor].id for actor in pair),
        )
        for pair in order
    )
    left_out = len(graph) - len(chosen)
    note = f"Pairs of the {len(chosen)} actors with the most partners; {left_out} others are left out"
    return Finding(rows, len(pairs), caveats=(note,) if left_out else ())


def _chosen(graph: "nx.Graph[int]", focus: Focus) -> list[int]:
    """Return the actors whose pairs are looked at."""
    if focus.exact or focus.actor is not None or len(graph) <= MOST:
        return list(graph)
    return sorted(sorted(graph, key=lambda actor: (-graph.degree[actor], actor))[:MOST])


def _pairs(chosen: list[int], focus: Focus) -> "Iterable[tuple[int, int]]":
    if focus.actor is None:
        return combinations(chosen, 2)
    if focus.actor not in chosen:
        return ()
    return ((min(focus.actor, other), max(focus.actor, other)) for other in chosen if other != focus.actor)


SIMILARITY = Measure(
    name="similarity",
    meaning="Which actors have the same partners",
    columns=("one", "two", "common", "jaccard", "adamic_adar", "one_id", "two_id"),
    find=find,
)
