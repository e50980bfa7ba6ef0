import pytest

from graph.ontology import RELATION_TYPES
from loaders.evaluation.claim import Claim
from loaders.evaluation.matching import LEVELS, Level, _augment, is_match, match
from loaders.evaluation.party import Party


def _claim(text: str, modality: str = "asserted") -> Claim:
    """Return the claim that `FJI AIDS TON` says; a minus before the relation makes it negative."""
    subject, relation, obj = text.split()
    kind = RELATION_TYPES[relation.lstrip("-")]
    ends = [Party(f"country/{name}", "Country") for name in (subject, obj)]
    return Claim("a", ends[0], kind, ends[1], "negative" if relation[0] == "-" else "positive", modality)


@pytest.mark.parametrize(
    ("gold", "predicted", "levels"),
    [
        ("FJI AIDS TON", "FJI AIDS TON", "strict polar pair unsigned"),
        ("FJI AIDS TON", "TON AIDS FJI", "pair"),
        ("FJI AIDS TON", "FJI SUPPORTS TON", "polar pair"),
        ("FJI AIDS TON", "FJI ACCUSES TON", "pair"),
        ("FJI AIDS TON", "FJI -AIDS TON", "pair unsigned"),
        ("FJI AIDS TON", "FJI AIDS WSM", ""),
        ("FJI AGREES_WITH TON", "TON AGREES_WITH FJI", "strict polar pair unsigned"),
        ("FJI AGREES_WITH TON", "TON AIDS FJI", "polar pair"),
        ("FJI AIDS TON", "TON AGREES_WITH FJI", "polar pair"),
        ("FJI REQUESTS TON", "FJI LEADS TON", "polar pair"),
    ],
)
def test_what_counts_at_which_level(gold: str, predicted: str, levels: str) -> None:
    found: list[Level] = [level for level in LEVELS if is_match(_claim(gold), _claim(predicted), level, ())]
    assert found == levels.split()


def test_lines_match_one_to_one() -> None:
    golds = [_claim("FJI AIDS TON"), _claim("FJI SUPPORTS TON")]
    assert match(golds, [_claim("FJI AIDS TON")], "pair") == {0: 0}
    assert match(golds[:1], [_claim("FJI AIDS TON")] * 3, "strict") == {0: 0}
    assert match(golds, [], "strict") == match([], golds, "strict") == {}


def test_lines_of_equal_modality_match_first() -> None:
    golds = [_claim("FJI AIDS TON", "planned"), _claim("FJI AIDS TON", "asserted")]
    predictions = [_claim("FJI AIDS TON", "asserted"), _claim("FJI AIDS TON", "planned")]
    assert match(golds, predictions, "strict") == {0: 1, 1: 0}


def test_a_match_gives_way_where_that_brings_in_another() -> None:
    # At the polar level the first gold line fits both predictions, and the second, which is directed, one of them.
    golds = [_claim("FJI AGREES_WITH TON"), _claim("FJI AIDS TON")]
    predictions = [_claim("FJI SUPPORTS TON"), _claim("TON SUPPORTS FJI")]
    assert match(golds, predictions, "polar") == {0: 1, 1: 0}


def test_the_longest_chain_of_such_moves_is_found() -> None:
    count = 5_000
    edges = [[number, number + 1] for number in range(count)] + [[0]]
    holder = {number: number for number in range(count)}
    _augment(count, edges, holder)
    assert holder == {0: count, **{number + 1: number for number in range(count)}}


def test_what_cannot_be_matched_changes_nothing() -> None:
    edges = [[0, 1], [0, 1], [0, 1]]
    holder = {0: 0, 1: 1}
    _augment(2, edges, holder)
    assert holder == {0: 0, 1: 1}
