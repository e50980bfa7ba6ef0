"""Triads of a network whose dyads have signs."""

from collections.abc import Iterator
from typing import NamedTuple

import networkx as nx

from queries.analysis.network import Network


class Triad(NamedTuple):
    """Three actors, each two of which cooperate or clash. There may be millions, so it holds no more than it must."""

    #: Places of the actors, in their order.
    actors: tuple[int, int, int]
    #: How many of the dyads clash.
    clashes: int
    #: How far the least believed of the dyads is believed.
    belief: float
    #: Documents behind the dyads, summed up.
    documents: int

    @property
    def balanced(self) -> bool:
        """Whether a friend's friend is a friend and a friend's foe a foe: an even number of dyads clash."""
        return self.clashes % 2 == 0


def triads(network: Network) -> Iterator[Triad]:
    """Yield the triads of a network, each once."""
    known = {(dyad.one, dyad.two): (dyad.sign < 0, dyad.side.belief, dyad.side.documents) for dyad in network.dyads}
    for triangle in nx.all_triangles(network.graph()):
        one, two, three = sorted(triangle)
        first, second, third = known[one, two], known[one, three], known[two, three]
        yield Triad(
            (one, two, three),
            first[0] + second[0] + third[0],
            min(first[1], second[1], third[1]),
            first[2] + second[2] + third[2],
        )
