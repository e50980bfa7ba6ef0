import io
from functools import cache

import pyshacl
import pytest
from rdflib import Dataset, Graph

from graph.export import FORMS
from graph.export.rdf_names import DEFAULT_NAMES, Names
from graph.export.rdf_shapes import shapes
from tests.graph.export.sample import DOCUMENTS, NOTE, STATEMENTS
from tests.graph.export.writing import written

WELL_DATED = [s for s in STATEMENTS if all(e.date != "long ago" for e in s.evidence)]


@cache
def default_shapes() -> Graph:
    return shapes(DEFAULT_NAMES)


def report(graph: Graph, against: Graph | None = None) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=against or default_shapes())
    return bool(conforms), str(text)


@pytest.mark.parametrize("form", [form.name for form in FORMS.values() if form.parser])
def test_what_is_written_conforms(form: str) -> None:
    source = Dataset()
    source.parse(io.BytesIO(written(WELL_DATED, DOCUMENTS, form=form)), format=FORMS[form].parser)
    together = Graph()
    for subject, predicate, value, _ in source.quads():
        together.add((subject, predicate, value))
    assert len(together) > 150
    assert report(together) == (True, "Validation Report\nConforms: True\n")


def test_other_names_conform_to_their_shapes() -> None:
    names = Names("https://example.org/ns#", "https://example.org/id/")
    source = Graph().parse(data=written(WELL_DATED, DOCUMENTS, form="turtle", names=names), format="turtle")
    assert report(source, shapes(names))[0]


@pytest.mark.parametrize(
    ("line", "instead", "shape"),
    [
        ("amity:polarity", None, "amity:StatementShape-polarity"),
        ('amity:polarity "positive"', 'amity:polarity "perhaps"', "amity:StatementShape-polarity"),
        ('amity:modality "possible"', 'amity:modality "possible", "asserted"', "amity:StatementShape-modality"),
        ("amity:belief 0.396", "amity:belief 1.5", "amity:StatementShape-belief"),
        ("amity:relation amity:aids", "amity:relation amity:likes", "amity:StatementShape-relation"),
        ("amity:relation amity:aids", "amity:relation amity:partyTo", "amity:partyToShape"),
        ("amity:relation amity:aids", "amity:relation amity:leads", "amity:leadsShape"),
        ("amity:subject country:PRK", "amity:subject country:ATA", "amity:StatementShape-subject"),
        ("country:PRK", "country:", "amity:CountryShape"),
        ("rdfs:label", None, "amity:EntityShape-label"),
        ("amity:sentence", None, "amity:EvidenceShape-sentence"),
        ("amity:start 0", "amity:start 99", "amity:EvidenceShape-start"),
        ("amity:end 34", 'amity:end "34"', "amity:EvidenceShape-end"),
        ("amity:confidence 0.4", "amity:confidence 0.4e0", "amity:EvidenceShape-confidence"),
        ('amity:date "2022-08-05"^^xsd:date', 'amity:date "2022-08-35"^^xsd:date', "amity:EvidenceShape-date"),
        ('amity:date "2022-08-05"^^xsd:date', 'amity:date "soon"', "amity:EvidenceShape-date"),
        ('amity:context "military"', 'amity:context "naval"', "amity:EvidenceShape-context"),
        ("prov:wasQuotedFrom document:", "prov:wasQuotedFrom country:", "amity:EvidenceShape-wasQuotedFrom"),
        ('amity:uri "notes/kim.txt"', "amity:uri <notes/kim.txt>", "amity:DocumentShape-uri"),
    ],
)
def test_what_is_broken_does_not_conform(line: str, instead: str | None, shape: str) -> None:
    text = written(STATEMENTS[2:3], [NOTE], form="turtle").decode()
    assert line in text
    broken = text.replace(line, instead) if instead else dropped(text, line)
    conforms, found = report(Graph().parse(data=broken, format="turtle"))
    assert not conforms
    assert f"Source Shape: {shape}" in found


def dropped(text: str, word: str) -> str:
    lines = [line for line in text.splitlines() if word not in line]
    # A triple that ended its subject took the full stop along.
    return "\n".join(lines).replace(";\n\n", ".\n\n") + "\n"
