"""Simple paths between two actors in the order of what they cost, through given actors if there are any.

The method is Lawler's form of Yen's: the set of all paths is parted by how they begin, and the part with the cheapest
path is parted further (J. Y. Yen, Finding the K Shortest Loopless Paths in a Network, Management Science 17, 1971; E.
L. Lawler, A Procedure for Computing the K Best Solutions to Discrete Optimization Problems, Management Science 18,
1972). A part waits with a lower bound of its cheapest path, which is made exact only when its turn comes. Unlike
networkx's `shortest_simple_paths`, it keeps to a number of hops, and so never lists long paths to find short ones.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import heappop, heappush
from math import log2
from typing import Final

from queries.paths.edges import Pair

#: What a hop costs that is believed so far; whole numbers, so that sums do not depend on their order.
Cost = Callable[[float], int]

_UNIT: Final = 10**9
#: More than the beliefs of any path can cost.
_HOP: Final = 10**13
_LEAST_BELIEF: Final = 1e-9


def by_belief(belief: float) -> int:
    """Cost by which the path with the highest product of beliefs comes first; of equal ones that with fewest hops."""
    return 100 * _doubt(belief) + 1


def by_length(belief: float) -> int:
    """Cost by which the path with the fewest hops comes first; of equal ones that with the highest belief."""
    return _HOP + _doubt(belief)


def _doubt(belief: float) -> int:
    return round(-log2(max(belief, _LEAST_BELIEF)) * _UNIT)


def ranked(
    beliefs: Mapping[Pair, float], ends: Pair, *, max_hops: int, cost: Cost, via: Iterable[str] = ()
) -> Iterator[tuple[str, ...]]:
    """Yield the paths that visit no actor twice, the cheapest first; of equally cheap ones by the ids of their actors.

    Args:
        beliefs: What paths may run over, in their direction, and how far it is believed.
        ends: Where they begin and end.
        max_hops: How many hops they may have.
        cost: What a hop costs.
        via: Actors that they must run through, in any order.

    Yields:
        The ids of a path's actors.
    """
    costs: dict[str, dict[str, int]] = {}
    for (here, there), belief in beliefs.items():
        costs.setdefault(here, {})[there] = cost(belief)
    yield from _Search(costs, ends, max_hops, frozenset(via)).paths()


class _Search:
    """A search among beginnings of paths; what they must still run through is told from the actors that they have."""

    def __init__(self, costs: dict[str, dict[str, int]], ends: Pair, max_hops: int, via: frozenset[str]) -> None:
        self._costs = costs
        self._start, self._end = ends
        self._max_hops = max_hops
        self._via = via
        into: dict[str, dict[str, int]] = {}
        for here, away in costs.items():
            for there, price in away.items():
                into.setdefault(there, {})[here] = price
        self._to = {goal: self._least_to(goal, into) for goal in (self._end, *sorted(via))}

    def paths(self) -> Iterator[tuple[str, ...]]:
        """Yield the actors of each path."""
        # A beginning with its least cost: first what it has cost and a lower bound of the rest, then the true least.
        waiting: list[tuple[int, tuple[str, ...], int, bool]] = [(0, (self._start,), 0, False)]
        while waiting:
            known, ids, spent, exact = heappop(waiting)
            if ids[-1] == self._end:
                yield ids
                continue
            if not exact:
                least = self._rest(ids)
                if least is None:
                    continue
                if spent + least > known:
                    heappush(waiting, (spent + least, ids, spent, True))
                    continue
            left, missing = self._max_hops - len(ids), self._via.difference(ids)
            for there, price in self._costs.get(ids[-1], {}).items():
                bound = None if there in ids else self._bound(there, missing - {there}, left)
                if bound is not None:
                    heappush(waiting, (spent + price + bound, (*ids, there), spent + price, False))

    def _least_to(self, goal: str, into: Mapping[str, Mapping[str, int]]) -> list[dict[str, int]]:
        """Return the least cost of reaching the goal from each actor, with no hops, up to one hop, and so on."""
        # Bellman and Ford's rounds: only what became cheaper in one can make something cheaper in the next.
        tables, changed = [{goal: 0}], {goal}
        for _ in range(self._max_hops):
            before, after = tables[-1], dict(tables[-1])
            for here in changed:
                for there, hop in into.get(here, {}).items():
                    price = before[here] + hop
                    if price < after.get(there, price + 1):
                        after[there] = price
            changed = {actor for actor, price in after.items() if before.get(actor) != price}
            tables.append(after)
        return tables

    def _bound(self, here: str, missing: frozenset[str], left: int) -> int | None:
        """Return what the rest costs at least, None if there are too few hops for it."""
        if here == self._end:
            return None if missing else 0
        bound = self._to[self._end][left].get(here)
        for goal in missing:
            there = self._to[goal][max(left - 1, 0)].get(here)
            onward = self._to[self._end][max(left - 1, 0)].get(goal)
            if bound is None or there is None or onward is None:
                return None
            bound = max(bound, there + onward)
        return bound

    def _rest(self, ids: tuple[str, ...]) -> int | None:
        """Return the least cost of what follows a beginning without its actors, None if nothing can.

        It is exact unless actors are still missing: then a way to them may have to visit an actor twice.
        """
        taken, missing = set(ids[:-1]), self._via.difference(ids)
        first = self._bound(ids[-1], missing, self._max_hops - len(ids) + 1)
        if first is None:
            return None
        waiting = [(first, 0, 0, ids[-1], missing)]
        # The fewest hops with which an actor was reached at no higher price: others come to no better end.
        fewest: dict[tuple[str, frozenset[str]], list[tuple[int, int]]] = {}
        while waiting:
            _, used, spent, here, missing = heappop(waiting)
            if here == self._end:
                return spent
            reached = fewest.setdefault((here, missing), [])
            if any(price <= spent and hops <= used for price, hops in reached):
                continue
            reached.append((spent, used))
            left = self._max_hops - len(ids) + 1 - used - 1
            for there, price in self._costs.get(here, {}).items():
                rest = missing - {there}
                bound = None if left < 0 or there in taken else self._bound(there, rest, left)
                if bound is not None:
                    heappush(waiting, (spent + price + bound, used + 1, spent + price, there, rest))
        return None
