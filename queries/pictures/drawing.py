"""Draws the nodes and links of a picture with neo4j-viz, as one HTML document that needs no network."""

import importlib
from collections import Counter
from math import log2, sqrt
from types import ModuleType
from typing import Any, Final

from graph.ontology import ENTITY_TYPES
from graph.wording import harmless
from queries.errors import PictureError
from queries.pictures.picture import Line, Node, Picture, documents
from queries.pictures.tone import TONES

_PLAIN: Final = "#7A7F87"
_HEIGHT: Final = "100vh"
#: Radii by the number of nodes up to which they are taken: the smallest, and what a line adds. Among many nodes those
#: with many lines must stay readable from afar.
_RADII: Final = ((60, 36.0, 6.0), (10**9, 18.0, 8.0))
_LARGEST: Final = 85.0
#: Lines get a caption up to this number; the words of more would cover each other.
_CAPTIONED: Final = 60
#: Pixels of a picture whose nodes have places.
_WIDTH, _DEPTH = 300.0, 200.0
#: Pixels that a drawing has on a common screen.
_SCREEN: Final = 1100


def draw(picture: Picture) -> str:
    """Return an HTML document that draws the graph and lets it be moved, zoomed and searched.

    Ids of nodes are those of their entities; ids of relationships are the places of the picture's lines.

    Raises:
        PictureError: neo4j-viz is not installed. It is licensed under GPL-3.0, so nothing here requires it.
    """
    viz = extra("neo4j_viz")
    lines = picture.lines()
    degree = Counter(node.id for line in lines for node in (line.start, line.end))
    places = _centred(picture)
    smallest, more = next(radii for most, *radii in _RADII if len(picture.nodes) <= most)
    radius = {node.id: min(_LARGEST, smallest + more * sqrt(degree[node.id])) for node in picture.nodes}
    graph = viz.VisualizationGraph(
        nodes=[_node(viz, node, radius[node.id], places.get(node.id)) for node in picture.nodes],
        relationships=[
            _line(viz, place, line, picture, captioned=len(lines) <= _CAPTIONED) for place, line in enumerate(lines)
        ],
    )
    shape: dict[str, Any] = {"layout": viz.Layout.FORCE_DIRECTED}
    if places:
        columns = 1 + 2 * max(x for x, _ in places.values())
        shape = {"layout": viz.Layout.COORDINATE, "initial_zoom": min(1.2, _SCREEN / (columns * _WIDTH))}
    rendered = graph.render(renderer="canvas", height=_HEIGHT, theme="light", **shape)
    return str(rendered.data)


def _centred(picture: Picture) -> dict[str, tuple[float, float]]:
    """Return the places of nodes by id, around the middle of the drawing."""
    if not picture.places:
        return {}
    middle = [(min(axis) + max(axis)) / 2 for axis in zip(*picture.places, strict=True)]
    placed = zip(picture.nodes, picture.places, strict=True)
    return {node.id: (x - middle[0], y - middle[1]) for node, (x, y) in placed}


def extra(module: str) -> ModuleType:
    """Import what only pictures need.

    Raises:
        PictureError: It is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise PictureError(
            f"a picture needs {module.replace('_', '-')}, which is not installed",
            remedy="Run pip install 'amity[picture]'",
        ) from error


def node_colour(label: str) -> str:
    """Return the colour of a type of entity, `#RRGGBB`."""
    return ENTITY_TYPES[label].colour if label in ENTITY_TYPES else _PLAIN


def _node(viz: ModuleType, node: Node, radius: float, place: tuple[float, float] | None) -> Any:  # noqa: ANN401 - a type of an optional library
    x, y = place or (None, None)
    return viz.Node(
        id=node.id,
        caption=harmless(node.name),
        color=node_colour(node.label),
        caption_size=1,
        size=radius,
        properties={"name": harmless(node.name), "type": node.label, "id": node.id},
        **({} if x is None or y is None else {"x": x * _WIDTH, "y": y * _DEPTH, "pinned": True}),
    )


def _line(viz: ModuleType, place: int, line: Line, picture: Picture, *, captioned: bool) -> Any:  # noqa: ANN401 - as above
    links = [picture.links[found] for found in line.links]
    relations = list(dict.fromkeys(spoken(link.relation) for link in links))
    caption = relations[0] if len(relations) == 1 else f"{relations[0]} +{len(relations) - 1}"
    return viz.Relationship(
        id=str(place),
        source=line.start.id,
        target=line.end.id,
        caption=caption if captioned else None,
        caption_size=2,
        color=TONES[line.tone],
        width=1.5 + 1.5 * log2(max(1, documents(links))),
        properties={"relations": ", ".join(relations), "statements": len(links), "documents": documents(links)},
    )


def spoken(relation: str) -> str:
    """Return a relation in words: `cooperates with`."""
    return relation.replace("_", " ").lower()
