"""All shortest paths between two actors, found from both ends at once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from queries.paths.edges import turned
from queries.paths.path import Hop

#: From a set of actors, the hops that lead away from them, by the ids of both ends.
Step = Callable[[Iterable[str]], Mapping[tuple[str, str], Hop]]
#: The hops into the actors of one layer from those of the layer before, by the id of the actor that they lead to.
Layer = dict[str, list[Hop]]


class _Side:
    """A breadth-first search from one end, a layer at a time."""

    def __init__(self, origin: str) -> None:
        self.layers: list[Layer] = []
        self.frontier: set[str] = {origin}
        self._seen: set[str] = {origin}

    def grow(self, step: Step) -> None:
        layer: Layer = defaultdict(list)
        for (_, there), hop in sorted(step(self.frontier).items()):
            if there not in self._seen:
                layer[there].append(hop)
        self.frontier = set(layer)
        self._seen |= self.frontier
        self.layers.append(layer)


def shortest_layers(start: str, end: str, *, max_hops: int, step: Step) -> list[Layer]:
    """Return the hops of all shortest paths, one layer for each hop.

    Both ends grow whole layers, the one with fewer actors at its edge first, until they meet: then as many layers were
    grown as the distance, and every shortest path runs through an actor where they meet.

    Returns:
        As many layers as a shortest path has hops; none if there is no path of up to `max_hops` hops. Only hops that
        lie on a shortest path are in them.
    """
    near, far = _Side(start), _Side(end)
    for _ in range(max_hops):
        side = near if len(near.frontier) <= len(far.frontier) else far
        side.grow(step)
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
        wanted = {hop.start.id for hops in kept.values() for hop in hops}
    wanted, after = set(meeting), []
    for layer in reversed(far):
        kept = defaultdict(list)
        for there in sorted(wanted):
            for hop in layer[there]:
                kept[hop.start.id].append(turned(hop))
        after.append(dict(kept))
        wanted = set(kept)
    return [*reversed(before), *after]


def count(layers: list[Layer], start: str, end: str) -> int:
    """Return the number of paths from start to end through the layers."""
    ways = {start: 1}
    for layer in layers:
        ways = {there: sum(ways[hop.start.id] for hop in hops) for there, hops in layer.items()}
    return ways[end] if layers else 0


def best(layers: list[Layer], start: str, end: str, *, limit: int) -> list[tuple[Hop, ...]]:
    """Return up to `limit` paths, those with the highest product of beliefs first, then by the ids of their actors.

    No actor needs more than `limit` partial paths, as what follows is the same for all of them; so the work does not
    grow with the number of paths, which may be huge.
    """
    kept: dict[str, list[tuple[float, tuple[str, ...], tuple[Hop, ...]]]] = {start: [(-1.0, (start,), ())]}
    for layer in layers:
        kept = {
            there: sorted(
                (value * hop.belief, (*ids, there), (*hops, hop))
                for hop in into
                for value, ids, hops in kept[hop.start.id]
            )[:limit]
            for there, into in layer.items()
        }
    return [hops for _, _, hops in kept[end]] if layers else []
