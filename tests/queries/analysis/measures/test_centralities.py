"""Degree, betweenness, PageRank and cores."""

import networkx as nx
import pytest
from hypothesis import given, settings

from queries.analysis import shortest
from queries.analysis.measures.betweenness import BETWEENNESS
from queries.analysis.measures.cores import CORES
from queries.analysis.measures.degree import DEGREE
from queries.analysis.measures.pagerank import PAGERANK
from tests.queries.analysis.networks import ALL, Tie, cooperating, network, ties, values


def test_degree_counts_partners_and_sums_up_beliefs() -> None:
    found = network([("a", "AIDS", "b", 0.5, 1), ("b", "AIDS", "a", 0.7, 1), ("a", "AIDS", "c", 0.9, 1)])
    assert values(DEGREE, found) == {
        "a": {"degree": 2, "strength": 1.6, "degree_share": 1.0},
        "b": {"degree": 1, "strength": 0.7, "degree_share": 0.5},
        "c": {"degree": 1, "strength": 0.9, "degree_share": 0.5},
    }
    assert [row[0] for row in DEGREE.find(found, ALL).rows] == ["a", "c", "b"]


@settings(deadline=None, max_examples=50)
@given(found=ties("AIDS", "SUPPORTS"))
def test_betweenness_is_that_of_networkx(found: list[Tie]) -> None:
    made = network(found)
    known = shortest.betweenness(made.graph(), exact=False)
    assert known.shares == pytest.approx(nx.betweenness_centrality(made.graph()))
    assert (known.sources, known.caveats) == (len(made.nodes), ())


def test_betweenness_of_a_chain() -> None:
    found = values(BETWEENNESS, cooperating("ab", "bc", "cd"))
    assert {name: named["betweenness"] for name, named in found.items()} == pytest.approx(
        {"a": 0, "b": 2 / 3, "c": 2 / 3, "d": 0}, abs=1e-9
    )


def test_a_large_network_is_sampled_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shortest, "EXACT_WORK", 10)
    monkeypatch.setattr(shortest, "SAMPLE", 3)
    made = cooperating("ab", "bc", "cd", "de", "ef")
    finding = BETWEENNESS.find(made, ALL)
    assert finding.caveats == ("Betweenness is estimated from the shortest paths of 3 of 6 actors (seed 0)",)
    assert {row[3] for row in finding.rows} == {3}
    assert finding == BETWEENNESS.find(made, ALL)
    exact = BETWEENNESS.find(made, type(ALL)(exact=True))
    assert (exact.caveats, {row[3] for row in exact.rows}) == ((), {6})


@settings(deadline=None, max_examples=50)
@given(found=ties("AIDS", "SUPPORTS"))
def test_pagerank_is_that_of_networkx(found: list[Tie]) -> None:
    made = network(found)
    expected = nx.pagerank(made.graph(), weight="weight", tol=1e-12, max_iter=1000) if found else {}
    ranks = {place: named["pagerank"] for place, named in PAGERANK.find(made, ALL).values.items()}
    assert ranks == pytest.approx(expected, abs=1e-8)


def test_pagerank_follows_belief() -> None:
    found = network([("a", "AIDS", "b", 0.9, 1), ("a", "AIDS", "c", 0.1, 1)])
    ranks = {name: float(named["pagerank"]) for name, named in values(PAGERANK, found).items()}
    assert ranks["a"] > ranks["b"] > ranks["c"]
    assert sum(ranks.values()) == pytest.approx(1, abs=1e-6)


def test_cores_are_those_of_a_clique_with_a_tail() -> None:
    found = cooperating("ab", "ac", "ad", "bc", "bd", "cd", "de", "ef")
    assert {name: named["core"] for name, named in values(CORES, found).items()} == {
        "a": 3, "b": 3, "c": 3, "d": 3, "e": 1, "f": 1,
    }  # fmt: skip
    finding = CORES.find(found, ALL)
    assert finding.remarks == ("The innermost core is the 3-core, of 4 actors",)
    # The one with most partners goes first.
    assert [row[0] for row in finding.rows] == ["d", "a", "b", "c", "e", "f"]
