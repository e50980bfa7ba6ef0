"""Everything between two actors that a path of a few hops can run over."""

from collections.abc import Iterable, Mapping
from typing import Final

from queries.paths.edges import Pair
from queries.paths.layers import Neighbours


class Neighbourhood:
    """Who is joined to whom around two actors, read a layer at a time.

    After `n` layers, of whichever side, every path of up to `n` hops between the two runs over pairs that are here:
    what one side has not read of it, the other has.
    """

    def __init__(self, start: str, end: str, neighbours: Neighbours) -> None:
        #: Both directions of each pair.
        self.joined: Final[dict[str, set[str]]] = {}
        self._ends = (start, end)
        self._neighbours = neighbours
        self._frontiers = ({start}, {end})
        self._seen = ({start}, {end})
        self._read: set[str] = set()

    def grow(self) -> bool:
        """Read one layer more, on the side that has fewer actors at its edge; False if a side has none left."""
        side = 0 if len(self._frontiers[0]) <= len(self._frontiers[1]) else 1
        frontier, seen = self._frontiers[side], self._seen[side]
        self._add(frontier - self._read)
        found = {there for here in frontier for there in self.joined.get(here, ())} - seen
        seen |= found
        frontier.clear()
        frontier |= found
        return bool(found)

    def pairs(self, max_hops: int) -> set[Pair]:
        """Return the pairs that a path of up to so many hops can run over, in its direction."""
        near, far = (_distances(self.joined, end, max_hops) for end in self._ends)
        return {
            (here, there)
            for here, begun in near.items()
            for there in self.joined.get(here, ())
            if begun + 1 + far.get(there, max_hops) <= max_hops and here != self._ends[1] and there != self._ends[0]
        }

    def _add(self, actors: set[str]) -> None:
        if not actors:
            return
        for here, theirs in self._neighbours(actors).items():
            for there in theirs:
                self.joined.setdefault(here, set()).add(there)
                self.joined.setdefault(there, set()).add(here)
        self._read |= actors


def _distances(joined: Mapping[str, Iterable[str]], origin: str, most: int) -> dict[str, int]:
    """Return how many hops away the actors are that are at most so far."""
    found, frontier = {origin: 0}, {origin}
    for hops in range(1, most + 1):
        frontier = {there for here in frontier for there in joined.get(here, ()) if there not in found}
        found |= dict.fromkeys(frontier, hops)
    return found
