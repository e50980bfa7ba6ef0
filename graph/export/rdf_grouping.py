"""Nodes with their properties together: for syntaxes that name a subject once."""

from collections.abc import Iterable, Iterator

from graph.export.rdf_names import Names
from graph.export.rdf_nodes import Node, document_node, entity_node, evidence_nodes, statement_node
from graph.export.source import Source


def whole_nodes(source: Source, names: Names) -> Iterator[Node]:
    """Yield every node once with all its properties: entities, statements each before its evidence, documents."""
    for actor in source.entities():
        yield entity_node(actor, names)
    for stated in source.statements():
        parts = list(evidence_nodes(stated.statement, stated.uris, names))
        node = statement_node(stated, names)
        links = [pair for part in parts if part.subject == node.subject for pair in part.pairs]
        yield Node(node.subject, node.pairs + links)
        yield from (part for part in parts if part.subject != node.subject)
    for document in source.documents():
        yield document_node(document, names)


def by_property(pairs: Iterable[tuple[str, str, str]]) -> dict[str, list[tuple[str, str]]]:
    """Return the values of each property with their kinds, in their order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, value, kind in pairs:
        found.setdefault(key, []).append((value, kind))
    return found
