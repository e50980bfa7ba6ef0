"""Hostile names and sentences on their way: a file, the store, every export, a page in a browser, a terminal."""

import csv
import io
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser

from graph.export.text import cell
from graph.store import Store
from graph.triples import dumps
from tests.amity.conftest import CommandLine
from tests.amity.content import content, differences
from tests.amity.hostile import ATTACKS, hostile

RDF = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "nq": ox.RdfFormat.N_QUADS,
       "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}  # fmt: skip
FORMULAS = tuple("=+-@\t\r\n＝＋－＠")


@pytest.fixture
def loaded(amity: CommandLine, store: Store, tmp_path: Path) -> CommandLine:
    """Return the command line on a store into which the attacks were loaded, once on each."""
    statements, document = hostile()
    triples = tmp_path / "hostile.jsonl"
    triples.write_bytes(b"".join(dumps(statements)))
    store.load([], [document])
    answer = amity("load", triples)
    assert (answer.code, answer.err) == (0, "")
    return amity


def test_the_store_holds_them_as_text(loaded: CommandLine, store: Store) -> None:
    statements, document = hostile()
    assert sorted(store.statements(), key=lambda s: s.id) == sorted(statements, key=lambda s: s.id)
    assert store.text(document.id) == document.text
    assert store.read("MATCH (n:Hacked) RETURN count(n)").rows == ((0,),)
    for attack in ATTACKS.values():
        found = store.read("MATCH (e:Entity {name: $name}) RETURN count(e)", {"name": attack})
        assert found.rows == ((1,),)


@pytest.mark.parametrize("ending", RDF)
def test_rdf_gives_them_back_and_nothing_else(loaded: CommandLine, store: Store, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"graph.{ending}"
    assert loaded("export", "-o", target).code == 0
    quads = list(ox.parse(target.read_bytes(), format=RDF[ending]))
    nodes = {str(term) for quad in quads for term in (quad.subject, quad.predicate, quad.object)}
    assert not {node for node in nodes if node.startswith("<urn:")}
    before = content(store)
    store.clear()
    assert loaded("import", target).code == 0
    assert differences(content(store), before) == []


def test_rdf_as_xml_says_what_it_cannot_hold(loaded: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "graph.rdf"
    answer = loaded("export", "-o", target)
    assert (answer.code, target.exists()) == (1, False)
    assert answer.err.startswith("Error: [E601] ")
    assert "XML has no form for the character U+" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_xml_is_well_formed_with_so_many_nodes(loaded: CommandLine, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"graph.{form}"
    assert loaded("export", "--form", form, "-o", target).code == 0
    assert b"<!ENTITY" not in target.read_bytes()
    nodes = [e for e in ET.parse(target).iter() if e.tag.rpartition("}")[2] == "node"]  # noqa: S314 - our own
    assert len(nodes) == len(ATTACKS)


def test_no_cell_is_a_formula(loaded: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "graph.csv"
    assert loaded("export", "-o", target).code == 0
    rows = list(csv.reader(io.StringIO(target.read_bytes().decode(), newline="")))
    assert len(rows) > len(ATTACKS)
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = {value for row in rows for value in row}
    assert not {value for value in cells if value.lstrip().startswith(FORMULAS) or value.startswith(FORMULAS)}
    assert {cell(attack) for attack in ATTACKS.values()} <= cells


@pytest.mark.parametrize(("form", "file"), [("kgx-tsv", "nodes.tsv"), ("neo4j-csv", "Organization.csv")])
def test_tables_for_other_programs_have_their_rows(loaded: CommandLine, tmp_path: Path, form: str, file: str) -> None:
    assert loaded("export", "--form", form, "-o", tmp_path / "tables").code == 0
    text = (tmp_path / "tables" / file).read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t" if form == "kgx-tsv" else ","))
    assert len(rows) == len(ATTACKS)
    assert ATTACKS["cypher"] in {row["name"] for row in rows}
    assert not {key for row in rows for key in row if key is None}


def test_a_terminal_shows_them_and_obeys_none(loaded: CommandLine) -> None:
    query = "MATCH (a:Entity)-[r:SUPPORTS]->(b:Entity) RETURN a.name, b.name, a, r.contexts"
    calls = (
        ("query", "cypher", query),
        ("sparql", "SELECT ?name { ?x a amity:Organization ; rdfs:label ?name }"),
        ("query", "run", "who-cooperates", "--limit", "50"),
        ("query", "run", "partners", "-p", "actor=x\x1b[2J\u202e"),
    )
    for call in calls:
        answer = loaded(*call, "--table")
        shown = answer.out + answer.err
        assert shown
        assert not [c for c in shown if unicodedata.category(c) == "Cc" and c not in "\n\t"]
        assert not [c for c in shown if unicodedata.bidirectional(c) in {"LRO", "RLO", "RLI", "RLE", "R"}]


def test_a_page_shows_them_and_runs_none(loaded: CommandLine, chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    answer = loaded("view", "--actor", "organization/attack-0", "-o", target)
    assert answer.code == 0, answer.err
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(target.as_uri())
    assert [frame.evaluate("typeof window.hacked") for frame in page.frames] == ["undefined"] * len(page.frames)
    text = page.content()
    assert "window.hacked=1" in text
    assert "49" not in page.inner_text("h1")
    assert not [c for c in text if unicodedata.bidirectional(c) in {"LRO", "RLO", "RLI", "RLE"} or c == "\x1b"]
    assert page.locator("a[href^='javascript:']").count() == 0
    assert errors == []
    page.close()


def test_a_lone_surrogate_in_a_file_of_triples_is_one_line(amity: CommandLine, store: Store, tmp_path: Path) -> None:
    statements, _ = hostile()
    triples = tmp_path / "broken.jsonl"
    line = b"".join(dumps(statements[9:10]))
    triples.write_bytes(line.replace("\u0421hina".encode(), b"\\ud800hina"))
    answer = amity("load", triples)
    assert answer.code == 1
    assert answer.err.startswith("Error: [E151] ")
    assert answer.err.count("\n") == 1
    assert store.counts()["statements"] == 0


def test_a_name_that_only_looks_like_another_is_not_taken_for_it(loaded: CommandLine) -> None:
    """A reader of documents takes it for the state that a reader sees; whoever asks is asked back."""
    assert loaded("query", "run", "partners", "-p", f"actor={ATTACKS['look-alike']}").code == 0
    answer = loaded("query", "run", "partners", "-p", "actor=Chin\u0430")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Error: [E506] ")
    assert "China" in answer.err
