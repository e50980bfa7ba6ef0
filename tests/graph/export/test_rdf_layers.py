"""What exports may say beside the full form: RDF 1.2, and the terms of others. Neither changes what comes back."""

import io

import pyoxigraph
import pytest
import rdflib

from graph.errors import ExportError
from graph.export import Content, Names
from graph.export.rdf_parsing import parsed
from graph.export.rdf_reader import read_all
from tests.graph.export.sample import DOCUMENTS, STATEMENTS
from tests.graph.export.writing import RDFLIB, fit, written

REIFIES = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"


@pytest.mark.parametrize("form", ["turtle", "trig", "ntriples", "nquads"])
def test_rdf12_reifies_every_statement_once(form: str) -> None:
    data = written(STATEMENTS, DOCUMENTS, form=form, names=Names(rdf12=True))
    formats = {f.name: f for f in (pyoxigraph.RdfFormat.TURTLE, pyoxigraph.RdfFormat.TRIG)}
    kind = formats.get({"turtle": "Turtle", "trig": "TriG"}.get(form, "")) or (
        pyoxigraph.RdfFormat.N_TRIPLES if form == "ntriples" else pyoxigraph.RdfFormat.N_QUADS
    )
    found = [q for q in pyoxigraph.parse(data, format=kind) if q.predicate.value == REIFIES]
    assert len(found) == len({s.id for s in STATEMENTS})
    assert all(isinstance(q.object, pyoxigraph.Triple) for q in found)
    reading = read_all(io.BytesIO(data), form=form)
    assert reading.content == Content.of(STATEMENTS, DOCUMENTS)
    assert reading.rest.values == {}


@pytest.mark.parametrize("form", ["jsonld", "rdfxml"])
def test_forms_without_rdf12_say_so(form: str) -> None:
    with pytest.raises(ExportError, match=r"has no form for RDF 1\.2"):
        written((), form=form, names=Names(rdf12=True))


@pytest.mark.parametrize("form", RDFLIB)
def test_the_aligned_layer_is_passed_over_when_it_comes_back(form: str) -> None:
    statements = fit(STATEMENTS, form)
    data = written(statements, DOCUMENTS, form=form, names=Names(aligned=True))
    reading = read_all(io.BytesIO(data), form=form)
    assert reading.content == Content.of(statements, DOCUMENTS)
    assert reading.rest.values == {}


def test_memberships_and_posts_are_as_org_has_them() -> None:
    data = written(STATEMENTS, DOCUMENTS, form="turtle", names=Names(aligned=True))
    graph = rdflib.Graph().parse(data=data, format="turtle")
    rows = graph.query("""
        PREFIX org: <http://www.w3.org/ns/org#> PREFIX time: <http://www.w3.org/2006/time#>
        SELECT ?member ?in ?from ?post {
          ?m a org:Membership ; org:member ?member ; org:organization ?in .
          OPTIONAL { ?m org:memberDuring/time:hasBeginning/time:inXSDDate ?from }
          OPTIONAL { ?m org:role [ a org:Post ; rdfs:label ?post ; org:postIn ?in ; org:heldBy ?member ] }
        }""")
    found = {tuple(str(cell).rpartition("/")[2] for cell in row) for row in rows}  # type: ignore[union-attr]
    assert ("kim-jong-un", "PRK", "2011-12-17", "Supreme Leader") in found
    assert {row[0] for row in found} == {"kim-jong-un", "CIV"}


def test_evidence_was_made_by_a_program() -> None:
    data = written(STATEMENTS, DOCUMENTS, form="nquads", names=Names(aligned=True))
    nodes = parsed(io.BytesIO(data), "nquads")
    prov = "http://www.w3.org/ns/prov#"
    made = {v for _, p, (v, _) in nodes.triples() if p == f"{prov}wasGeneratedBy"}
    assert len(made) == 1
    (agent,) = nodes.get(made.pop(), f"{prov}wasAssociatedWith")
    assert (f"{prov}SoftwareAgent", "@id") in nodes.get(agent[0], "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    assert nodes.get(agent[0], "http://www.w3.org/2000/01/rdf-schema#label")[0][0] == "rules 0.1"
