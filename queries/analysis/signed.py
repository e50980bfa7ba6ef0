"""Triads of a network whose dyads have signs."""

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from queries.analysis.dyad import Dyad
from queries.analysis.network import Network


@dataclass(frozen=True, slots=True)
class Triad:
    """Three actors, each two of which cooperate or clash."""

    #: Places of the actors, in their order.
    actors: tuple[int, int, int]
    #: Those of the first and second, the first and third, the second and third.
    dyads: tuple[Dyad, Dyad, Dyad]

    @property
    def clashes(self) -> int:
        """How many of the dyads clash."""
        return sum(1 for dyad in self.dyads if dyad.sign < 0)

    @property
    def balanced(self) -> bool:
        """Whether a friend's friend is a friend and a friend's foe a foe: an even number of dyads clash."""
        return self.clashes % 2 == 0

    @property
    def belief(self) -> float:
        """How far the least believed of the dyads is believed."""
        return min(dyad.side.belief for dyad in self.dyads)

    @property
    def documents(self) -> int:
        """Documents behind the dyads, summed up."""
        return sum(dyad.side.documents for dyad in self.dyads)


def triads(network: Network) -> Iterator[Triad]:
    """Yield the triads of a network, each once."""
    known = {(dyad.one, dyad.two): dyad for dyad in network.dyads}
    for triangle in nx.all_triangles(network.graph()):
        one, two, three = sorted(triangle)
        yield Triad((one, two, three), (known[one, two], known[one, three], known[two, three]))
