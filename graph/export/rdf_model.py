"""The graph as RDF: the direct triples to browse, and every statement with its evidence.

Each statement is a node of its own (an N-ary relation), so that nothing of it is lost. A positive asserted one also
gives the direct triple ``a amity:cooperatesWith b``, once: a symmetric property stands in the order of the ids, and the
vocabulary declares it an owl:SymmetricProperty. What a document says belongs to the graph that its IRI names, so that
dropping this graph takes back the document's evidence and nothing else.
"""

from collections.abc import Iterator

from rdflib import Dataset, Graph, Literal, URIRef

from graph.entity import Entity
from graph.evidence import Evidence
from graph.export.content import Content, DocumentRecord
from graph.export.rdf_literals import decimal, integer, moment, text
from graph.export.rdf_names import Names, escaped, web_address
from graph.export.rdf_terms import OTHER_PROPERTY
from graph.export.summary import NAMED_PROPERTIES, Summary, summaries
from graph.ontology import ENTITY_TYPES
from graph.statement import Statement

Object = URIRef | Literal
#: Property, with its prefix or as an IRI, and value.
Pair = tuple[str | URIRef, Object]


def graph(content: Content, names: Names) -> Graph:
    """Return the content as one graph, named graphs laid together."""
    result = bound_graph(names)
    for subject, predicate, value, _ in quads(content, names):
        result.add((subject, predicate, value))
    return result


def dataset(content: Content, names: Names) -> Dataset:
    """Return the content as a default graph and one named graph for each document."""
    result = Dataset()
    _bind(result, names)
    for subject, predicate, value, name in quads(content, names):
        target = result.default_graph if name is None else result.graph(name)
        target.add((subject, predicate, value))
    return result


def bound_graph(names: Names) -> Graph:
    """Return an empty graph that knows the prefixes."""
    result = Graph(bind_namespaces="none")
    _bind(result, names)
    return result


def quads(content: Content, names: Names) -> Iterator[tuple[URIRef, URIRef, Object, URIRef | None]]:
    """Yield subject, property, value and the document's graph, None for what is not of one document."""
    for subject, pairs, name in _nodes(content, names):
        for key, value in pairs:
            yield subject, key if isinstance(key, URIRef) else names.expand(key), value, name


def _bind(target: Graph, names: Names) -> None:
    for prefix, namespace in names.prefixes.items():
        target.bind(prefix, namespace, override=True, replace=True)


def _nodes(content: Content, names: Names) -> Iterator[tuple[URIRef, Iterator[Pair], URIRef | None]]:
    found = summaries(content)
    uris = {document.id: document.uri for document in content.documents}
    for entity in content.entities:
        yield names.entity(entity.id), _entity(entity, names), None
    for statement in content.statements:
        node = names.statement(statement.id)
        if statement.polarity == "positive" and statement.modality == "asserted":
            direct = (names.relation(statement.relation), names.entity(statement.object.id))
            yield names.entity(statement.subject.id), iter([direct]), None
        yield node, _statement(statement, found[statement.id], names), None
        for item in statement.evidence:
            name, proof = names.document(item.document), names.evidence(item.id_for(statement.id))
            yield node, iter([("amity:evidence", proof), ("prov:hadPrimarySource", name)]), name
            yield proof, _evidence(item, uris[item.document], names), name
    for document in content.documents:
        name = names.document(document.id)
        yield name, _document(document, names), name


def _entity(entity: Entity, names: Names) -> Iterator[Pair]:
    kind = ENTITY_TYPES[entity.type]
    yield "rdf:type", names.expand("amity:Entity")
    yield "rdf:type", names.expand(f"amity:{kind.label}")
    yield "rdf:type", names.expand(kind.rdf)
    yield "rdfs:label", text(entity.name)
    for alias in entity.aliases:
        yield "skos:altLabel", text(alias)
    if entity.iso3:
        yield "amity:iso3", text(entity.iso3)
    if entity.wikidata:
        yield "owl:sameAs", names.wikidata(entity.wikidata)


def _statement(statement: Statement, summary: Summary, names: Names) -> Iterator[Pair]:
    yield "rdf:type", names.expand("amity:Statement")
    yield "amity:subject", names.entity(statement.subject.id)
    yield "amity:relation", names.relation(statement.relation)
    yield "amity:object", names.entity(statement.object.id)
    yield "amity:polarity", text(statement.polarity)
    yield "amity:modality", text(statement.modality)
    yield "amity:belief", decimal(summary.belief)
    yield "amity:documentCount", integer(summary.documents)
    yield from _moments(
        ("amity:first", summary.first),
        ("amity:last", summary.last),
        ("amity:validFrom", statement.valid_from),
        ("amity:validTo", statement.valid_to),
    )


def _evidence(item: Evidence, uri: str, names: Names) -> Iterator[Pair]:
    yield "rdf:type", names.expand("amity:Evidence")
    yield "prov:wasQuotedFrom", names.document(item.document)
    yield "amity:sentence", text(item.sentence)
    yield "amity:start", integer(item.start)
    yield "amity:end", integer(item.end)
    for end, span in (("subject", item.subject_span), ("object", item.object_span)):
        if span:
            yield f"amity:{end}Start", integer(span[0])
            yield f"amity:{end}End", integer(span[1])
    yield "amity:confidence", decimal(item.confidence)
    yield from _moments(("amity:date", item.date))
    yield "amity:context", text(item.context)
    if item.attributed_to is not None:
        yield "amity:attributedTo", text(item.attributed_to)
    if item.extractor:
        yield "amity:extractor", text(item.extractor)
    if item.uri != uri:
        yield "amity:readFrom", text(item.uri)
    for key, value in item.properties:
        named = key in NAMED_PROPERTIES
        yield f"amity:{key}" if named else f"{OTHER_PROPERTY}{escaped(key)}", text(value)


def _document(document: DocumentRecord, names: Names) -> Iterator[Pair]:
    yield "rdf:type", names.expand("amity:Document")
    yield "amity:uri", text(document.uri)
    if document.title is not None:
        yield "dcterms:title", text(document.title)
    yield from _moments(("dcterms:issued", document.published))
    if document.publisher is not None:
        yield "dc:publisher", text(document.publisher)
    if address := web_address(document.uri):
        yield "rdfs:seeAlso", address


def _moments(*pairs: tuple[str, str | None]) -> Iterator[Pair]:
    for key, value in pairs:
        if value is not None:
            yield key, moment(value)
