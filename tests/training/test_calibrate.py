import pytest

from graph.entity import Entity
from graph.statement import Statement
from training.calibrate import FOLDS, cross_validated, fold_of, reliability
from training.judgements import Judgement

SAID = Statement(Entity("country/RUS", "Country", "Russia"), "AIDS", Entity("country/CHN", "Country", "China"))


def judgements() -> list[Judgement]:
    """Return judgements of which those with "good" are right in nine of ten, and those with "bad" in one of ten."""
    return [
        Judgement(f"d-{n}", SAID, {"bias": 1.0, ("good" if good else "bad"): 1.0}, 0.8, (n % 10 == 0) != good)
        for n in range(400)
        for good in (True, False)
    ]


def test_the_fold_of_a_document_is_its_own() -> None:
    assert fold_of("agency-0001") == fold_of("agency-0001")
    assert {fold_of(f"agency-{n}") for n in range(50)} == set(range(FOLDS))


def test_cross_validated_confidence_agrees_with_correctness() -> None:
    found = reliability(pair for _, pair in cross_validated(judgements()))
    assert found.error < 0.08
    assert found.high[0] > 300
    assert found.high[1] == pytest.approx(0.9, abs=0.03)


def test_reliability_counts_each_bin() -> None:
    found = reliability([(0.55, True), (0.55, False), (0.95, True)])
    assert found.bins[1] == (2, 0.55, 0.5)
    assert found.bins[5] == (1, 0.95, 1.0)
    assert found.error == pytest.approx((2 * 0.05 + 0.05) / 3)
    assert found.high == (1, 1.0)
