"""Chains of alliances between two actors."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice, pairwise
from math import prod
from typing import TYPE_CHECKING, Final

from graph.ontology import COOPERATION, MODALITIES, RELATION_TYPES
from queries.common import COMMON, DEFAULT_MODALITIES
from queries.errors import ParameterError, SameActorError
from queries.parameter import Parameter
from queries.paths.edges import Pair, Reach, Steps
from queries.paths.layers import best, count, pairs, shortest_layers
from queries.paths.neighbourhood import Neighbourhood
from queries.paths.path import AlliancePath, AlliancePaths
from queries.paths.ranked import Cost, by_belief, by_length, ranked

if TYPE_CHECKING:
    from graph.store import Store

_STATES: Final = ("Country", "Organization")
#: What a path may run over: the relations of cooperation between states and organizations, alliances first.
PATH_RELATIONS: Final = tuple(
    sorted(
        (n for n in COOPERATION if any(RELATION_TYPES[n].allows(a, b) for a in _STATES for b in _STATES)),
        key=lambda name: name != "ALLIED_WITH",
    )
)
_HOPS: Final = Parameter("max_hops", "integer", "Longest path", bounds=(1, 20))
_LIMIT: Final = Parameter("limit", "integer", "How many paths", bounds=(1, 10_000))
_ALTERNATIVES: Final = Parameter("alternatives", "integer", "How many paths of any length", bounds=(1, 1000))
#: Room for what a product of beliefs loses in rounding.
_ALMOST: Final = 1 - 1e-9
_RELATIONS: Final = Parameter("relations", "choices", "What paths run over", words=PATH_RELATIONS)
_MODALITIES: Final = Parameter("modalities", "choices", "How firmly stated", words=MODALITIES)


def alliance_paths(  # noqa: PLR0913 - nine independent settings, each with a default
    store: "Store",
    start_id: str,
    end_id: str,
    *,
    max_hops: int = 4,
    as_of: str | None = None,
    modalities: Iterable[str] = DEFAULT_MODALITIES,
    relations: Iterable[str] = ("ALLIED_WITH",),
    min_belief: float = 0.0,
    via: Iterable[str] = (),
    avoid: Iterable[str] = (),
    alternatives: int | None = None,
    limit: int = 25,
) -> AlliancePaths:
    """Find chains of alliances between two states or organizations: all the shortest, or also longer alternatives.

    A chain says that each actor is allied with the next, not that its ends are allied. It visits no actor twice.
    Parallel statements between two actors are one hop: that of the relation named first, best believed.

    Args:
        store: Where the graph is.
        start_id: Where the chain begins, such as `country/JPN`.
        end_id: Where it ends.
        max_hops: How many hops a chain may have, 1 to 20.
        as_of: ISO date; only what had begun by then and not ended before it.
        modalities: How firmly the hops must be stated.
        relations: What hops may be: alliances unless told otherwise, any of `PATH_RELATIONS`. `MEMBER_OF` leads from a
            state through an organization to another member, which for a large organization says little.
        min_belief: Least belief in a hop.
        via: Ids of actors that every chain must run through, in any order.
        avoid: Ids of actors that no chain may run through.
        alternatives: Find so many chains of any length up to `max_hops`, those with the highest product of beliefs,
            in place of all the shortest ones. The method is Yen's and Lawler's: see `queries.paths.ranked`.
        limit: How many of the shortest chains to return, the best believed first.

    Returns:
        The chains, each hop with its best sentence. Empty when there is none of up to `max_hops` hops.

    Raises:
        SameActorError: Both ends are one actor.
        ParameterError: A setting is out of its bounds, or a relation or modality unknown.
        StoreError: The store cannot be read.
    """
    if start_id == end_id:
        raise SameActorError(f"both ends of the path are {start_id}", remedy="Name two actors")
    for parameter, value in ((_HOPS, max_hops), (_LIMIT, limit), (COMMON["min_belief"], min_belief)):
        parameter.value(value)
    if alternatives is not None:
        _ALTERNATIVES.value(alternatives)
    reach = Reach(
        relations=_words(_RELATIONS, relations),
        modalities=_words(_MODALITIES, modalities),
        as_of=None if as_of is None else str(COMMON["as_of"].value(as_of)),
        min_belief=min_belief,
        avoid=frozenset(avoid),
    )
    search = _Search(Steps(store, reach), (start_id, end_id), max_hops, _between(start_id, end_id, via, reach.avoid))
    if alternatives is not None:
        return search.alternatives(alternatives)
    return search.shortest_through(limit) if search.via else search.shortest(limit)


@dataclass(frozen=True, slots=True)
class _Search:
    """A search for chains between two actors."""

    steps: Steps
    ends: tuple[str, str]
    max_hops: int
    via: frozenset[str]
    #: What was read of how far hops are believed.
    beliefs: dict[Pair, float] = field(default_factory=dict)

    def shortest(self, limit: int) -> AlliancePaths:
        """Return the shortest chains, and how many there are."""
        layers = shortest_layers(*self.ends, max_hops=self.max_hops, neighbours=self.steps.neighbours)
        total = count(layers, *self.ends)
        joined = pairs(layers)
        # A single chain is the best whatever is believed of it.
        beliefs = self.steps.beliefs(joined) if total > 1 else dict.fromkeys(joined, 1.0)
        return self._told(best(layers, *self.ends, beliefs=beliefs, limit=limit), total)

    def shortest_through(self, limit: int) -> AlliancePaths:
        """Return the shortest chains that run through the given actors."""
        near = Neighbourhood(*self.ends, self.steps.neighbours)
        for hops in range(1, self.max_hops + 1):
            near.grow()
            if hops > len(self.via) and (chains := self._ranked(near, hops, by_length, limit)):
                return self._first(chains, limit)
        return self._first([], limit)

    def alternatives(self, wanted: int) -> AlliancePaths:
        """Return the best believed chains of any length."""
        near = Neighbourhood(*self.ends, self.steps.neighbours)
        chains: list[tuple[str, ...]] = []
        for hops in range(1, self.max_hops + 1):
            near.grow()
            chains = self._ranked(near, hops, by_belief, wanted)
            if len(chains) > wanted:
                # A chain with a hop that is believed less than the worst of these is none of them.
                worst = prod(self.beliefs[pair] for pair in pairwise(chains[-1]))
                self.steps.leave_out_below(worst * _ALMOST)
        return self._first(chains, wanted)

    def _ranked(self, near: Neighbourhood, max_hops: int, cost: Cost, wanted: int) -> list[tuple[str, ...]]:
        """Return one chain more than wanted, which tells that there are more."""
        joined = near.pairs(max_hops)
        if not joined or not self.via <= {there for _, there in joined}:
            return []
        self.beliefs.update(self.steps.beliefs(joined.difference(self.beliefs)))
        known = {pair: self.beliefs[pair] for pair in joined if pair in self.beliefs}
        return list(islice(ranked(known, self.ends, max_hops=max_hops, cost=cost, via=self.via), wanted + 1))

    def _first(self, chains: list[tuple[str, ...]], wanted: int) -> AlliancePaths:
        return self._told(chains[:wanted], len(chains) if len(chains) <= wanted else None)

    def _told(self, chains: list[tuple[str, ...]], total: int | None) -> AlliancePaths:
        """Return the chains with all that is known of their hops."""
        joined = {pair for chain in chains for pair in pairwise(chain)}
        hops = self.steps.hops(joined) if joined else {}
        paths = (AlliancePath(tuple(hops[pair] for pair in pairwise(chain))) for chain in chains)
        return AlliancePaths(paths, max_hops=self.max_hops, total=total)


def _between(start: str, end: str, via: Iterable[str], avoid: frozenset[str]) -> frozenset[str]:
    """Return the actors to run through, which like those to avoid must lie between the ends."""
    wanted = frozenset(via)
    for name, actors in (("via", wanted), ("avoid", avoid)):
        if actors & {start, end}:
            raise ParameterError(f"{name} names an end of the path", remedy="Name only actors between the ends")
    if both := wanted & avoid:
        raise ParameterError(f"via and avoid both name {min(both)}", remedy="Take it out of one of them")
    return wanted


def _words(parameter: Parameter, given: Iterable[str]) -> tuple[str, ...]:
    """Return the words in the order in which they were given, which tells what goes first."""
    words = tuple(dict.fromkeys(given))
    parameter.value(words)
    return words
