"""The endpoint as HTTP clients see it."""

import csv
import http.client
import io
import json
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import httpx
import pytest
import rdflib

from graph.errors import StoreUnreachableError
from graph.sparql import Limits, Mirror
from graph.sparql.endpoint import Endpoint
from graph.sparql.negotiation import chosen
from tests.graph.sparql.conftest import ENDLESS

NAMES = "SELECT ?name { ?x a amity:Country ; rdfs:label ?name } ORDER BY ?name"
FIRST = "China"


@pytest.fixture
def endpoint(mirror: Mirror) -> Iterator[Endpoint]:
    """Yield an endpoint over the sample graph."""
    served = Endpoint(mirror, lambda: None, limits=Limits(seconds=6, rows=100), workers=1)
    thread = threading.Thread(target=served.serve)
    thread.start()
    yield served
    served.close()
    thread.join()


def names(answer: httpx.Response) -> list[str]:
    kind = answer.headers["Content-Type"].partition(";")[0]
    if kind == "application/sparql-results+json":
        return [row["name"]["value"] for row in answer.json()["results"]["bindings"]]
    if kind == "application/sparql-results+xml":
        space = "{http://www.w3.org/2005/sparql-results#}"
        return [str(e.text) for e in ET.fromstring(answer.content).iter(f"{space}literal")]  # noqa: S314 - our own
    if kind == "text/csv":
        return [row[0] for row in csv.reader(io.StringIO(answer.text))][1:]
    return [line.strip('"') for line in answer.text.splitlines()[1:]]


def test_get_and_both_kinds_of_post_in_every_form_give_the_same_rows(endpoint: Endpoint) -> None:
    expected = ["China", "Côte d'Ivoire", "North Korea", "Russia"]
    kinds = [
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    ]
    with httpx.Client() as client:
        for kind in kinds:
            accept = {"Accept": kind}
            answers = [
                client.get(endpoint.address, params={"query": NAMES}, headers=accept),
                client.post(endpoint.address, data={"query": NAMES}, headers=accept),
                client.post(
                    endpoint.address, content=NAMES, headers=accept | {"Content-Type": "application/sparql-query"}
                ),
            ]
            for answer in answers:
                assert answer.status_code == 200
                assert answer.headers["Content-Type"].startswith(kind)
                assert names(answer) == expected


def test_an_rdf_library_can_ask_it(endpoint: Endpoint) -> None:
    graph = rdflib.Graph("SPARQLStore")
    graph.open(endpoint.address)
    found = graph.query("PREFIX amity: <https://w3id.org/amity/ns#> SELECT (COUNT(?s) AS ?n) { ?s a amity:Statement }")
    assert [int(row[0]) for row in found] == [7]  # type: ignore[index, arg-type]


def test_triples_come_in_the_form_asked_for(endpoint: Endpoint) -> None:
    query = "CONSTRUCT { ?s rdfs:label ?o } WHERE { ?s a amity:Country ; rdfs:label ?o }"
    for kind, form in (("text/turtle", "turtle"), ("application/rdf+xml", "xml"), ("application/n-triples", "nt")):
        answer = httpx.get(endpoint.address, params={"query": query}, headers={"Accept": kind})
        assert answer.headers["Content-Type"] == kind
        assert len(rdflib.Graph().parse(data=answer.content, format=form)) == 4


def test_named_graphs_of_the_protocol_bound_what_is_seen(endpoint: Endpoint) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    answer = httpx.get(endpoint.address, params={"query": query, "default-graph-uri": "urn:none"})
    assert answer.json()["results"]["bindings"][0]["n"]["value"] == "0"


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"params": {"query": "SELECT WHERE"}}, 400),
        ({"params": [("query", NAMES), ("query", NAMES)]}, 400),
        ({"params": {"query": "INSERT DATA { <urn:a> <urn:b> 1 }"}}, 403),
        ({"params": {"update": "DROP ALL"}}, 403),
        ({"params": {"query": "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"}}, 403),
        ({"params": {"query": NAMES}, "headers": {"Accept": "image/png"}}, 406),
        ({"params": {"query": NAMES}, "headers": {"Host": "evil.example:80"}}, 421),
    ],
)
def test_what_cannot_be_answered_says_why(endpoint: Endpoint, request_: dict[str, object], status: int) -> None:
    answer = httpx.get(endpoint.address, **request_)  # type: ignore[arg-type]
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.text


def test_updates_and_other_bodies_and_paths_are_refused(endpoint: Endpoint) -> None:
    def posted(kind: str, body: bytes = b"DROP ALL") -> int:
        return httpx.post(endpoint.address, content=body, headers={"Content-Type": kind}).status_code

    assert posted("application/sparql-update") == 403
    assert posted("application/x-www-form-urlencoded", b"update=DROP+ALL") == 403
    assert posted("text/plain") == 415
    assert posted("application/sparql-query", b"x" * 1_000_001) == 413
    assert httpx.get(endpoint.address.replace("/sparql", "/etc/passwd")).status_code == 404
    assert httpx.put(endpoint.address, content=b"").status_code == 501


def test_it_describes_itself(endpoint: Endpoint) -> None:
    answer = httpx.get(endpoint.address)
    graph = rdflib.Graph().parse(data=answer.content, format="turtle")
    service = "http://www.w3.org/ns/sparql-service-description#"
    assert str(next(graph.objects(None, rdflib.URIRef(f"{service}endpoint")))) == endpoint.address


def test_a_long_query_is_ended_and_others_go_on(endpoint: Endpoint) -> None:
    answer = httpx.get(endpoint.address, params={"query": ENDLESS}, timeout=60)
    assert answer.status_code == 504
    assert names(httpx.get(endpoint.address, params={"query": NAMES}, timeout=60))[0] == FIRST


def test_rows_beyond_the_limit_are_cut_with_a_header(endpoint: Endpoint) -> None:
    answer = httpx.get(endpoint.address, params={"query": "SELECT * { ?s ?p ?o }"})
    assert answer.headers["X-SPARQL-MaxRows"] == "100"
    assert len(json.loads(answer.content)["results"]["bindings"]) == 100


def test_it_listens_on_loopback_alone(endpoint: Endpoint) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", endpoint.port)
    connection.connect()
    assert connection.sock.getpeername()[0] == "127.0.0.1"
    assert endpoint._server.server_address[0] == "127.0.0.1"
    connection.close()


@pytest.mark.parametrize(
    ("accept", "rows", "form"),
    [
        ("*/*", True, "JSON"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", True, "XML"),
        ("application/json", True, "JSON"),
        ("text/*", True, "CSV"),
        ("text/turtle", True, None),
        ("text/turtle", False, "turtle"),
        ("text/csv;q=0", True, None),
        ("text/csv;q=much", True, None),
        ("", True, None),
    ],
)
def test_the_form_follows_the_accept_header(accept: str, rows: bool, form: str | None) -> None:
    assert chosen(accept, rows=rows) == form


def test_a_store_that_is_gone_is_an_answer_too(mirror: Mirror) -> None:
    def refresh() -> None:
        raise StoreUnreachableError("nothing answers there", where="bolt://a", remedy="Start it")

    served = Endpoint(mirror, refresh, limits=Limits(seconds=6, rows=100), workers=1)
    thread = threading.Thread(target=served.serve)
    thread.start()
    try:
        answer = httpx.get(served.address, params={"query": NAMES})
        assert (answer.status_code, answer.text) == (503, "[E401] bolt://a: nothing answers there. Start it.\n")
    finally:
        served.close()
        thread.join()
