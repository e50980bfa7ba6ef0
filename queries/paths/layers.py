"""All shortest paths between two actors, found from both ends at once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from queries.paths.edges import Pair

#: From a set of actors, those that each of them is joined to.
Neighbours = Callable[[Iterable[str]], Mapping[str, Iterable[str]]]
#: For each actor of a layer, the actors of the layer before that lead to it.
Layer = dict[str, list[str]]


class _Side:
    """A breadth-first search from one end, a layer at a time."""

    def __init__(self, origin: str) -> None:
        self.layers: list[Layer] = []
        self.frontier: set[str] = {origin}
        self._seen: set[str] = {origin}

    def grow(self, neighbours: Neighbours) -> None:
        layer: Layer = defaultdict(list)
        for here, theirs in sorted(neighbours(self.frontier).items()):
            for there in theirs:
                if there not in self._seen:
                    layer[there].append(here)
        self.frontier = set(layer)
        self._seen |= self.frontier
        self.layers.append(layer)


def shortest_layers(start: str, end: str, *, max_hops: int, neighbours: Neighbours) -> list[Layer]:
    """Return the pairs that all shortest paths run over, one layer for each hop.

    Both ends grow whole layers, the one with fewer actors at its edge first, until they meet: then as many layers were
    grown as the distance, and every shortest path runs through an actor where they meet.

    Returns:
        As many layers as a shortest path has hops; none if there is no path of up to `max_hops` hops. Only what lies
        on a shortest path is in them.
    """
    near, far = _Side(start), _Side(end)
    for _ in range(max_hops):
        side = near if len(near.frontier) <= len(far.frontier) else far
        side.grow(neighbours)
        if not side.frontier:
            return []
        if meeting := near.frontier & far.frontier:
            return _joined(near.layers, far.layers, meeting)
    return []


def _joined(near: list[Layer], far: list[Layer], meeting: set[str]) -> list[Layer]:
    wanted, before = set(meeting), []
    for layer in reversed(near):
        kept = {there: layer[there] for there in sorted(wanted)}
        before.append(kept)
        wanted = {here for heres in kept.values() for here in heres}
    wanted, after = set(meeting), []
    for layer in reversed(far):
        turned = defaultdict(list)
        for there in sorted(wanted):
            for here in layer[there]:
                turned[here].append(there)
        after.append(dict(turned))
        wanted = set(turned)
    return [*reversed(before), *after]


def pairs(layers: Iterable[Layer]) -> set[Pair]:
    """Return the pairs of actors that the layers join."""
    return {(here, there) for layer in layers for there, heres in layer.items() for here in heres}


def count(layers: list[Layer], start: str, end: str) -> int:
    """Return the number of paths from start to end through the layers."""
    ways = {start: 1}
    for layer in layers:
        ways = {there: sum(ways[here] for here in heres) for there, heres in layer.items()}
    return ways[end] if layers else 0


def best(
    layers: list[Layer], start: str, end: str, *, beliefs: Mapping[Pair, float], limit: int
) -> list[tuple[str, ...]]:
    """Return the actors of up to `limit` paths: those with the highest product of beliefs first, then by their ids.

    No actor needs more than `limit` partial paths, as what follows is the same for all of them; so the work does not
    grow with the number of paths, which may be huge.
    """
    kept: dict[str, list[tuple[float, tuple[str, ...]]]] = {start: [(-1.0, (start,))]}
    for layer in layers:
        kept = {
            there: sorted((value * beliefs[here, there], (*ids, there)) for here in heres for value, ids in kept[here])[
                :limit
            ]
            for there, heres in layer.items()
        }
    return [ids for _, ids in kept[end]] if layers else []
