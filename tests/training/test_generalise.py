import pytest

from training.generalise import Prediction, fit_classifier, least_probabilities, predictions
from training.pairs import Example


def made(number: int, relation: str | None, *features: str) -> list[Example]:
    """Return the two orders of a pair."""
    told = (relation,) if relation else ()
    return [
        Example(f"d-{number}", 1, "country/NOR", "country/SWE", ("bias", "order True", *features), told, True),
        Example(f"d-{number}", 1, "country/SWE", "country/NOR", ("bias", "order False", *features), (), True),
    ]


def corpus() -> list[Example]:
    found = []
    for number in range(0, 90, 3):
        found += made(number, "ACCUSES", "by lambast", "both subj obj :ACCUSES")
        found += made(number + 1, "ASSAULTS", "by shell", "both subj obj :ASSAULTS")
        found += made(number + 2, None, "by resemble")
    return found


def test_a_classifier_learns_words_and_what_all_relations_share() -> None:
    model = fit_classifier(corpus())
    told = {
        p.document: p for p in predictions(model, [*made(900, "ACCUSES", "by lambast"), *made(901, None, "by rain")])
    }
    assert (told["d-900"].relation, told["d-900"].right) == ("ACCUSES", True)
    assert told["d-900"].probability > told["d-901"].probability
    # AIDS was in no example: only the shared weights can tell it
    unseen = model.probabilities(("bias", "order True", "both subj obj :AIDS"))
    assert unseen["AIDS"] > unseen["SUPPORTS"]


def test_uncertain_examples_teach_nothing() -> None:
    doubtful = [Example("d", 1, "country/NOR", "country/SWE", ("bias", "by hum"), ("AIDS",), True, certain=False)] * 9
    assert "by hum" not in fit_classifier([*corpus(), *doubtful]).own.weights


def test_pairs_that_rules_relate_are_not_predicted() -> None:
    ruled = [Example("d", 1, "country/NOR", "country/SWE", ("bias",), ("AIDS",), False)]
    assert list(predictions(fit_classifier(corpus()), ruled)) == []


def test_the_bound_is_where_predictions_become_right_often_enough() -> None:
    known = [Prediction("d", "AIDS", n / 100, n >= 70) for n in range(20, 100)]
    assert least_probabilities(known, 0.6)["AIDS"] == pytest.approx(0.7, abs=0.02)


def test_a_relation_that_is_mostly_wrong_has_no_bound() -> None:
    known = [Prediction("d", "AIDS", n / 100, n >= 70) for n in range(20, 100)] * 3
    known += [Prediction("d", "COERCES", 0.9, False)] * 10
    assert set(least_probabilities(known, 0.6)) == {"AIDS"}


def test_without_right_predictions_nothing_has_a_bound() -> None:
    assert least_probabilities([Prediction("d", "AIDS", 0.9, False)] * 20, 0.6) == {}
    assert least_probabilities([], 0.6) == {}
