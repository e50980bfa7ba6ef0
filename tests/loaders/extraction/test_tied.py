import pytest

from loaders.extraction.loglinear import LogLinear
from loaders.extraction.tied import NONE, Tied, divided, joined, template


@pytest.mark.parametrize(
    ("feature", "label", "expected"),
    [
        ("both subj obj :ACCUSES", "ACCUSES", "both subj obj :="),
        ("both subj obj :ACCUSES", "ASSAULTS", "both subj obj :~"),
        ("both subj obj :ACCUSES", "AIDS", None),
        ("both subj obj :ACCUSES", NONE, "both subj obj :*"),
        ("apart subj :ACCUSES obj :AIDS", "ACCUSES", "apart subj := obj :!"),
        ("by strike", "ASSAULTS", None),
        ("on :", "ASSAULTS", None),
    ],
)
def test_a_template_tells_how_a_label_stands_to_the_relations(feature: str, label: str, expected: str | None) -> None:
    assert template(feature, label) == expected


def classifier() -> Tied:
    labels = (NONE, "ACCUSES", "ASSAULTS", "AIDS")
    own = LogLinear(labels, {"bias": [(0, 1.0)], "by strike": [(2, 2.0)]})
    return Tied(own, {"both subj obj :=": 3.0, "both subj obj :*": -1.0})


def test_what_is_shared_counts_for_the_relation_that_the_feature_names() -> None:
    for relation in ("ACCUSES", "AIDS"):
        told = classifier().probabilities(["bias", f"both subj obj :{relation}"])
        assert max(told, key=lambda label: told[label]) == relation
        assert sum(told.values()) == pytest.approx(1)


def test_words_count_for_their_own_label() -> None:
    told = classifier().probabilities(["bias", "by strike"])
    assert max(told, key=lambda label: told[label]) == "ASSAULTS"


def test_a_template_counts_once_however_many_features_give_it() -> None:
    one = classifier().probabilities(["both subj obj :ACCUSES"])
    assert classifier().probabilities(["both subj obj :ACCUSES", "both subj obj :ACCUSES"]) == one


def test_a_classifier_survives_its_file_form() -> None:
    again = divided(joined(classifier()))
    assert again.own.weights == classifier().own.weights
    assert (again.labels, again.shared) == (classifier().labels, classifier().shared)
