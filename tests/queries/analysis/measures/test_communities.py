import networkx as nx
import pytest
from hypothesis import given, settings

from queries.analysis.measures.communities import COMMUNITIES
from tests.queries.analysis.networks import ALL, Tie, cooperating, network, ties, values


def test_two_blocs_with_one_tie_between() -> None:
    found = cooperating("ab", "ac", "bc", "cd", "de", "df", "ef", "fg", "eg", "dg")
    assert {name: named["community"] for name, named in values(COMMUNITIES, found).items()} == {
        "a": 2, "b": 2, "c": 2, "d": 1, "e": 1, "f": 1, "g": 1,
    }  # fmt: skip
    finding = COMMUNITIES.find(found, ALL)
    assert [row[:2] + row[3:5] for row in finding.rows] == [
        (1, "d", 3, 1), (1, "e", 3, 0), (1, "f", 3, 0), (1, "g", 3, 0), (2, "a", 2, 0), (2, "b", 2, 0), (2, "c", 2, 1),
    ]  # fmt: skip
    modularity = nx.community.modularity(found.graph(), [{0, 1, 2}, {3, 4, 5, 6}], weight="weight")
    assert finding.remarks == (f"2 communities, modularity {modularity:.3f} (Louvain's method, seed 0)",)


@settings(deadline=None, max_examples=50)
@given(found=ties("AIDS", "SUPPORTS"))
def test_communities_part_the_actors_and_come_by_size(found: list[Tie]) -> None:
    made = network(found)
    finding = COMMUNITIES.find(made, ALL)
    of = {place: int(named["community"]) for place, named in finding.values.items()}
    assert of.keys() == set(range(len(made.nodes)))
    sizes = [list(of.values()).count(number) for number in range(1, max(of.values(), default=0) + 1)]
    assert sizes == sorted(sizes, reverse=True)
    assert 0 not in sizes
    graph = made.graph()
    for row in finding.rows:
        assert row[3] + row[4] == graph.degree[next(p for p, node in enumerate(made.nodes) if node.id == row[5])]


@settings(deadline=None, max_examples=50)
@given(found=ties("AIDS", "SUPPORTS"))
def test_the_same_network_gives_the_same_communities(found: list[Tie]) -> None:
    assert COMMUNITIES.find(network(found), ALL) == COMMUNITIES.find(network(found), ALL)


@pytest.mark.parametrize("belief", [0.5, 0.9])
def test_parts_without_a_tie_between_are_never_one(belief: float) -> None:
    found = network([("a", "AIDS", "b", belief, 1), ("c", "AIDS", "d", 0.9, 1)])
    assert len({named["community"] for named in values(COMMUNITIES, found).values()}) == 2
