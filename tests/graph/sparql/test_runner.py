import json

import pytest

from graph.sparql import Limits, Mirror, Runner, SparqlError, SparqlTimeoutError
from tests.graph.sparql.conftest import ENDLESS

NAMES = "SELECT ?name { ?x a amity:Country ; rdfs:label ?name } ORDER BY ?name"


def test_a_query_sees_all_graphs_as_one_and_each_by_name(mirror: Mirror) -> None:
    with Runner(mirror) as runner:
        found = json.loads(runner.ask(NAMES).data)
        assert [b["name"]["value"] for b in found["results"]["bindings"]] == [
            "China", "Côte d'Ivoire", "North Korea", "Russia"
        ]  # fmt: skip
        sentences = "SELECT (COUNT(?t) AS ?n) { ?e amity:sentence ?t }"
        named = "SELECT (COUNT(?t) AS ?n) { GRAPH ?g { ?e amity:sentence ?t } }"
        assert runner.ask(sentences, results="CSV").data == runner.ask(named, results="CSV").data != b"n\r\n0\r\n"


def test_rows_beyond_the_limit_are_cut_and_this_is_said(mirror: Mirror) -> None:
    with Runner(mirror, Limits(rows=2)) as runner:
        answer = runner.ask(NAMES, results="TSV")
        assert (answer.cut, answer.data.count(b"\n")) == (True, 3)
        assert not runner.ask(f"{NAMES} LIMIT 2").cut
        triples = runner.ask("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }", triples="ntriples")
        assert (triples.kind, triples.cut, triples.data.count(b"\n")) == ("triples", True, 2)


def test_a_query_that_takes_too_long_is_ended_and_the_next_one_runs(mirror: Mirror) -> None:
    with Runner(mirror, Limits(seconds=5)) as runner:
        with pytest.raises(SparqlTimeoutError, match="not done after 5 seconds"):
            runner.ask(ENDLESS)
        assert runner.ask("ASK { ?s ?p ?o }").kind == "boolean"


def test_what_is_no_sparql_says_where(mirror: Mirror) -> None:
    with Runner(mirror) as runner:
        with pytest.raises(SparqlError, match=r"\[E620\] the query is no SPARQL \(error at 1:"):
            runner.ask("SELECT WHERE")
        # The process goes on.
        assert json.loads(runner.ask("ASK { ?s ?p ?o }").data)["boolean"] is True
