from itertools import combinations

import pytest
from hypothesis import given, settings

from queries.analysis.measures.balance import BALANCE
from queries.analysis.measures.triads import TRIADS
from queries.analysis.network import Network
from queries.analysis.signed import triads
from tests.queries.analysis.networks import ALL, Tie, network, ties, values

SIGNED = ties("COOPERATES_WITH", "AIDS", "ACCUSES", "ASSAULTS", most=40)


def brute(found: list[Tie]) -> dict[tuple[str, str, str], int]:
    """Return how many dyads clash of each triad, told from all ties by the rule as the documentation has it."""
    weights: dict[frozenset[str], list[int]] = {}
    for a, relation, b, belief, documents in found:
        sides = weights.setdefault(frozenset((a, b)), [0, 0])
        sides[relation in ("ACCUSES", "ASSAULTS")] += round(belief * 1_000_000) * documents
    result = {}
    for three in combinations(sorted({end for pair in weights for end in pair}), 3):
        pairs = [frozenset(pair) for pair in combinations(three, 2)]
        if all(pair in weights for pair in pairs):
            result[three] = sum(weights[pair][0] <= weights[pair][1] for pair in pairs)
    return result


def names(found: Network, places: tuple[int, int, int]) -> tuple[str, ...]:
    return tuple(found.nodes[place].name for place in places)


@settings(deadline=None, max_examples=50)
@given(found=SIGNED)
def test_triads_are_those_of_brute_force(found: list[Tie]) -> None:
    made = network(found)
    known = [(names(made, triad.actors), triad.clashes, triad.balanced) for triad in triads(made)]
    assert len(known) == len({three for three, _, _ in known})
    assert {three: clashes for three, clashes, _ in known} == brute(found)
    assert all(balanced is (clashes in (0, 2)) for _, clashes, balanced in known)


@settings(deadline=None, max_examples=50)
@given(found=SIGNED)
def test_counts_are_those_of_the_list(found: list[Tie]) -> None:
    made, expected = network(found), list(brute(found).values())
    finding = TRIADS.find(made, ALL)
    balanced = sum(1 for clashes in expected if clashes in (0, 2))
    assert finding.remarks == (f"{balanced} balanced and {len(expected) - balanced} unbalanced triads",)
    assert [row[1] for row in finding.rows] == [False] * (len(expected) - balanced) + [True] * balanced
    per_actor = values(TRIADS, made)
    assert sum(int(v) for named in per_actor.values() for v in named.values()) == 3 * len(expected)
    if found:
        (row,) = BALANCE.find(made, ALL).rows
        assert row[:3] == (len(expected), balanced, len(expected) - balanced)
        assert row[3] == (pytest.approx(balanced / len(expected), abs=1e-6) if expected else None)
        assert list(row[4:8]) == [expected.count(clashes) for clashes in range(4)]
        assert sum(row[8:10]) == len(made.dyads)


def test_the_four_kinds() -> None:
    def kind(*signs: str) -> tuple[str, bool]:
        pairs = zip(("ab", "ac", "bc"), signs, strict=True)
        found = network([(p[0], "AIDS" if s == "+" else "ACCUSES", p[1], 0.9, 1) for p, s in pairs])
        row = TRIADS.find(found, ALL).rows[0]
        assert row[5:8] == signs
        return row[0], row[1]

    assert kind("+", "+", "+") == ("three friends", True)
    assert kind("+", "+", "-") == ("torn friend", False)
    assert kind("+", "-", "-") == ("common foe", True)
    assert kind("-", "-", "-") == ("three foes", False)


def test_a_triad_is_listed_with_its_dyads() -> None:
    found = network(
        [
            ("a", "AIDS", "b", 0.9, 2), ("b", "ACCUSES", "a", 0.9, 1), ("a", "ALLIED_WITH", "c", 0.5, 1),
            ("c", "ASSAULTS", "b", 0.7, 3),
        ]
    )  # fmt: skip
    ids = [f"organization/{name}" for name in "abc"]
    assert TRIADS.find(found, ALL).rows == (
        ("torn friend", False, "a", "b", "c", "+", "+", "-", ["a – b"], 0.5, 6, ids),
    )
