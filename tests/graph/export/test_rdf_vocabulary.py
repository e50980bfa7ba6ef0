from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from graph.export import Content
from graph.export.rdf_model import quads
from graph.export.rdf_names import DEFAULT_NAMES, Names
from graph.export.rdf_vocabulary import vocabulary
from graph.export.source import ContentSource
from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from tests.graph.export.sample import DOCUMENTS, STATEMENTS

VOCABULARY = vocabulary(DEFAULT_NAMES)


def members(graph: Graph, node: object) -> set[str]:
    union = next(iter(graph.objects(node, OWL.unionOf)), None)  # type: ignore[arg-type]
    found = [node] if union is None else graph.items(union)
    return {str(item).removeprefix(DEFAULT_NAMES.vocabulary) for item in found}


def test_every_relation_is_a_property_with_domain_and_range() -> None:
    for kind in RELATION_TYPES.values():
        node = DEFAULT_NAMES.relation(kind.name)
        assert (node, RDF.type, OWL.ObjectProperty) in VOCABULARY
        assert ((node, RDF.type, OWL.SymmetricProperty) in VOCABULARY) == kind.symmetric
        assert members(VOCABULARY, VOCABULARY.value(node, RDFS.domain)) == set(kind.domain)
        assert members(VOCABULARY, VOCABULARY.value(node, RDFS.range)) == set(kind.range)
        assert str(VOCABULARY.value(node, SKOS.definition)) == kind.meaning
        notations = {(str(n.datatype).partition("#")[2], str(n)) for n in VOCABULARY.objects(node, SKOS.notation)}  # type: ignore[attr-defined]
        assert {text for kind_, text in notations if kind_ == "plover"} == ({kind.plover} if kind.plover else set())
        # Every interaction has a code in CAMEO, and no structural relation has.
        assert any(kind_ == "cameo" for kind_, _ in notations) is not kind.structural


def test_every_entity_type_is_a_class_aligned_with_a_known_one() -> None:
    for kind in ENTITY_TYPES.values():
        node = DEFAULT_NAMES.expand(f"amity:{kind.label}")
        assert set(VOCABULARY.objects(node, RDFS.subClassOf)) >= {
            DEFAULT_NAMES.expand("amity:Entity"),
            DEFAULT_NAMES.expand(kind.rdf),
        }


def test_terms_meet_those_of_others() -> None:
    for triple in (
        ("amity:memberOf", "rdfs:subPropertyOf", "org:memberOf"),
        ("amity:memberOf", "skos:closeMatch", "wdt:P463"),
        ("amity:leads", "skos:relatedMatch", "wdt:P35"),
        ("amity:Country", "rdfs:subClassOf", "geo:Feature"),
        ("amity:Leader", "rdfs:subClassOf", "foaf:Person"),
        ("amity:Exercise", "rdfs:subClassOf", "sem:Event"),
        ("amity:Organization", "skos:closeMatch", "org:OrganizationalCollaboration"),
    ):
        subject, predicate, value = map(DEFAULT_NAMES.expand, triple)
        assert (subject, predicate, value) in VOCABULARY, triple


def test_everything_that_is_written_is_defined() -> None:
    defined = set(VOCABULARY.subjects(SKOS.definition))
    used = {
        term
        for quad in quads(ContentSource(Content.of(STATEMENTS, DOCUMENTS)), DEFAULT_NAMES)
        for term in quad
        if isinstance(term, URIRef) and term.startswith(DEFAULT_NAMES.vocabulary)
    }
    others = {term for term in used if term.startswith(f"{DEFAULT_NAMES.vocabulary}x-")}
    assert len(used) > 30
    assert used - others <= defined
    assert {str(VOCABULARY.value(node, RDFS.label)) for node in defined} >= {"valid from", "aids", "Country"}


def test_names_are_configurable() -> None:
    subjects = {str(s) for s in vocabulary(Names("https://example.org/ns/")).subjects() if isinstance(s, URIRef)}
    assert all(s.startswith("https://example.org/ns") for s in subjects)
