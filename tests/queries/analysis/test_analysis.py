"""Analyses of the fixture graph, on both stores."""

from typing import Any

import pytest

from graph.store import Store
from queries import ActorNames, Library, run
from queries.analysis import ACTORS, MEASURES, Analysis, analyse, write
from queries.analysis.period import Period
from queries.errors import ParameterError, UnknownMeasureError
from tests.queries.fixture_graph import documents, statements


def rows(found: Analysis, *columns: str) -> list[tuple[object, ...]]:
    return list(zip(*(found.table.column(column) for column in columns), strict=True))


def test_degree(graph: Store) -> None:
    found = analyse(graph, "degree", limit=3)
    assert found.table.rows == (
        ("United States", "Country", 6, 5.346, 0.5, "country/USA"),
        ("China", "Country", 3, 2.6532, 0.25, "country/CHN"),
        ("United Kingdom", "Country", 3, 2.475, 0.25, "country/GBR"),
    )
    assert (found.total, found.remarks, found.caveats) == (13, ("13 actors, 15 ties",), ())


def test_betweenness(graph: Store) -> None:
    assert rows(analyse(graph, "betweenness", limit=4), "actor", "betweenness", "sources") == [
        ("United States", 0.621212121, 13),
        ("China", 0.363636364, 13),
        ("United Kingdom", 0.303030303, 13),
        ("Russia", 0.196969697, 13),
    ]


def test_pagerank(graph: Store) -> None:
    assert rows(analyse(graph, "pagerank", limit=3), "actor", "pagerank") == [
        ("United States", pytest.approx(0.195804, abs=1e-6)),
        ("China", pytest.approx(0.107587, abs=1e-6)),
        ("Russia", pytest.approx(0.100852, abs=1e-6)),
    ]


def test_communities(graph: Store) -> None:
    found = analyse(graph, "communities")
    assert {frozenset(v for k, v in rows(found, "community", "actor") if k == number) for number in range(1, 5)} == {
        frozenset({"United States", "Australia", "United Kingdom", "South Korea", "Ukraine"}),
        frozenset({"China", "Russia", "Philippines", "North Korea"}),
        frozenset({"France", "Côte d'Ivoire"}),
        frozenset({"India", "Japan"}),
    }


def test_cores(graph: Store) -> None:
    found = analyse(graph, "cores")
    assert {actor for actor, core in rows(found, "actor", "core") if core == 2} == {
        "United States", "Australia", "China", "United Kingdom", "Japan", "Russia", "India",
    }  # fmt: skip
    assert found.remarks[1] == "The innermost core is the 2-core, of 7 actors"


def test_triads(graph: Store) -> None:
    found = analyse(graph, "triads")
    assert [row[:-1] for row in found.table.rows] == [
        ("torn friend", False, "China", "Russia", "United States", "+", "+", "-", ["China – United States"], 0.891, 8),
        ("torn friend", False, "China", "Japan", "United States", "-", "+", "+", ["China – United States"], 0.792, 3),
        ("torn friend", False, "India", "Japan", "Russia", "+", "+", "-", [], 0.495, 3),
        ("common foe", True, "Japan", "Russia", "United States", "-", "+", "-", [], 0.891, 3),
        ("common foe", True, "Russia", "Ukraine", "United States", "-", "-", "+", [], 0.891, 3),
        ("common foe", True, "China", "Japan", "Russia", "-", "+", "-", [], 0.792, 8),
        ("three friends", True, "Australia", "United Kingdom", "United States", "+", "+", "+", [], 0.792, 3),
        ("three friends", True, "Australia", "Japan", "United States", "+", "+", "+", [], 0.594, 3),
    ]
    assert found.table.rows[0][-1] == ["country/CHN", "country/RUS", "country/USA"]
    assert found.remarks[1] == "5 balanced and 3 unbalanced triads"


def test_balance(graph: Store) -> None:
    (row,) = analyse(graph, "balance").table.records()
    assert row == {
        "triads": 8, "balanced": 5, "unbalanced": 3, "balanced_share": 0.625, "three_friends": 2, "torn_friend": 3,
        "common_foe": 3, "three_foes": 0, "cooperating_dyads": 14, "clashing_dyads": 5, "mixed_dyads": 2,
    }  # fmt: skip


def test_bridges(graph: Store) -> None:
    assert rows(analyse(graph, "bridges", limit=5), "actor", "cuts_off", "parts", "bridges") == [
        ("United States", 2, 3, 2),
        ("United Kingdom", 2, 2, 1),
        ("China", 1, 2, 1),
        ("Russia", 1, 2, 1),
        ("France", 1, 2, 2),
    ]


def test_similarity(graph: Store) -> None:
    found = analyse(graph, "similarity", actor="country/JPN", limit=2)
    assert found.table.rows == (
        ("United Kingdom", "Japan", 2, 0.5, 1.46835, "country/GBR", "country/JPN"),
        ("Japan", "Russia", 1, 0.2, 1.442695, "country/JPN", "country/RUS"),
    )


def test_balance_by_period(graph: Store) -> None:
    found = analyse(graph, "balance", per="decade", since="1955")
    assert rows(found, "period", "triads", "balanced", "cooperating_dyads", "clashing_dyads") == [
        ("1950–1959", 0, 0, 3, 0),
        ("1960–1969", 0, 0, 4, 0),
        ("1970–1979", 1, 1, 5, 0),
        ("1980–1989", 1, 1, 5, 0),
        ("1990–1999", 1, 1, 5, 0),
        ("2000–2009", 1, 1, 5, 0),
        ("2010–2019", 1, 1, 6, 0),
        ("2020–2029", 7, 5, 12, 5),
    ]


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.parametrize("filters", [{}, {"context": "military", "min_belief": 0.7}])
def test_a_period_is_what_since_and_until_give(graph: Store, name: str, filters: dict[str, Any]) -> None:
    found = analyse(graph, name, per="year", since="2021-06", **filters)
    years = {year: [row[1:] for row in found.table.rows if row[0] == year] for year in ("2021", "2022", "2023", "2024")}
    for year, expected in years.items():
        since = "2021-06" if year == "2021" else year
        assert list(analyse(graph, name, since=since, until=year, **filters).table.rows) == expected


def test_interactions_count_when_they_are_evidenced(graph: Store) -> None:
    """Russia and China sailed in 2022 and 2023 and not in 2021 or 2024; what was sold in 2018 is of that year."""

    def tied(year: str, relation: str) -> bool:
        found = analyse(graph, "degree", since=year, until=year, relations=[relation], actor="country/CHN")
        return any(row[-1] == "country/CHN" for row in found.table.rows)

    assert [y for y in ("2021", "2022", "2023", "2024") if tied(y, "COOPERATES_WITH")] == ["2022", "2023"]
    assert [y for y in ("2017", "2018", "2019") if tied(y, "SUPPLIES_ARMS_TO")] == ["2018"]
    # The axis is said to be one in 2022, and nothing says that it ended.
    assert [y for y in ("2021", "2022", "2030") if tied(y, "ALLIED_WITH")] == ["2022", "2030"]


def test_a_term_has_an_end(graph: Store) -> None:
    def members(year: str) -> int:
        found = analyse(
            graph, "degree", since=year, until=year, relations=["MEMBER_OF"], actor="organization/european-union"
        )
        return int(found.table.rows[0][2])

    assert [members(year) for year in ("1972", "1973", "1995", "2020", "2021")] == [1, 2, 3, 3, 2]


@pytest.mark.parametrize(
    ("filters", "ties"),
    [
        ({}, 15),
        ({"modalities": ["asserted"]}, 13),
        ({"modalities": ["asserted", "planned", "possible"]}, 15),
        ({"min_belief": 0.75}, 12),
        ({"context": "military"}, 9),
        ({"as_of": "1960"}, 4),
        ({"as_of": "1959"}, 3),
        ({"relations": ["ALLIED_WITH"], "min_belief": 0.85}, 5),
        ({"actors": ["Country", "Leader"], "relations": ["LEADS"]}, 3),
        ({"actors": ["Leader"]}, 1),
        ({"relations": ["ASSAULTS", "SANCTIONS"]}, 4),
        ({"since": "2023-09", "until": "2023-12"}, 11),
    ],
)
def test_filters(graph: Store, filters: dict[str, Any], ties: int) -> None:
    found = analyse(graph, "degree", **filters)
    assert found.remarks[0].endswith(f", {ties} tie{'' if ties == 1 else 's'}")


@pytest.mark.parametrize("filters", [{}, {"as_of": "1971-05"}, {"context": "military"}, {"min_belief": 0.8}])
def test_filters_mean_what_they_mean_in_presets(
    graph: Store, library: Library, names: ActorNames, filters: dict[str, Any]
) -> None:
    found = analyse(graph, "degree", actors=ACTORS, **filters)
    for name, partners in rows(found, "actor", "partners"):
        assert len(run(graph, library["partners"], {"actor": name, **filters}, actors=names)) == partners


def test_an_empty_graph_is_said_to_be_empty(store: Store) -> None:
    found = analyse(store, "degree")
    assert (found.table.rows, found.total, found.caveats) == ((), 0, ("The graph is empty: nothing has been loaded",))
    assert analyse(store, "balance", per="year").caveats == found.caveats


def test_filters_that_leave_nothing_are_told_from_an_empty_graph(graph: Store) -> None:
    found = analyse(graph, "degree", until="1900")
    assert (found.table.rows, found.caveats) == ((), ("No tie between these actors passes the filters",))
    said = "No cooperation or conflict between these actors passes the filters"
    assert analyse(graph, "triads", since="2100", relations=["ASSAULTS"]).caveats == (said,)


def test_periods_without_ties_are_named(graph: Store) -> None:
    found = analyse(graph, "degree", per="year", relations=["SUPPLIES_ARMS_TO"])
    assert sorted(set(found.table.column("period"))) == ["2018", "2023"]
    assert found.caveats == ("Nothing ties these actors in 2019 to 2022",)
    assert analyse(graph, "degree", per="year", since="1800", until="1801").caveats == (
        "No tie between these actors passes the filters",
    )


def test_an_actor_without_ties_has_no_row(graph: Store) -> None:
    found = analyse(graph, "similarity", actor="country/DEU")
    assert (found.table.rows, found.caveats) == ((), ("Nothing ties country/DEU to another of these actors",))


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"per": "month"}, "per cannot be 'month'"),
        ({"since": "soon"}, "since cannot be 'soon'"),
        ({"until": "2022-13"}, "until cannot be '2022-13'"),
        ({"limit": 0}, "limit cannot be 0"),
    ],
)
def test_a_setting_that_is_none_is_refused(graph: Store, chosen: dict[str, Any], said: str) -> None:
    with pytest.raises(ParameterError, match=said):
        analyse(graph, "degree", **chosen)
    with pytest.raises(UnknownMeasureError):
        analyse(graph, "centrality")


@pytest.mark.parametrize("name", [name for name, measure in MEASURES.items() if measure.values])
def test_values_are_put_onto_nodes(store: Store, name: str) -> None:
    store.load(statements(), documents())
    found = analyse(store, name, limit=1)
    assert write(store, found) == len(found.values) > 1
    properties = [f"analysis_{value}" for value in found.measure.values]
    stored = store.read(
        f"MATCH (e:Entity) WHERE e.{properties[0]} IS NOT NULL RETURN e.id, {', '.join(f'e.{p}' for p in properties)}"
    ).rows
    assert {key: dict(zip(found.measure.values, rest, strict=True)) for key, *rest in stored} == found.values
    assert store.annotation_names() == sorted(found.measure.values)


def test_values_of_an_earlier_analysis_do_not_stay_behind(store: Store) -> None:
    store.load(statements(), documents())
    write(store, analyse(store, "cores"))
    assert write(store, analyse(store, "cores", relations=["SUPPLIES_ARMS_TO"])) == 5
    assert len(store.read("MATCH (e:Entity) WHERE e.analysis_core IS NOT NULL RETURN e.id").rows) == 5
    assert write(store, analyse(store, "cores", until="1900")) == 0
    assert store.annotation_names() == []


def test_what_is_of_no_single_actor_is_not_written(graph: Store) -> None:
    with pytest.raises(ParameterError, match="similarity tells nothing of single actors"):
        write(graph, analyse(graph, "similarity"))
    with pytest.raises(ParameterError, match="a node holds the values of one period"):
        write(graph, analyse(graph, "degree", per="year"))
    assert graph.annotation_names() == []


def test_unbounded_is_no_period() -> None:
    assert not Period().bounded
    assert Period("2022").bounded
