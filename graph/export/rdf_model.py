"""The graph as rdflib's graphs, and as quads of its terms."""

from collections.abc import Iterator

from rdflib import Dataset, Graph, Literal, URIRef

from graph.export.content import Content
from graph.export.rdf_layers import graph_nodes
from graph.export.rdf_names import Names
from graph.export.rdf_nodes import IRI, TERM, TEXT
from graph.export.source import ContentSource, Source

Object = URIRef | Literal


def graph(content: Content, names: Names) -> Graph:
    """Return the content as one graph, named graphs laid together."""
    result = bound_graph(names)
    for subject, predicate, value, _ in quads(ContentSource(content), names):
        result.add((subject, predicate, value))
    return result


def dataset(content: Content, names: Names) -> Dataset:
    """Return the content as a default graph and one named graph for each document."""
    result = Dataset()
    _bind(result, names)
    for subject, predicate, value, name in quads(ContentSource(content), names):
        target = result.default_graph if name is None else result.graph(name)
        target.add((subject, predicate, value))
    return result


def bound_graph(names: Names) -> Graph:
    """Return an empty graph that knows the prefixes."""
    result = Graph(bind_namespaces="none")
    _bind(result, names)
    return result


def quads(source: Source, names: Names) -> Iterator[tuple[URIRef, URIRef, Object, URIRef | None]]:
    """Yield subject, property, value and the document's graph, None for what is not of one document."""
    for node in graph_nodes(source, names):
        subject, name = URIRef(node.subject), URIRef(node.graph) if node.graph else None
        for key, value, kind in node.pairs:
            yield subject, names.expand(key), _term(value, kind, names), name


def _term(value: str, kind: str, names: Names) -> Object:
    if kind == IRI:
        return URIRef(value)
    if kind == TERM:
        return names.expand(value)
    return Literal(value) if kind == TEXT else Literal(value, datatype=names.expand(kind), normalize=False)


def _bind(target: Graph, names: Names) -> None:
    for prefix, namespace in names.prefixes.items():
        target.bind(prefix, namespace, override=True, replace=True)
