"""What a picture shows: actors as nodes, statements as links, with the sentences behind them."""

from dataclasses import dataclass, replace

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

    @property
    def denied(self) -> bool:
        """Whether it is the denial of a statement, which has a row in the table and no line in the graph."""
        return self.polarity == "negative"


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes and links, and how many of each were left out of it."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    nodes_left_out: int = 0
    links_left_out: int = 0

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
        return replace(
            self,
            nodes=tuple(nodes),
            links=tuple(links),
            nodes_left_out=len(self.nodes) - len(nodes),
            links_left_out=len(self.links) - len(links),
        )


def _weight(link: Link) -> tuple[float, int, str, str, str, str]:
    return -(link.belief or 0.0), -(link.documents or 0), link.start.name, link.relation, link.end.name, link.id
