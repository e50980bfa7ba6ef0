import pytest

from graph.sparql import SparqlError, SparqlRefusedError
from graph.sparql.guard import refuse


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "select * { service silent<http://example.org/>{ ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c FILTER(?a<?b)SERVICE<http://example.org/>{?s ?p ?o} }",
        "SELECT * { \\u0053ERVICE <http://example.org/> { ?s ?p ?o } }",
        'SELECT * { ?s ?p "a\\"" . SERVICE ?x { ?s ?p ?o } }',
        "SELECT * { ?s ?p 'a' . # '\nSERVICE ?x { ?s ?p ?o } }",
        'SELECT * { ?s ?p """a"b""" SERVICE ?x { } }',
        "INSERT DATA { <urn:a> <urn:b> 1 }",
        "PREFIX x: <urn:x> DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://example.org/>",
        "DROP ALL",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_what_writes_or_fetches_is_refused(query: str) -> None:
    with pytest.raises(SparqlRefusedError):
        refuse(query, characters=1000)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?service ?p "SERVICE <x> {}" }',
        "SELECT * { ?s amity:service ?o } # SERVICE",
        "SELECT * { <urn:service> ?p 'it''s SERVICE' }",
        "ASK { ?s <http://example.org/SERVICE> ?insert }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "PREFIX add: <urn:add> DESCRIBE add:x",
    ],
)
def test_what_only_reads_passes(query: str) -> None:
    refuse(query, characters=1000)


def test_length_is_bounded() -> None:
    with pytest.raises(SparqlError, match="longer than 10 characters"):
        refuse("ASK { ?s ?p ?o }", characters=10)
