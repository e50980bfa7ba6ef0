import io
from functools import cache

import pyshacl
import pytest
from rdflib import Dataset, Graph

from graph.export import FORMS
from graph.export.rdf_names import DEFAULT_NAMES, Names
from graph.export.rdf_shapes import shapes
from tests.graph.export.broken import BROKEN, dropped
from tests.graph.export.sample import DOCUMENTS, NOTE, STATEMENTS
from tests.graph.export.writing import RDFLIB, fit, written


@cache
def default_shapes() -> Graph:
    return shapes(DEFAULT_NAMES)


def report(graph: Graph, against: Graph | None = None) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=against or default_shapes())
    return bool(conforms), str(text)


@pytest.mark.parametrize("form", [form.name for form in FORMS.values() if form.parser])
def test_what_is_written_conforms(form: str) -> None:
    source = Dataset()
    source.parse(io.BytesIO(written(fit(STATEMENTS, form), DOCUMENTS, form=form)), format=RDFLIB[form])
    together = Graph()
    for subject, predicate, value, _ in source.quads():
        together.add((subject, predicate, value))
    assert len(together) > 150
    assert report(together) == (True, "Validation Report\nConforms: True\n")


def test_other_names_conform_to_their_shapes() -> None:
    names = Names("https://example.org/ns#", "https://example.org/id/")
    source = Graph().parse(data=written(STATEMENTS, DOCUMENTS, form="turtle", names=names), format="turtle")
    assert report(source, shapes(names))[0]


@pytest.mark.parametrize(
    ("line", "instead", "shape"),
    BROKEN,
)
def test_what_is_broken_does_not_conform(line: str, instead: str | None, shape: str) -> None:
    text = written(STATEMENTS[2:3], [NOTE], form="turtle").decode()
    assert line in text
    broken = text.replace(line, instead) if instead else dropped(text, line)
    conforms, found = report(Graph().parse(data=broken, format="turtle"))
    assert not conforms
    assert f"Source Shape: {shape}" in found
