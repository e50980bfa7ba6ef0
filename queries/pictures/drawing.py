"""Draws the nodes and links of a picture with neo4j-viz, as one HTML document that needs no network."""

import importlib
from math import log2
from types import ModuleType
from typing import Any, Final

from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from queries.errors import PictureError
from queries.pictures.picture import Link, Node, Picture

_PLAIN: Final = "#7A7F87"
_HEIGHT: Final = "100vh"
_SMALLEST, _LARGEST = 38.0, 60.0


def draw(picture: Picture) -> str:
    """Return an HTML document that draws the graph and lets it be moved, zoomed and searched.

    Raises:
        PictureError: neo4j-viz is not installed. It is licensed under GPL-3.0, so nothing here requires it.
    """
    viz = extra("neo4j_viz")
    shown = [link for link in picture.links if not link.denied]
    degree = {node.id: 0 for node in picture.nodes}
    for link in shown:
        degree[link.start.id] += 1
        degree[link.end.id] += 1
    graph = viz.VisualizationGraph(
        nodes=[_node(viz, node, degree[node.id]) for node in picture.nodes],
        relationships=[_link(viz, link) for link in shown],
    )
    rendered = graph.render(renderer="canvas", height=_HEIGHT, theme="light")
    return str(rendered.data)


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


def link_colour(relation: str) -> str:
    """Return the colour of a relation, `#RRGGBB`."""
    return RELATION_TYPES[relation].colour if relation in RELATION_TYPES else _PLAIN


def _node(viz: ModuleType, node: Node, degree: int) -> Any:  # noqa: ANN401 - a type of an optional library
    return viz.Node(
        id=node.id,
        caption=node.name,
        color=node_colour(node.label),
        caption_size=2,
        size=min(_LARGEST, _SMALLEST + 4 * log2(1 + degree)),
        properties={"name": node.name, "type": node.label, "id": node.id},
    )


def _link(viz: ModuleType, link: Link) -> Any:  # noqa: ANN401 - a type of an optional library
    properties = {
        "modality": link.modality,
        "belief": link.belief,
        "documents": link.documents,
        "first": link.first,
        "last": link.last,
        "sentence": link.quotes[0].sentence if link.quotes else None,
        "source": link.quotes[0].uri if link.quotes else None,
    }
    return viz.Relationship(
        id=link.id,
        source=link.start.id,
        target=link.end.id,
        caption=link.relation,
        color=link_colour(link.relation),
        width=2 + 2 * log2(max(1, link.documents or 1)),
        properties={key: value for key, value in properties.items() if value is not None},
    )
