from typing import Any

import pytest

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from graph.store import Store
from queries import AlliancePaths, ParameterError, SameActorError, alliance_paths
from queries.paths import PATH_RELATIONS


def chains(paths: AlliancePaths) -> list[tuple[str, ...]]:
    return [tuple(actor.name for actor in path.actors) for path in paths]


def test_all_ties_are_found_best_believed_first(graph: Store) -> None:
    found = alliance_paths(graph, "country/JPN", "country/GBR")
    assert chains(found) == [("Japan", "United States", "United Kingdom"), ("Japan", "Australia", "United Kingdom")]
    assert (found.hops, found.total, found.max_hops) == (2, 2, 4)
    assert [path.belief for path in found] == [0.793881, 0.470448]


def test_a_hop_says_what_it_rests_on(graph: Store) -> None:
    first, second = alliance_paths(graph, "country/JPN", "country/GBR", limit=1)[0].hops
    assert (first.relation, first.modality, first.belief, first.documents) == ("ALLIED_WITH", "asserted", 0.891, 1)
    assert (first.start.id, first.end.id, first.forward) == ("country/JPN", "country/USA", True)
    assert (second.start.id, second.end.id, second.forward) == ("country/USA", "country/GBR", False)
    assert (first.valid_from, first.valid_to, first.first, first.last) == (
        "1960-01-19", None, "2021-09-16", "2021-09-16",
    )  # fmt: skip
    assert first.sentence == "America's allies are Australia, Japan, South Korea and Britain."
    assert first.quote is not None
    assert (first.quote.uri, first.quote.title, first.quote.publisher, first.quote.published) == (
        "archive/alliances.txt", "Allies in the Pacific", "Pacific Ledger", "2021-09-16",
    )  # fmt: skip


def test_the_best_sentence_is_the_most_confident_one(graph: Store) -> None:
    found = alliance_paths(graph, "country/CHN", "country/RUS", relations=["COOPERATES_WITH"])
    assert found[0].hops[0].sentence == "Russian and Chinese warships sailed together on 3 September."
    assert found[0].hops[0].documents == 2


@pytest.mark.parametrize(
    ("start", "end", "options", "wanted"),
    [
        ("JPN", "GBR", {"modalities": ["asserted"]}, [("Japan", "United States", "United Kingdom")]),
        ("JPN", "GBR", {"limit": 1}, [("Japan", "United States", "United Kingdom")]),
        ("JPN", "GBR", {"avoid": ["country/USA"]}, [("Japan", "Australia", "United Kingdom")]),
        ("JPN", "GBR", {"min_belief": 0.8}, [("Japan", "United States", "United Kingdom")]),
        ("JPN", "AUS", {"modalities": ["asserted"]}, [("Japan", "United States", "Australia")]),
        ("JPN", "GBR", {"as_of": "1960"}, [("Japan", "United States", "United Kingdom")]),
        ("JPN", "GBR", {"as_of": "1960-01-18"}, []),
        ("JPN", "RUS", {}, []),
        ("KOR", "FRA", {"max_hops": 2}, []),
        ("KOR", "FRA", {"max_hops": 3}, [("South Korea", "United States", "United Kingdom", "France")]),
        ("DEU", "USA", {}, []),
        ("DEU", "USA", {"relations": ["ALLIED_WITH", "MEMBER_OF"]}, [("Germany", "NATO", "United States")]),
        ("GBR", "DEU", {"relations": ["MEMBER_OF"], "as_of": "2021"}, [("United Kingdom", "NATO", "Germany")]),
        ("IND", "PRK", {"relations": ["ALLIED_WITH", "SUPPORTS"]}, [("India", "Russia", "North Korea")]),
        ("JPN", "XXX", {}, []),
        ("JPN", "GBR", {"via": ["country/AUS"]}, [("Japan", "Australia", "United Kingdom")]),
        (
            "JPN",
            "GBR",
            {"via": ["country/AUS", "country/USA"]},
            [
                ("Japan", "United States", "Australia", "United Kingdom"),
                ("Japan", "Australia", "United States", "United Kingdom"),
            ],
        ),
        ("JPN", "GBR", {"via": ["country/AUS", "country/USA"], "max_hops": 2}, []),
        ("JPN", "AUS", {"via": ["country/KOR"]}, []),
        ("JPN", "GBR", {"via": ["country/AUS"], "avoid": ["country/USA"]}, [("Japan", "Australia", "United Kingdom")]),
    ],
)
def test_options(graph: Store, start: str, end: str, options: dict[str, Any], wanted: list[tuple[str, ...]]) -> None:
    found = alliance_paths(graph, f"country/{start}", f"country/{end}", **options)
    assert chains(found) == wanted
    back = alliance_paths(graph, f"country/{end}", f"country/{start}", **options)
    assert sorted(chain[::-1] for chain in chains(back)) == sorted(wanted)


def test_no_path_is_a_value(graph: Store) -> None:
    found = alliance_paths(graph, "country/JPN", "country/UKR", max_hops=9)
    assert not found
    assert (list(found), found.hops, found.total, found.max_hops) == ([], None, 0, 9)


def test_total_counts_beyond_the_limit(graph: Store) -> None:
    found = alliance_paths(graph, "country/JPN", "country/FRA", limit=1)
    assert (len(found), found.total, found.hops) == (1, 2, 3)


def test_alternatives_are_the_best_believed_of_any_length(graph: Store) -> None:
    found = alliance_paths(graph, "country/JPN", "country/GBR", alternatives=9)
    assert chains(found) == [
        ("Japan", "United States", "United Kingdom"),
        ("Japan", "United States", "Australia", "United Kingdom"),
        ("Japan", "Australia", "United States", "United Kingdom"),
        ("Japan", "Australia", "United Kingdom"),
    ]
    assert [path.belief for path in found] == sorted((path.belief for path in found), reverse=True)
    assert (found.total, found.hops) == (4, 2)
    assert all(hop.sentence for path in found for hop in path.hops)
    first = alliance_paths(graph, "country/JPN", "country/GBR", alternatives=3)
    assert (chains(first), first.total) == (chains(found)[:3], None)
    short = alliance_paths(graph, "country/JPN", "country/GBR", alternatives=9, max_hops=2)
    assert (len(short), short.total) == (2, 2)
    through = alliance_paths(graph, "country/JPN", "country/GBR", alternatives=9, via=["country/AUS"])
    assert chains(through) == chains(found)[1:]


def test_more_shortest_chains_through_an_actor_are_told_of(graph: Store) -> None:
    through = ["country/AUS", "country/USA"]
    found = alliance_paths(graph, "country/JPN", "country/GBR", via=through, limit=1)
    assert (len(found), found.total, found.hops) == (1, None, 3)


def test_an_actor_is_not_linked_to_itself(graph: Store) -> None:
    with pytest.raises(SameActorError) as caught:
        alliance_paths(graph, "country/JPN", "country/JPN")
    assert caught.value.code == "E508"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"max_hops": 0}, "max_hops cannot be 0"),
        ({"max_hops": 21}, "max_hops cannot be 21"),
        ({"limit": 0}, "limit cannot be 0"),
        ({"relations": ["SANCTIONS"]}, "relations cannot be"),
        ({"relations": ["ALLIED_WITH]-() MATCH (n"]}, "relations cannot be"),
        ({"relations": []}, "relations cannot be"),
        ({"modalities": ["perhaps"]}, "modalities cannot be"),
        ({"as_of": "yesterday"}, "as_of cannot be"),
        ({"min_belief": 2}, "min_belief cannot be"),
        ({"avoid": ["country/GBR"]}, "avoid names an end"),
        ({"via": ["country/JPN"]}, "via names an end"),
        ({"via": ["country/USA"], "avoid": ["country/USA"]}, "via and avoid both name country/USA"),
        ({"alternatives": 0}, "alternatives cannot be 0"),
    ],
)
def test_settings_out_of_bounds_are_refused(graph: Store, options: dict[str, Any], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        alliance_paths(graph, "country/JPN", "country/GBR", **options)


def test_paths_run_over_cooperation_between_states_alliances_first() -> None:
    assert PATH_RELATIONS[0] == "ALLIED_WITH"
    assert {"MEMBER_OF", "AIDS", "COOPERATES_WITH"} <= set(PATH_RELATIONS)
    assert not {"PARTY_TO", "PARTICIPATES_IN", "HOSTS", "LEADS", "SANCTIONS"} & set(PATH_RELATIONS)


def test_parallel_statements_are_one_hop(store: Store) -> None:
    """Two terms and a plan between one pair: one path, by the better believed of the relation that was named first."""
    document = Document("x.txt", "x")
    one, other = Entity("country/AAA", "Country", "A"), Entity("country/BBB", "Country", "B")

    def stated(relation: str, confidence: float, **more: str) -> Statement:
        return Statement(
            one, relation, other, evidence=(Evidence(document.id, "x", 0, 1, confidence=confidence),), **more
        )

    store.load(
        [
            stated("ALLIED_WITH", 0.5, valid_from="1990", valid_to="1995"),
            stated("ALLIED_WITH", 0.6, valid_from="2000"),
            stated("ALLIED_WITH", 0.4, modality="planned"),
            stated("COOPERATES_WITH", 0.9),
        ],
        [document],
    )
    found = alliance_paths(store, "country/AAA", "country/BBB", relations=["ALLIED_WITH", "COOPERATES_WITH"])
    assert (found.total, found[0].hops[0].relation, found[0].hops[0].valid_from) == (1, "ALLIED_WITH", "2000")
    turned = alliance_paths(store, "country/AAA", "country/BBB", relations=["COOPERATES_WITH", "ALLIED_WITH"])
    assert turned[0].hops[0].relation == "COOPERATES_WITH"
    dated = alliance_paths(store, "country/AAA", "country/BBB", as_of="1992")
    assert dated[0].hops[0].valid_to == "1995"
