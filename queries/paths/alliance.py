"""Shortest chains of alliances between two actors."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from graph.ontology import COOPERATION, MODALITIES, RELATION_TYPES
from queries.common import COMMON, DEFAULT_MODALITIES
from queries.errors import ParameterError, SameActorError
from queries.parameter import Parameter
from queries.paths.edges import Reach, Steps
from queries.paths.layers import best, count, shortest_layers
from queries.paths.path import AlliancePath, AlliancePaths

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
_RELATIONS: Final = Parameter("relations", "choices", "What paths run over", words=PATH_RELATIONS)
_MODALITIES: Final = Parameter("modalities", "choices", "How firmly stated", words=MODALITIES)


def alliance_paths(  # noqa: PLR0913 - seven independent settings, each with a default
    store: "Store",
    start_id: str,
    end_id: str,
    *,
    max_hops: int = 4,
    as_of: str | None = None,
    modalities: Iterable[str] = DEFAULT_MODALITIES,
    relations: Iterable[str] = ("ALLIED_WITH",),
    min_belief: float = 0.0,
    avoid: Iterable[str] = (),
    limit: int = 25,
) -> AlliancePaths:
    """Find all shortest chains of alliances between two states or organizations.

    A chain says that each actor is allied with the next, not that its ends are allied. Parallel statements between two
    actors are one hop: that of the relation named first, best believed.

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
        avoid: Ids of actors that no chain may run through.
        limit: How many of the chains to return, the best believed first.

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
    reach = Reach(
        relations=_words(_RELATIONS, relations),
        modalities=_words(_MODALITIES, modalities),
        as_of=None if as_of is None else str(COMMON["as_of"].value(as_of)),
        min_belief=min_belief,
        avoid=frozenset(avoid),
    )
    if reach.avoid & {start_id, end_id}:
        raise ParameterError("avoid names an end of the path", remedy="Avoid only actors between the ends")
    steps = Steps(store, reach)
    layers = shortest_layers(start_id, end_id, max_hops=max_hops, step=steps.away_from)
    chains = best(layers, start_id, end_id, limit=limit)
    quotes = steps.quoted(hop for chain in chains for hop in chain) if chains else {}
    paths = (AlliancePath(tuple(replace(hop, quote=quotes.get(hop.statement)) for hop in chain)) for chain in chains)
    return AlliancePaths(paths, max_hops=max_hops, total=count(layers, start_id, end_id))


def _words(parameter: Parameter, given: Iterable[str]) -> tuple[str, ...]:
    """Return the words in the order in which they were given, which tells what goes first."""
    words = tuple(dict.fromkeys(given))
    parameter.value(words)
    return words
