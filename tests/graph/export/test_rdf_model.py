from rdflib import Graph, Literal, URIRef

from graph.export import Content, Names
from graph.export.rdf_model import Object, dataset, graph, quads
from graph.export.rdf_names import DEFAULT_NAMES
from graph.export.source import ContentSource
from tests.graph.export.sample import ARTICLE, DOCUMENTS, NOTE, STATEMENTS

CONTENT = Content.of(STATEMENTS, DOCUMENTS)
RELATIONS = {"aids", "cooperatesWith", "leads", "memberOf", "participatesIn", "partyTo", "threatens"}


def direct() -> set[tuple[str, str, str]]:
    found = set()
    for subject, predicate, value, name in quads(ContentSource(CONTENT), DEFAULT_NAMES):
        relation = predicate.removeprefix(DEFAULT_NAMES.vocabulary)
        if relation in RELATIONS:
            assert name is None
            found.add((subject.rpartition("/")[2], relation, value.rpartition("/")[2]))
    return found


def short(value: Object) -> str:
    return str(value).rpartition("#")[2].rpartition("/")[2]


def test_only_positive_asserted_statements_give_direct_triples() -> None:
    hostile = "%D1%8F"
    assert direct() == {
        ("CHN", "cooperatesWith", "RUS"),
        ("kim-jong-un", "leads", "PRK"),
        ("RUS", "partyTo", "amity-2001"),
        ("CIV", "memberOf", hostile),
        (hostile, "threatens", "CIV"),
    }


def test_statement_has_everything() -> None:
    node = DEFAULT_NAMES.statement(STATEMENTS[2].id)
    found = {(short(p), short(o)) for s, p, o, _ in quads(ContentSource(CONTENT), DEFAULT_NAMES) if s == node}
    evidence = STATEMENTS[2].evidence[0].id_for(STATEMENTS[2].id)
    assert found == {
        ("type", "Statement"),
        ("subject", "PRK"),
        ("relation", "aids"),
        ("object", "RUS"),
        ("polarity", "positive"),
        ("modality", "possible"),
        ("belief", "0.396"),
        ("documentCount", "1"),
        ("voiceCount", "1"),
        ("first", "2022-08-05"),
        ("last", "2022-08-05"),
        ("evidence", f"e-{evidence}"),
        ("hadPrimarySource", NOTE.id),
    }


def test_entity_has_its_well_known_class_and_wikidata_item() -> None:
    node = DEFAULT_NAMES.entity("country/CHN")
    found = {(str(p), str(o)) for s, p, o, _ in quads(ContentSource(CONTENT), DEFAULT_NAMES) if s == node}
    assert {
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "https://schema.org/Country"),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "https://w3id.org/amity/ns#Country"),
        ("http://www.w3.org/2000/01/rdf-schema#label", "China"),
        ("http://www.w3.org/2004/02/skos/core#altLabel", "PRC"),
        ("http://www.w3.org/2002/07/owl#sameAs", "http://www.wikidata.org/entity/Q148"),
    } <= found


def test_named_graph_holds_what_its_document_says_and_nothing_else() -> None:
    source = dataset(CONTENT, DEFAULT_NAMES)
    name = DEFAULT_NAMES.document(NOTE.id)
    assert {g.identifier for g in source.graphs()} == {
        source.default_graph.identifier, name, DEFAULT_NAMES.document(ARTICLE.id)
    }  # fmt: skip
    quoted = DEFAULT_NAMES.expand("prov:wasQuotedFrom")
    proofs = {DEFAULT_NAMES.evidence(e.id_for(s.id)) for s in STATEMENTS for e in s.evidence if e.document == NOTE.id}
    assert set(source.graph(name).subjects(quoted)) == proofs
    assert set(source.default_graph.subjects(quoted)) == set()


def test_graph_lays_the_named_graphs_together() -> None:
    together = {(s, p, o) for s, p, o, _ in dataset(CONTENT, DEFAULT_NAMES).quads()}
    assert set(graph(CONTENT, DEFAULT_NAMES)) == together


def test_web_document_is_linked_and_a_path_is_not() -> None:
    see = DEFAULT_NAMES.expand("rdfs:seeAlso")
    found: Graph = graph(CONTENT, DEFAULT_NAMES)
    assert set(found.subject_objects(see)) == {
        (DEFAULT_NAMES.document(ARTICLE.id), URIRef("https://news.example/2022/09/axis?id=1&x=a%20b"))
    }


def test_unknown_property_keeps_its_name() -> None:
    key = DEFAULT_NAMES.expand("amity:x-sealed_20_3Cby_3E_2Fat")
    assert set(graph(CONTENT, DEFAULT_NAMES).objects(None, key)) == {Literal("=1+1")}


def test_all_iris_follow_the_names() -> None:
    names = Names("https://example.org/ns#", "https://example.org/id/")
    iris = {str(term) for quad in quads(ContentSource(CONTENT), names) for term in quad if isinstance(term, URIRef)}
    assert not [iri for iri in iris if "w3id.org" in iri]
