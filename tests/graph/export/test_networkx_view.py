from graph.export import to_networkx
from tests.graph.export.sample import DOCUMENTS, STATEMENTS


def test_nodes_are_entities() -> None:
    view = to_networkx(STATEMENTS, DOCUMENTS)
    nodes = {node: view.nodes[node] for node in view}
    assert nodes["country/CHN"] == {
        "type": "Country",
        "name": "China",
        "aliases": ("PRC", "People's Republic of China"),
        "iso3": "CHN",
        "wikidata": "Q148",
        "colour": "#3F6FB5",
    }
    assert set(nodes) == {end.id for s in STATEMENTS for end in (s.subject, s.object)}


def test_edges_are_positive_statements() -> None:
    view = to_networkx(STATEMENTS, DOCUMENTS)
    edges = {(start, end, key) for start, end, key in view.edges(keys=True)}
    assert edges == {(s.subject.id, s.object.id, s.id) for s in STATEMENTS if s.polarity == "positive"}
    assert view.edges["country/CHN", "country/RUS", STATEMENTS[0].id] == {
        "relation": "COOPERATES_WITH",
        "polarity": "positive",
        "modality": "asserted",
        "valence": "+",
        "symmetric": True,
        "belief": 0.76996,
        "documents": 2,
        "voices": 2,
        "first": "2022-09",
        "last": "2023",
        "contexts": ("economic", "military"),
        "valid_from": None,
        "valid_to": None,
    }
    assert view.edges["leader/kim-jong-un", "country/PRK", STATEMENTS[3].id]["office"] == "Supreme Leader"


def test_negative_statements_come_on_request() -> None:
    view = to_networkx(STATEMENTS, DOCUMENTS, negatives=True)
    assert {key for *_, key in view.edges(keys=True)} == {s.id for s in STATEMENTS}
    assert view.edges["country/CHN", "country/RUS", STATEMENTS[1].id]["polarity"] == "negative"


def test_entities_of_negative_statements_alone_are_left_out() -> None:
    assert set(to_networkx(STATEMENTS[1:2])) == set()
    assert set(to_networkx(STATEMENTS[1:2], negatives=True)) == {"country/CHN", "country/RUS"}


def test_symmetric_edge_has_a_way_back_when_undirected() -> None:
    view = to_networkx(STATEMENTS[:1])
    assert not view.has_edge("country/RUS", "country/CHN")
    assert view.to_undirected().has_edge("country/RUS", "country/CHN")
