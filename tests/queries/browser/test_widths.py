from graph.store import Store
from queries.browser import documents_by_relation


def test_each_relation_has_the_mean_of_its_edges(graph: Store) -> None:
    found = documents_by_relation(graph)
    # Two edges: sailing together, in two documents; plans of it, in one.
    cooperates = graph.read("MATCH ()-[r:COOPERATES_WITH]->() RETURN r.documents ORDER BY r.documents").rows
    assert [list(row) for row in cooperates] == [[1], [1], [2]]
    assert round(found["COOPERATES_WITH"], 3) == 1.333
    assert found["SANCTIONS"] == 1
    assert "EVIDENCED_BY" not in found


def test_an_empty_graph_has_none(store: Store) -> None:
    assert documents_by_relation(store) == {}
