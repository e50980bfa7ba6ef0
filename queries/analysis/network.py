"""The network of a period: actors, and the dyads among them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import networkx as nx

from graph.ontology import ENTITY_TYPES
from queries.analysis.dyad import Dyad, Side
from queries.analysis.link import Link
from queries.analysis.period import Period

if TYPE_CHECKING:
    from queries.analysis.reading import Dates

_LABELS: Final = {kind.prefix: label for label, kind in ENTITY_TYPES.items()}


@dataclass(frozen=True, slots=True)
class Node:
    """An actor of a network."""

    id: str
    name: str

    @property
    def type(self) -> str:
        """Label of the entity, such as `Country`."""
        return _LABELS[self.id.partition("/")[0] + "/"]


@dataclass(frozen=True, slots=True)
class Network:
    """Actors that something joins to another, in the order of their ids, and all dyads in the order of their places.

    Algorithms run over places and not over ids: what depends on the order of nodes is then the same in every process.
    """

    nodes: tuple[Node, ...]
    dyads: tuple[Dyad, ...]

    @classmethod
    def of(cls, links: Iterable[Link], names: Mapping[str, str]) -> "Network":
        """Return the network that these links make."""
        pairs = defaultdict[tuple[str, str], list[Link]](list)
        for link in links:
            if link.subject != link.object:
                pairs[min(link.subject, link.object), max(link.subject, link.object)].append(link)
        ids = sorted({end for pair in pairs for end in pair})
        place = {key: number for number, key in enumerate(ids)}
        dyads = (_dyad(place[one], place[two], found) for (one, two), found in sorted(pairs.items()))
        return cls(tuple(Node(key, names.get(key, key)) for key in ids), tuple(dyads))

    def graph(self) -> "nx.Graph[int]":
        """Return the network for networkx: places as nodes, dyads as edges with `weight`, the belief in them."""
        graph: nx.Graph[int] = nx.Graph()
        graph.add_nodes_from(range(len(self.nodes)))
        graph.add_weighted_edges_from((dyad.one, dyad.two, dyad.belief) for dyad in self.dyads)
        return graph


def _dyad(one: int, two: int, links: list[Link]) -> Dyad:
    sides = (Side.of(link for link in links if link.valence == valence) for valence in ("+", "-", "0"))
    return Dyad(one, two, *sides)


def within(links: Iterable[Link], period: Period, dates: "Dates") -> Iterator[Link]:
    """Yield what of the links is of a period, with the number of documents that it has in it.

    Args:
        links: Those of all times.
        period: The period.
        dates: When those are evidenced that the period may cut through.
    """
    for link in links:
        if not period.bounded:
            yield link
        elif link.structural:
            if period.overlaps(link.start, link.valid_to):
                yield link
        elif link.first is None or link.last is None or not period.may_cover(link.first, link.last):
            continue
        elif period.covers_all(link.first, link.last):
            yield link
        elif documents := {document for date, document in dates.get(link.statement, ()) if period.covers(date)}:
            yield replace(link, documents=len(documents))
