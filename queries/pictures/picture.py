"""What a picture shows: actors as nodes, statements as links, with the sentences behind them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from queries.pictures.tone import tone
from queries.quote import Quote


@dataclass(frozen=True, slots=True)
class Node:
    """An entity."""

    id: str
    #: Its entity type.
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Link:
    """A statement between two nodes."""

    id: str
    start: Node
    relation: str
    end: Node
    polarity: str = "positive"
    modality: str = "asserted"
    belief: float | None = None
    #: Number of documents that it rests on.
    documents: int | None = None
    first: str | None = None
    last: str | None = None
    #: What it rests on, the most confident first.
    quotes: tuple[Quote, ...] = ()
    #: ISO 8601 start and end of its term.
    valid_from: str | None = None
    valid_to: str | None = None

    @property
    def denied(self) -> bool:
        """Whether it is the denial of a statement, which has a row in the table and no line in the graph."""
        return self.polarity == "negative"

    @property
    def tone(self) -> str:
        """Whether it means cooperation, conflict, or neither."""
        return tone(self.relation)

    @property
    def pair(self) -> tuple[Node, Node]:
        """Its two nodes in an order that does not depend on who is its subject."""
        return (self.start, self.end) if self.start.id <= self.end.id else (self.end, self.start)


@dataclass(frozen=True, slots=True)
class Line:
    """All statements of one tone between two nodes, which a graph draws as one line."""

    start: Node
    end: Node
    tone: str
    #: Places of the statements in their picture, the weightiest first.
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes and links, and how many of each were left out of it."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    nodes_left_out: int = 0
    links_left_out: int = 0
    #: Whether its source was cut off, so that there is more than even what was left out.
    cut: bool = False
    #: Where its nodes stand, for a picture that has an order of its own: from left to right and from top to bottom.
    places: tuple[tuple[float, float], ...] = ()

    def within(self, max_nodes: int, max_links: int) -> "Picture":
        """Return the picture cut down to what can be read: the best believed and most documented links come first."""
        kept: dict[Node, None] = {}
        links: list[Link] = []
        for link in sorted(self.links, key=_weight):
            joined = {link.start: None, link.end: None}
            if len(links) < max_links and len(kept | joined) <= max_nodes:
                kept |= joined
                links.append(link)
        lone = [node for node in self.nodes if node not in kept]
        nodes = [*kept, *lone[: max_nodes - len(kept)]] if not self.links else list(kept)
        places = dict(zip(self.nodes, self.places, strict=True)) if self.places else {}
        return replace(
            self,
            nodes=tuple(nodes),
            links=tuple(links),
            nodes_left_out=len(self.nodes) - len(nodes),
            links_left_out=len(self.links) - len(links),
            places=tuple(places[node] for node in nodes) if places else (),
        )

    def lines(self) -> tuple[Line, ...]:
        """Return the lines of the graph, in the order of their weightiest statements; denials have none.

        A line leads from subject to object if all its statements do, and else from whom its first one leads.
        """
        found: dict[tuple[Node, Node, str], list[int]] = {}
        for place, link in enumerate(self.links):
            if not link.denied:
                found.setdefault((*link.pair, link.tone), []).append(place)
        return tuple(
            Line(self.links[places[0]].start, self.links[places[0]].end, kind, tuple(places))
            for (_, _, kind), places in found.items()
        )


def documents(links: Iterable[Link]) -> int:
    """Return the number of different documents behind links, as far as they are known."""
    links = tuple(links)
    known = {quote.document for link in links for quote in link.quotes}
    return max(len(known), max((link.documents or 0 for link in links), default=0))


def counted(number: int, what: str) -> str:
    """Return a number of things in words: `1 actor`, `2 actors`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _weight(link: Link) -> tuple[float, int, str, str, str, str]:
    return -(link.belief or 0.0), -(link.documents or 0), link.start.name, link.relation, link.end.name, link.id
