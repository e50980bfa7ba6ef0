"""The picture's actors as rows and columns, so that who is linked to whom can be read off however many there are."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import networkx as nx

from graph.ontology import RELATION_TYPES
from queries.pictures.picture import Link, Node, Picture
from queries.pictures.tone import CONFLICT, COOPERATION

_SEED: Final = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """All that the actor of a row does to that of a column; a symmetric relation stands in both cells of a pair."""

    row: int
    column: int
    #: Places of the statements in their picture, by tone; the tones in their order.
    links: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def count(self) -> int:
        """Number of statements."""
        return sum(len(places) for _, places in self.links)

    @property
    def places(self) -> tuple[int, ...]:
        """Places of all its statements in their picture."""
        return tuple(sorted(place for _, places in self.links for place in places))

    @property
    def tones(self) -> tuple[str, ...]:
        """Cooperation and conflict, whichever there is; what is neither counts only if there is nothing else."""
        found = tuple(tone for tone, _ in self.links)
        return tuple(tone for tone in found if tone in (COOPERATION, CONFLICT)) or found


@dataclass(frozen=True, slots=True)
class Matrix:
    """Actors in an order in which those that cooperate stand together, and a cell for each two that are linked."""

    actors: tuple[Node, ...]
    cells: tuple[Cell, ...]
    #: Places before which a new group of actors begins, the first one's 0 included.
    groups: tuple[int, ...]
    #: The greatest number of statements in a cell.
    most: int


def matrix(picture: Picture) -> Matrix:
    """Return the matrix of a picture's statements; denials, and actors without any statement, are not in it."""
    counted = [(place, link) for place, link in enumerate(picture.links) if not link.denied]
    groups = _groups(link for _, link in counted)
    actors = tuple(actor for group in groups for actor in group)
    starts = (sum(len(group) for group in groups[:number]) for number in range(len(groups)))
    place_of = {actor: place for place, actor in enumerate(actors)}
    found: dict[tuple[int, int], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, link in counted:
        for row, column in _cells_of(link, place_of):
            found[row, column][link.tone].append(place)
    cells = tuple(
        Cell(row, column, tuple((tone, tuple(places)) for tone, places in sorted(tones.items())))
        for (row, column), tones in sorted(found.items())
    )
    return Matrix(actors, cells, tuple(starts), max((cell.count for cell in cells), default=0))


def _cells_of(link: Link, place_of: dict[Node, int]) -> set[tuple[int, int]]:
    row, column = place_of[link.start], place_of[link.end]
    known = RELATION_TYPES.get(link.relation)
    return {(row, column), (column, row)} if known and known.symmetric else {(row, column)}


def _groups(links: Iterable[Link]) -> list[list[Node]]:
    """Return actors that cooperate more with each other than with the rest, the largest group first.

    The method is Louvain's (V. D. Blondel and others, Fast unfolding of communities in large networks, 2008), over the
    number of statements of cooperation and structure between each two.
    """
    graph: nx.Graph[Node] = nx.Graph()
    busy: Counter[Node] = Counter()
    for link in sorted(links, key=lambda link: link.id):
        graph.add_nodes_from(link.pair)
        busy.update(link.pair)
        if link.tone != CONFLICT:
            known = graph.get_edge_data(*link.pair, default={"weight": 0})
            graph.add_edge(*link.pair, weight=known["weight"] + 1)
    found = nx.community.louvain_communities(graph, weight="weight", seed=_SEED) if graph else []
    groups = [sorted(group, key=lambda actor: (-busy[actor], actor.name, actor.id)) for group in found]
    # Those who stand alone are no groups of one each: they come last, together.
    alone = [actor for group in groups if len(group) == 1 for actor in group]
    several = sorted((g for g in groups if len(g) > 1), key=lambda g: (-len(g), g[0].name))
    return [*several, *([sorted(alone, key=lambda a: (-busy[a], a.name, a.id))] if alone else [])]
