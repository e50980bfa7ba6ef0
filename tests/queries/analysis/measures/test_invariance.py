"""What a measure finds of an actor does not hang on what the actors are called."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.analysis import MEASURES
from queries.analysis.measures.similarity import SIMILARITY
from tests.queries.analysis.networks import ACTORS, ALL, Tie, network, ties, values

RELATIONS = ("COOPERATES_WITH", "AIDS", "ACCUSES")
#: Communities are no property of the network alone: the method goes through the actors in some order.
STABLE = [name for name, measure in MEASURES.items() if measure.values and name != "communities"]


@pytest.mark.parametrize("name", STABLE)
@settings(deadline=None, max_examples=50)
@given(found=ties(*RELATIONS), order=st.permutations(ACTORS))
def test_other_names_give_the_same_values(name: str, found: list[Tie], order: list[str]) -> None:
    called = dict(zip(ACTORS, order, strict=True))
    plain, renamed = values(MEASURES[name], network(found)), values(MEASURES[name], network(found, called))
    assert {called[actor] for actor in plain} == renamed.keys()
    for actor, expected in plain.items():
        assert dict(renamed[called[actor]]) == pytest.approx(dict(expected), abs=2e-6)


@settings(deadline=None, max_examples=50)
@given(found=ties(*RELATIONS), order=st.permutations(ACTORS))
def test_other_names_give_the_same_pairs(found: list[Tie], order: list[str]) -> None:
    called = dict(zip(ACTORS, order, strict=True))

    def pairs(
        rows: tuple[tuple[str, str, int, float, float, str, str], ...],
    ) -> dict[frozenset[str], tuple[float, ...]]:
        return {frozenset(row[:2]): row[2:5] for row in rows}

    plain = pairs(SIMILARITY.find(network(found), ALL).rows)
    renamed = pairs(SIMILARITY.find(network(found, called), ALL).rows)
    assert {frozenset(called[actor] for actor in pair) for pair in plain} == renamed.keys()
    for pair, expected in plain.items():
        assert renamed[frozenset(called[actor] for actor in pair)] == pytest.approx(expected, abs=2e-6)


@pytest.mark.parametrize("name", MEASURES)
def test_a_network_without_ties_has_no_findings(name: str) -> None:
    finding = MEASURES[name].find(network([]), ALL)
    assert (finding.rows, finding.total, dict(finding.values)) == ((), 0, {})


@pytest.mark.parametrize("name", MEASURES)
@settings(deadline=None, max_examples=50)
@given(found=ties(*RELATIONS))
def test_rows_fit_the_columns_and_values_the_names(name: str, found: list[Tie]) -> None:
    measure = MEASURES[name]
    finding = measure.find(network(found), ALL)
    assert {len(row) for row in finding.rows} <= {len(measure.columns)}
    assert finding.total == len(finding.rows)
    assert {tuple(named) for named in finding.values.values()} <= {measure.values}


@pytest.mark.parametrize("name", [name for name in MEASURES if name != "balance"])
@settings(deadline=None, max_examples=50)
@given(found=ties(*RELATIONS), limit=st.integers(1, 4))
def test_a_limit_keeps_the_first_rows(name: str, found: list[Tie], limit: int) -> None:
    all_of_it = MEASURES[name].find(network(found), ALL)
    some = MEASURES[name].find(network(found), type(ALL)(limit=limit))
    assert (some.rows, some.total, some.values) == (all_of_it.rows[:limit], all_of_it.total, all_of_it.values)


@pytest.mark.parametrize("name", [name for name in MEASURES if name != "balance"])
@settings(deadline=None, max_examples=50)
@given(found=ties(*RELATIONS))
def test_rows_about_an_actor_are_those_that_name_it(name: str, found: list[Tie]) -> None:
    made = network(found)
    place = next((place for place, node in enumerate(made.nodes) if node.name == "a"), -1)
    all_of_it = MEASURES[name].find(made, ALL)
    about = MEASURES[name].find(made, type(ALL)(limit=ALL.limit, actor=place))
    assert about.rows == tuple(row for row in all_of_it.rows if "a" in row[:5])
    assert about.values == all_of_it.values
