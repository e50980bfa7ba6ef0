import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.ontology import MODALITIES, POLARITIES, RELATION_TYPES
from loaders.evaluation import Ratios, score
from tests.loaders.evaluation.lines import Line, entity, line, write

_TUPOU = entity("Ann Tupou", "Leader", "President Tupou")
_GUARD = entity("Reef Guard", "Exercise")
_GOLD = [
    line("fiji", "COOPERATES_WITH", "tonga", modality="planned"),
    line("fiji", "PARTICIPATES_IN", _GUARD),
    line(_TUPOU, "LEADS", "tonga"),
    line("tonga", "AIDS", "samoa", polarity="negative"),
    line("fiji", "ACCUSES", "samoa", document="b.txt"),
]


def test_a_small_file_is_scored_by_hand(tmp_path: Path) -> None:
    tupou = entity("Tupou", "Leader")
    guard = entity("Exercise Reef Guard 2024", "Exercise")
    predicted = [
        line("tonga", "COOPERATES_WITH", "fiji", modality="asserted"),  # right, but for the modality
        line("fiji", "PARTICIPATES_IN", guard, evidence=[{"uri": "news/a.txt"}]),  # right
        line(tupou, "LEADS", "fiji"),  # wrong country
        line("tonga", "AIDS", "samoa"),  # wrong polarity
        line("fiji", "THREATENS", "samoa", document="b.txt"),  # right valence
        line("fiji", "THREATENS", "samoa", document="c.txt"),  # a document without a gold line
    ]
    scores = score(write(tmp_path / "gold.jsonl", _GOLD), write(tmp_path / "predicted.jsonl", predicted))
    assert scores.documents == 3
    assert (scores.strict, scores.polar, scores.pair) == (Ratios(2, 6, 5), Ratios(3, 6, 5), Ratios(4, 6, 5))
    assert scores.modality_accuracy == 1 / 2
    assert scores.polarity_accuracy == 2 / 3
    assert scores.by_relation == {
        "ACCUSES": Ratios(0, 0, 1),
        "AIDS": Ratios(0, 1, 1),
        "COOPERATES_WITH": Ratios(1, 1, 1),
        "LEADS": Ratios(0, 1, 1),
        "PARTICIPATES_IN": Ratios(1, 1, 1),
        "THREATENS": Ratios(0, 2, 0),
    }
    assert list(scores.by_relation) == sorted(scores.by_relation)


def test_no_predictions_score_nothing(tmp_path: Path) -> None:
    scores = score(write(tmp_path / "gold.jsonl", _GOLD), write(tmp_path / "predicted.jsonl", []))
    assert (scores.strict, scores.modality_accuracy, scores.polarity_accuracy) == (Ratios(0, 0, 5), 0, 0)


def _lines() -> st.SearchStrategy[list[Line]]:
    ends = st.sampled_from(["fiji", "tonga", "samoa", _TUPOU, entity("Bob Vea", "Leader"), _GUARD])
    return st.lists(
        st.builds(
            line,
            ends,
            st.sampled_from(sorted(RELATION_TYPES)),
            ends,
            document=st.sampled_from(["a.txt", "b.txt"]),
            polarity=st.sampled_from(POLARITIES),
            modality=st.sampled_from(MODALITIES),
        ),
        min_size=1,
        max_size=12,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scores")


@settings(deadline=None)
@given(lines=_lines())
def test_a_perfect_prediction_scores_one(folder: Path, lines: list[Line]) -> None:
    scores = score(write(folder / "gold.jsonl", lines), write(folder / "predicted.jsonl", lines))
    perfect = Ratios(len(lines), len(lines), len(lines))
    assert scores.strict == scores.polar == scores.pair == perfect
    assert scores.strict.f1 == scores.modality_accuracy == 1
    assert all(ratios.f1 == 1 for ratios in scores.by_relation.values())


@settings(deadline=None)
@given(gold=_lines(), predicted=_lines(), seed=st.integers())
def test_the_order_of_lines_does_not_matter(folder: Path, gold: list[Line], predicted: list[Line], seed: int) -> None:
    def counts() -> tuple[object, ...]:
        scores = score(write(folder / "gold.jsonl", gold), write(folder / "predicted.jsonl", predicted))
        return scores.documents, scores.strict, scores.polar, scores.pair, scores.by_relation

    before = counts()
    shuffle = random.Random(seed).shuffle  # noqa: S311 - an order, not a secret
    shuffle(gold)
    shuffle(predicted)
    assert counts() == before


@settings(deadline=None)
@given(gold=_lines(), predicted=_lines())
def test_a_looser_level_never_matches_less(folder: Path, gold: list[Line], predicted: list[Line]) -> None:
    scores = score(write(folder / "gold.jsonl", gold), write(folder / "predicted.jsonl", predicted))
    assert scores.strict.matched <= scores.polar.matched <= scores.pair.matched <= min(len(gold), len(predicted))
