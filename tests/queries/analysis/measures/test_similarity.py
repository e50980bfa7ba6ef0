from itertools import combinations
from math import log

import pytest
from hypothesis import given, settings

from queries.analysis.measures import similarity
from queries.analysis.measures.similarity import SIMILARITY
from tests.queries.analysis.networks import ALL, Tie, cooperating, network, ties


@settings(deadline=None, max_examples=50)
@given(found=ties("AIDS", "SUPPORTS"))
def test_pairs_are_those_of_brute_force(found: list[Tie]) -> None:
    made = network(found)
    graph = made.graph()
    expected = {}
    for one, two in combinations(graph, 2):
        common, either = set(graph[one]) & set(graph[two]), set(graph[one]) | set(graph[two])
        if common:
            adamic_adar = sum(1 / log(graph.degree[other]) for other in common)
            expected[made.nodes[one].name, made.nodes[two].name] = (
                len(common), len(common) / len(either), adamic_adar,
            )  # fmt: skip
    rows = SIMILARITY.find(made, ALL).rows
    assert {row[:2] for row in rows} == expected.keys()
    for row in rows:
        assert row[2:5] == pytest.approx(expected[row[0], row[1]], abs=1e-6)
    assert [row[4] for row in rows] == sorted((row[4] for row in rows), reverse=True)


def test_of_a_large_network_the_busiest_are_paired_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similarity, "MOST", 3)
    made = cooperating("ab", "ac", "bc", "cd", "da", "de")
    finding = SIMILARITY.find(made, ALL)
    assert {name for row in finding.rows for name in row[:2]} == {"a", "c", "d"}
    assert finding.caveats == ("Pairs of the 3 actors with the most partners; 2 others are left out",)
    assert SIMILARITY.find(made, type(ALL)(exact=True)).caveats == ()
    # One actor is held against all others.
    about = SIMILARITY.find(made, type(ALL)(actor=4))
    assert ({row[1] for row in about.rows}, about.caveats) == ({"e"}, ())
