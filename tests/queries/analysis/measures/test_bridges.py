import networkx as nx
from hypothesis import given, settings

from queries.analysis.measures.bridges import BRIDGES, pieces
from tests.queries.analysis.networks import ALL, Tie, cooperating, network, ties, values


@settings(deadline=None, max_examples=50)
@given(found=ties("AIDS", "SUPPORTS"))
def test_pieces_are_what_is_left_when_an_actor_is_taken_out(found: list[Tie]) -> None:
    graph = network(found).graph()
    expected = {}
    for actor in graph:
        around = graph.subgraph(nx.node_connected_component(graph, actor)).copy()
        around.remove_node(actor)
        sizes = sorted((len(part) for part in nx.connected_components(around)), reverse=True)
        if len(sizes) > 1:
            expected[actor] = sizes
    assert pieces(graph) == expected


def test_pieces_of_parts_that_do_not_hang_together() -> None:
    found = cooperating("ab", "bc", "de", "ef", "fg")
    assert pieces(found.graph()) == {1: [1, 1], 4: [2, 1], 5: [2, 1]}


def test_who_holds_two_blocs_together() -> None:
    """Two triangles that share c, and a tail of two at a."""
    found = cooperating("bc", "bd", "cd", "ce", "cf", "ef", "ba", "ah")
    known = values(BRIDGES, found)
    assert {name: tuple(named.values())[:3] for name, named in known.items()} == {
        "a": (1, 2, 2), "b": (2, 2, 1), "c": (2, 2, 0),
    }  # fmt: skip
    assert [row[0] for row in BRIDGES.find(found, ALL).rows] == ["b", "c", "a"]


def test_an_actor_between_others_is_listed_even_if_it_cuts_nobody_off() -> None:
    known = values(BRIDGES, cooperating("ab", "bc", "cd", "da"))
    assert {named["cuts_off"] for named in known.values()} == {0}
    assert len(known) == 4
