import io

import networkx as nx
from hypothesis import given, settings

from graph.statement import Statement
from tests.graph.export.sample import DOCUMENTS, HOSTILE, STATEMENTS
from tests.graph.export.strategies import GRAPHS
from tests.graph.export.writing import written


def test_networkx_reads_the_same_edges() -> None:
    back = nx.read_gexf(io.BytesIO(written(STATEMENTS[2:], DOCUMENTS, form="gexf")))
    assert {data["id"] for *_, data in back.edges(data=True)} == {s.id for s in STATEMENTS[2:]}
    assert back.nodes[HOSTILE.id]["label"] == HOSTILE.name


def test_edges_have_weight_colour_and_direction() -> None:
    text = written(STATEMENTS, DOCUMENTS, form="gexf").decode()
    assert 'label="COOPERATES_WITH" weight="0.76996" type="undirected"' in text
    assert 'label="THREATENS" weight="0.792" type="directed"' in text
    assert '<viz:color r="200" g="82" b="0" a="1.0" />' in text


def test_no_statements_give_a_file_without_nodes() -> None:
    assert set(nx.read_gexf(io.BytesIO(written((), form="gexf")))) == set()


@settings(deadline=None, max_examples=50)
@given(GRAPHS)
def test_any_graph_has_each_edge_once(statements: list[Statement]) -> None:
    text = written(statements, form="gexf").decode()
    assert text.count("<edge ") == len({s.id for s in statements if s.polarity == "positive"})
