"""The nodes of the RDF with their properties, before they are put into any syntax.

Each statement is a node of its own (an N-ary relation), so that nothing of it is lost. A positive asserted one also
gives the direct triple ``a amity:cooperatesWith b``, once: a symmetric property stands in the order of the ids, and the
vocabulary declares it an owl:SymmetricProperty. What a document says belongs to the graph that its IRI names, so that
dropping this graph takes back the document's evidence and nothing else.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from graph.entity import Entity
from graph.evidence import Evidence
from graph.export.content import DocumentRecord
from graph.export.rdf_literals import as_moment, decimal_digits
from graph.export.rdf_names import PREFIXES, Names, camel, escaped, property_name, web_address
from graph.export.rdf_terms import OTHER_PROPERTY
from graph.export.source import Actor, Stated
from graph.export.summary import NAMED_PROPERTIES
from graph.export.text import encodable
from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from graph.statement import Statement

#: Kinds of values beside datatypes, which go by their CURIEs: an IRI, a term with its prefix, and a plain string.
IRI, TERM, TEXT = "@id", "@term", ""
#: A triple: IRI of the subject, property with its prefix, and IRI of the object, with blanks between.
TRIPLE = "@triple"
#: Property with its prefix, value, and kind of the value.
Pair = tuple[str, str, str]
INTEGER, DECIMAL = "xsd:integer", "xsd:decimal"
#: What the IRIs of the aligned layer start with, after the base.
ALIGNED = "aligned/"
_CODE = re.compile("[A-Z]{3}")
_RELATIONS = {name: f"amity:{camel(name)}" for name in RELATION_TYPES}


@dataclass(frozen=True, slots=True)
class Node:
    """A subject with properties; `graph` is the IRI of the document that says so, None for what no single one does."""

    subject: str
    pairs: list[Pair]
    graph: str | None = None


def entity_node(actor: Actor, names: Names) -> Node:
    """Return an entity's node, with its direct triples."""
    entity, direct = actor
    pairs = [*_entity(entity, names)]
    pairs += [(_RELATIONS[relation], f"{names.base}{escaped(other)}", IRI) for relation, other in direct]
    return Node(f"{names.base}{escaped(entity.id)}", pairs)


def statement_node(stated: Stated, names: Names) -> Node:
    """Return a statement's node, without its evidence."""
    statement, summary = stated.statement, stated.summary
    pairs = [
        ("rdf:type", "amity:Statement", TERM),
        ("amity:subject", f"{names.base}{escaped(statement.subject.id)}", IRI),
        ("amity:relation", _RELATIONS[statement.relation], TERM),
        ("amity:object", f"{names.base}{escaped(statement.object.id)}", IRI),
        ("amity:polarity", statement.polarity, TEXT),
        ("amity:modality", statement.modality, TEXT),
        ("amity:belief", decimal_digits(summary.belief), DECIMAL),
        ("amity:documentCount", str(summary.documents), INTEGER),
        ("amity:voiceCount", str(summary.voices), INTEGER),
    ]
    _add_moment(pairs, "amity:first", summary.first)
    _add_moment(pairs, "amity:last", summary.last)
    _add_moment(pairs, "amity:validFrom", statement.valid_from)
    _add_moment(pairs, "amity:validTo", statement.valid_to)
    if names.rdf12:
        parts = names.entity(statement.subject.id), _RELATIONS[statement.relation], names.entity(statement.object.id)
        pairs.append(("rdf:reifies", " ".join(parts), TRIPLE))
    return Node(f"{names.base}statement/{escaped(statement.id)}", pairs)


def evidence_nodes(statement: Statement, uris: Mapping[str, str], names: Names) -> Iterator[Node]:
    """Yield for each evidence of a statement what leads to it, and its own node.

    Args:
        statement: Its evidence stands in the order of documents.
        uris: Address of each document, by id.
        names: The IRIs.
    """
    key, before, base = statement.id, None, names.base
    node = f"{base}statement/{escaped(key)}"
    for item in statement.evidence:
        # Plain text, not rdflib's terms, which take longer to make than the triples to write.
        name, proof = f"{base}document/{escaped(item.document)}", f"{base}evidence/e-{item.id_for(key)}"
        link: list[Pair] = [("amity:evidence", proof, IRI)]
        if item.document != before:
            link.append(("prov:hadPrimarySource", name, IRI))
        before = item.document
        yield Node(node, link, name)
        made = activity_of(item.extractor, names) if names.aligned and item.extractor else None
        yield Node(proof, _evidence(item, name, uris[item.document], made), name)


def document_node(document: DocumentRecord, names: Names) -> Node:
    """Return a document's node."""
    pairs = [("rdf:type", "amity:Document", TERM), ("amity:uri", encodable(document.uri), TEXT)]
    if document.title is not None:
        pairs.append(("dcterms:title", encodable(document.title), TEXT))
    _add_moment(pairs, "dcterms:issued", document.published)
    if document.publisher is not None:
        pairs.append(("dc:publisher", encodable(document.publisher), TEXT))
    if document.text is not None:
        pairs.append(("amity:text", encodable(document.text), TEXT))
    if document.story is not None:
        pairs.append(("amity:story", f"{names.base}document/{escaped(document.story)}", IRI))
    if address := web_address(document.uri):
        pairs.append(("rdfs:seeAlso", address, IRI))
    name = f"{names.base}document/{escaped(document.id)}"
    return Node(name, pairs, name)


def _entity(entity: Entity, names: Names) -> Iterator[Pair]:
    kind = ENTITY_TYPES[entity.type]
    yield "rdf:type", "amity:Entity", TERM
    yield "rdf:type", f"amity:{kind.label}", TERM
    yield "rdf:type", kind.rdf, TERM
    yield "rdfs:label", encodable(entity.name), TEXT
    for alias in entity.aliases:
        yield "skos:altLabel", encodable(alias), TEXT
    if entity.iso3:
        yield "amity:iso3", encodable(entity.iso3), TEXT
    if entity.wikidata:
        yield "owl:sameAs", names.wikidata(entity.wikidata), IRI
    if entity.type == "Country" and _CODE.fullmatch(entity.iso3 or ""):
        # The EU's authority table names countries by the same codes.
        yield "owl:sameAs", f"{PREFIXES['eu']}{entity.iso3}", IRI


def _evidence(item: Evidence, document: str, uri: str, made: str | None) -> list[Pair]:
    pairs = [
        ("rdf:type", "amity:Evidence", TERM),
        ("prov:wasQuotedFrom", document, IRI),
        ("amity:sentence", encodable(item.sentence), TEXT),
        ("amity:start", str(item.start), INTEGER),
        ("amity:end", str(item.end), INTEGER),
    ]
    if span := item.subject_span:
        pairs += [("amity:subjectStart", str(span[0]), INTEGER), ("amity:subjectEnd", str(span[1]), INTEGER)]
    if span := item.object_span:
        pairs += [("amity:objectStart", str(span[0]), INTEGER), ("amity:objectEnd", str(span[1]), INTEGER)]
    pairs.append(("amity:confidence", decimal_digits(item.confidence), DECIMAL))
    _add_moment(pairs, "amity:date", item.date)
    pairs.append(("amity:context", item.context, TEXT))
    if item.attributed_to is not None:
        pairs.append(("amity:attributedTo", encodable(item.attributed_to), TEXT))
    if item.extractor:
        pairs.append(("amity:extractor", encodable(item.extractor), TEXT))
    if made:
        pairs.append(("prov:wasGeneratedBy", made, IRI))
    if item.term:
        pairs.append(("amity:term", "/".join(quote(end or "", safe="") for end in item.term), TEXT))
    if item.uri != uri:
        pairs.append(("amity:readFrom", encodable(item.uri), TEXT))
    for key, value in item.properties:
        named = f"amity:{key}" if key in NAMED_PROPERTIES else f"{OTHER_PROPERTY}{property_name(key)}"
        pairs.append((named, encodable(value), TEXT))
    return pairs


def activity_of(extractor: str, names: Names) -> str:
    """Return the IRI of what an extractor does, in the aligned layer."""
    return f"{names.base}{ALIGNED}extraction/{escaped(extractor)}"


def _add_moment(pairs: list[Pair], key: str, value: str | None) -> None:
    if value is not None:
        pairs.append((key, *as_moment(value)))
