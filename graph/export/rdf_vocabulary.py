"""The vocabulary as OWL: every class and property of the ontology and of the statements, with its meaning."""

from collections.abc import Iterator, Mapping, Sequence

from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from graph.export.alignments import alignments
from graph.export.rdf_model import bound_graph
from graph.export.rdf_names import Names
from graph.export.rdf_terms import CLASSES, TERMS, Term
from graph.ontology import ENTITY_TYPES, RELATION_TYPES, RelationType

_DATATYPES = {"text": XSD.string, "integer": XSD.integer, "decimal": XSD.decimal, "date": RDFS.Literal}
Triple = tuple[Node, Node, Node]


def vocabulary(names: Names) -> Graph:
    """Return the vocabulary under these names."""
    result = bound_graph(names)
    for triple in (*_header(names), *_classes(names), *_terms(names)):
        result.add(triple)
    for kind in RELATION_TYPES.values():
        for triple in _relation(kind, names):
            result.add(triple)
        node = names.relation(kind.name)
        result.add((node, RDFS.domain, _union(result, kind.domain, names)))
        result.add((node, RDFS.range, _union(result, kind.range, names)))
    return result


def _header(names: Names) -> Iterator[Triple]:
    node = URIRef(names.vocabulary.rstrip("#/"))
    yield node, RDF.type, OWL.Ontology
    yield node, RDFS.label, Literal("Amity vocabulary", lang="en")
    yield from _meaning(node, "State actors, how they relate to each other, and the sentences that say so")
    plover, valence = names.expand("amity:plover"), names.expand("amity:valence")
    yield plover, RDF.type, RDFS.Datatype
    yield plover, RDFS.label, Literal("PLOVER category", lang="en")
    yield from _meaning(plover, "Root category of PLOVER, the event ontology of the Open Event Data Alliance")
    given = names.expand("amity:asGiven")
    yield given, RDF.type, RDFS.Datatype
    yield given, RDFS.label, Literal("as given", lang="en")
    yield from _meaning(given, "What stands where a date should, and is no ISO 8601 day, month or year")
    cameo = names.expand("amity:cameo")
    yield cameo, RDF.type, RDFS.Datatype
    yield cameo, RDFS.label, Literal("CAMEO code", lang="en")
    yield from _meaning(cameo, "Code of CAMEO, Conflict and Mediation Event Observations")
    yield valence, RDF.type, OWL.AnnotationProperty
    yield valence, RDFS.label, Literal("valence", lang="en")
    yield from _meaning(valence, "+ for cooperation, - for conflict, 0 for neither")


def _classes(names: Names) -> Iterator[Triple]:
    for declared in CLASSES:
        yield from _class(names.expand(declared.name), declared.meaning, names.expand(declared.broader))
    for kind in ENTITY_TYPES.values():
        node = names.expand(f"amity:{kind.label}")
        yield from _class(node, kind.meaning, names.expand("amity:Entity"))
        yield node, RDFS.subClassOf, names.expand(kind.rdf)
        yield from _aligned(node, alignments().classes.get(kind.label, {}), names)


def _class(node: URIRef, meaning: str, broader: URIRef) -> Iterator[Triple]:
    yield node, RDF.type, OWL.Class
    yield node, RDFS.subClassOf, broader
    yield node, RDFS.label, Literal(str(node).rpartition("#")[2].rpartition("/")[2], lang="en")
    yield from _meaning(node, meaning)


def _relation(kind: RelationType, names: Names) -> Iterator[Triple]:
    node = names.relation(kind.name)
    yield node, RDF.type, OWL.ObjectProperty
    if kind.symmetric:
        yield node, RDF.type, OWL.SymmetricProperty
    yield node, RDFS.label, Literal(kind.name.lower().replace("_", " "), lang="en")
    yield from _meaning(node, kind.meaning)
    yield node, names.expand("amity:valence"), Literal(kind.valence)
    if kind.plover:
        yield node, SKOS.notation, Literal(kind.plover, datatype=names.expand("amity:plover"))
    for code in alignments().cameo.get(kind.name, ()):
        yield node, SKOS.notation, Literal(code, datatype=names.expand("amity:cameo"))
    yield from _aligned(node, alignments().relations.get(kind.name, {}), names)


def _aligned(node: URIRef, terms: Mapping[str, Sequence[str]], names: Names) -> Iterator[Triple]:
    for key, values in terms.items():
        for value in values:
            yield node, names.expand(key), names.expand(value)


def _terms(names: Names) -> Iterator[Triple]:
    for term in (term for group in TERMS.values() for term in group if term.name.startswith("amity:")):
        node = names.expand(term.name)
        yield node, RDF.type, OWL.ObjectProperty if term.value == "node" else OWL.DatatypeProperty
        yield node, RDFS.label, Literal(_words(term.name), lang="en")
        yield from _meaning(node, term.meaning)
        yield node, RDFS.domain, names.expand(term.of)
        yield node, RDFS.range, _range(term, names)
        if term.broader:
            yield node, RDFS.subPropertyOf, names.expand(term.broader)


def _range(term: Term, names: Names) -> Node:
    if term.value != "node":
        return _DATATYPES[term.value]
    return names.expand(term.node) if term.node else RDF.Property


def _meaning(node: URIRef, meaning: str) -> Iterator[Triple]:
    yield node, SKOS.definition, Literal(meaning, lang="en")


def _union(target: Graph, labels: tuple[str, ...], names: Names) -> Node:
    members: list[Node] = [names.expand(f"amity:{label}") for label in labels]
    if len(members) == 1:
        return members[0]
    node, items = BNode(), BNode()
    Collection(target, items, members)
    target.add((node, RDF.type, OWL.Class))
    target.add((node, OWL.unionOf, items))
    return node


def _words(curie: str) -> str:
    local = curie.partition(":")[2]
    return "".join(f" {c.lower()}" if c.isupper() else c for c in local)
