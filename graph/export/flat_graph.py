"""The networkx graph with attributes that a file of nodes and edges can hold."""

import networkx as nx

from graph.export.content import Content
from graph.export.networkx_view import view
from graph.export.text import printable


def flat_graph(content: Content) -> "nx.MultiDiGraph[str]":
    """Return the graph of the positive statements.

    Lists are joined by "; ", unknown values left out, and control characters replaced.
    """
    source = view(content)
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in source.nodes(data=True):
        result.add_node(printable(node), **_flat(attributes))
    # networkx iterates edges by their start; a file of edges in the order of their ids compares better.
    for start, end, key, attributes in sorted(source.edges(keys=True, data=True), key=lambda edge: edge[2]):
        result.add_edge(printable(start), printable(end), key=key, **_flat(attributes))
    return result


def _flat(attributes: dict[str, object]) -> dict[str, object]:
    flat: dict[str, object] = {}
    for name, value in attributes.items():
        shown = "; ".join(value) if isinstance(value, tuple) else value
        if isinstance(shown, str):
            shown = printable(shown)
        if shown not in (None, ""):
            flat[name] = shown
    return flat
