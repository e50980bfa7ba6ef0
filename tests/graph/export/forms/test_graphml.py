import io
import xml.etree.ElementTree as ET

import networkx as nx
from hypothesis import given, settings

from graph.export.text import printable
from graph.statement import Statement
from tests.graph.export.sample import DOCUMENTS, HOSTILE, STATEMENTS
from tests.graph.export.strategies import GRAPHS
from tests.graph.export.writing import written


def test_networkx_reads_the_same_edges() -> None:
    back = nx.read_graphml(io.BytesIO(written(STATEMENTS, DOCUMENTS, form="graphml")), force_multigraph=True)
    assert isinstance(back, nx.MultiDiGraph)
    edges = {(a, b, key, data["relation"], data["belief"]) for a, b, key, data in back.edges(keys=True, data=True)}
    assert ("country/CHN", "country/RUS", STATEMENTS[0].id, "COOPERATES_WITH", 0.76996) in edges
    assert {edge[2] for edge in edges} == {s.id for s in STATEMENTS if s.polarity == "positive"}
    assert back.nodes[HOSTILE.id]["name"] == HOSTILE.name
    assert back.nodes["country/CHN"]["aliases"] == "PRC; People's Republic of China"


def test_no_statements_give_a_file_without_nodes() -> None:
    assert set(nx.read_graphml(io.BytesIO(written((), form="graphml")))) == set()


@settings(deadline=None, max_examples=50)
@given(GRAPHS)
def test_any_graph_is_well_formed(statements: list[Statement]) -> None:
    tree = ET.fromstring(written(statements, form="graphml"))  # noqa: S314 - written by this test
    nodes = {node.get("id") for node in tree.iter("{http://graphml.graphdrawing.org/xmlns}node")}
    shown = {end.id for s in statements if s.polarity == "positive" for end in (s.subject, s.object)}
    assert len(nodes) == len({printable(n) for n in shown})
