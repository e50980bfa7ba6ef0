import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.document import Document
from graph.export import FORMS, Content, read
from graph.statement import Statement
from tests.graph.export.sample import DOCUMENTS, STATEMENTS
from tests.graph.export.strategies import DATES, GRAPHS, TEXT
from tests.graph.export.writing import written

RDF = [form.name for form in FORMS.values() if form.parser]


@pytest.mark.parametrize("form", RDF)
def test_sample_comes_back(form: str) -> None:
    back = read(io.BytesIO(written(STATEMENTS, DOCUMENTS, form=form)), form=form)
    assert back == Content.of(STATEMENTS, DOCUMENTS)
    assert set(Content.of(STATEMENTS).statements) == set(back.statements)


@pytest.mark.parametrize("form", RDF)
@settings(deadline=None, max_examples=25)
@given(
    statements=GRAPHS,
    documents=st.lists(st.builds(Document, TEXT, TEXT, st.none() | TEXT, DATES, st.none() | TEXT), max_size=2),
)
def test_any_graph_comes_back(form: str, statements: list[Statement], documents: list[Document]) -> None:
    data = written(statements, documents, form=form)
    assert read(io.BytesIO(data), form=form) == Content.of(statements, documents)
    assert written(reversed(statements), reversed(documents), form=form) == data
