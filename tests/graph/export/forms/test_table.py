import csv
import io

import pytest
from hypothesis import given, settings

from graph.entity import Entity
from graph.evidence import Evidence
from graph.export.forms.table import COLUMNS
from graph.statement import Statement
from tests.graph.export.sample import CHINA, DOCUMENTS, NOTE, RUSSIA, STATEMENTS
from tests.graph.export.strategies import GRAPHS
from tests.graph.export.writing import written


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_one_row_for_each_evidence() -> None:
    table = rows(written(STATEMENTS, DOCUMENTS, form="csv"))
    assert len(table) == sum(max(1, len(s.evidence)) for s in STATEMENTS)
    assert {row["statement"] for row in table} == {s.id for s in STATEMENTS}
    first = next(row for row in table if row["sentence"].startswith("Pyongyang"))
    assert {key: value for key, value in first.items() if value} == {
        "statement": STATEMENTS[2].id, "subject": "country/PRK", "subject_name": "North Korea",
        "subject_type": "Country", "relation": "AIDS", "object": "country/RUS", "object_name": "Russia",
        "object_type": "Country", "polarity": "positive", "modality": "possible", "belief": "0.396", "documents": "1",
        "voices": "1", "story": NOTE.id, "first": "2022-08-05", "last": "2022-08-05",
        "sentence": "Pyongyang may send 100,000 troops.",
        "date": "2022-08-05", "context": "military", "confidence": "0.4", "document": NOTE.id, "uri": "notes/kim.txt",
        "start": "0", "end": "34", "extractor": "rules 0.1",
    }  # fmt: skip


def test_excel_knows_the_encoding() -> None:
    assert written((), form="csv") == b"\xef\xbb\xbf" + ",".join(f'"{c}"' for c in COLUMNS).encode() + b"\r\n"


@pytest.mark.parametrize(
    "text", ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1", "＋1", "－1", "＠x"]
)
def test_formula_becomes_text(text: str) -> None:
    named = Entity("country/CHN", "Country", text)
    statement = Statement(RUSSIA, "AIDS", named, evidence=(Evidence("d-1", text, 0, 1, attributed_to=text),))
    (row,) = rows(written([statement], form="csv"))
    assert {row["object_name"], row["sentence"], row["attributed_to"]} == {f"'{text}"}


def test_ordinary_text_stays_as_it_is() -> None:
    text = "It said: \"A = B\", 'so' what?\nYes, très"
    (row,) = rows(written([Statement(RUSSIA, "AIDS", CHINA, evidence=(Evidence("d-1", text, 0, 1),))], form="csv"))
    assert row["sentence"] == text


@settings(deadline=None, max_examples=50)
@given(GRAPHS)
def test_no_cell_of_any_graph_is_a_formula(statements: list[Statement]) -> None:
    for row in csv.reader(io.StringIO(written(statements, form="csv").decode("utf-8-sig"), newline="")):
        assert len(row) == len(COLUMNS)
        assert not [cell for cell in row if cell.strip()[:1] in tuple("=+-@")[: bool(cell.strip()) * 4]]
        assert not [cell for cell in row if "\x00" in cell]
