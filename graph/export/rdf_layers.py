"""All nodes of a file in their order, with what else the names ask for."""

from collections.abc import Iterator

from graph.export.rdf_aligned import extractor_nodes, membership_nodes
from graph.export.rdf_names import Names
from graph.export.rdf_nodes import Node, document_node, entity_node, evidence_nodes, statement_node
from graph.export.source import Source, Stated


def triple_nodes(source: Source, names: Names) -> Iterator[Node]:
    """Yield all nodes, each statement followed by its evidence: entities, statements, documents."""
    for actor in source.entities():
        yield entity_node(actor, names)
    extractors: set[str] = set()
    for stated in source.statements():
        yield statement_node(stated, names)
        yield from evidence_nodes(stated.statement, stated.uris, names)
        if names.aligned:
            yield from _aligned(stated, extractors, names)
    for document in source.documents():
        yield document_node(document, names)
    yield from _made_by(extractors, names)


def graph_nodes(source: Source, names: Names) -> Iterator[Node]:
    """Yield all nodes, those of one named graph together: entities and statements, then document by document."""
    for actor in source.entities():
        yield entity_node(actor, names)
    extractors: set[str] = set()
    for stated in source.statements():
        yield statement_node(stated, names)
        if names.aligned:
            yield from _aligned(stated, extractors, names)
    yield from _made_by(extractors, names)
    for document, statements in source.sayings():
        yield document_node(document, names)
        for statement in statements:
            yield from evidence_nodes(statement, {document.id: document.uri}, names)


def whole_nodes(source: Source, names: Names) -> Iterator[Node]:
    """Yield every node once with all its properties, for syntaxes that name a subject once."""
    for actor in source.entities():
        yield entity_node(actor, names)
    extractors: set[str] = set()
    for stated in source.statements():
        parts = list(evidence_nodes(stated.statement, stated.uris, names))
        node = statement_node(stated, names)
        links = [pair for part in parts if part.subject == node.subject for pair in part.pairs]
        yield Node(node.subject, node.pairs + links)
        yield from (part for part in parts if part.subject != node.subject)
        if names.aligned:
            yield from _aligned(stated, extractors, names)
    for document in source.documents():
        yield document_node(document, names)
    yield from _made_by(extractors, names)


def _aligned(stated: Stated, extractors: set[str], names: Names) -> Iterator[Node]:
    yield from membership_nodes(stated, names)
    extractors.update(item.extractor for item in stated.statement.evidence if item.extractor)


def _made_by(extractors: set[str], names: Names) -> Iterator[Node]:
    for extractor in sorted(extractors):
        yield from extractor_nodes(extractor, names)
