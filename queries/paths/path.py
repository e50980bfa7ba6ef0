"""A chain of actors, each linked to the next by a statement."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from queries.quote import Quote


@dataclass(frozen=True, slots=True)
class Actor:
    """A state or organization on a path."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of a path: the statement that joins two actors."""

    start: Actor
    relation: str
    end: Actor
    #: Whether the statement's subject is `start`; either way for a symmetric relation.
    forward: bool
    #: Id of the statement.
    statement: str
    modality: str
    belief: float
    #: Number of documents that it rests on.
    documents: int
    #: ISO 8601 dates of its earliest and latest evidence.
    first: str | None
    last: str | None
    #: ISO 8601 start and end of its term.
    valid_from: str | None
    valid_to: str | None
    quote: Quote | None = None

    @property
    def sentence(self) -> str | None:
        """The sentence that supports it best."""
        return self.quote.sentence if self.quote else None


@dataclass(frozen=True, slots=True)
class AlliancePath:
    """A chain of hops. It is a chain of statements, not an alliance of its two ends."""

    hops: tuple[Hop, ...]

    def __len__(self) -> int:
        return len(self.hops)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors in their order, both ends included."""
        return (self.hops[0].start, *(hop.end for hop in self.hops))

    @property
    def belief(self) -> float:
        """Belief in the whole chain, its hops taken as independent: the product of theirs, to 6 places."""
        return round(prod(hop.belief for hop in self.hops), 6)


class AlliancePaths(list[AlliancePath]):
    """The paths between two actors, the best believed first; empty when there is none within the hops.

    Args:
        paths: Those that were asked for.
        max_hops: How far was looked.
        total: Number of all of them, also those beyond the number that was asked for; None if there are more that were
            not counted. Paths are told apart by their actors: parallel statements make one hop.
    """

    def __init__(self, paths: Iterable[AlliancePath] = (), *, max_hops: int, total: int | None) -> None:
        super().__init__(paths)
        self.max_hops = max_hops
        self.total = total

    @property
    def hops(self) -> int | None:
        """Length of the shortest of the paths; None when there is none within `max_hops`."""
        return min(map(len, self), default=None)
