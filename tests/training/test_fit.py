import pytest

from loaders.extraction.loglinear import parse
from training.fit import Sample, Settings, fit, lines

WEATHER = [Sample(("sun", "july"), "warm"), Sample(("snow", "july"), "cold"), Sample(("sun", "january"), "warm"),
           Sample(("snow", "january"), "cold"), Sample(("rain", "april"), "mild")] * 3  # fmt: skip


def test_a_fit_learns_what_tells_the_labels_apart() -> None:
    model = fit(WEATHER, Settings(strength=10))
    for features, label in ((("sun",), "warm"), (("snow",), "cold"), (("rain",), "mild")):
        told = model.probabilities(("bias", *features))
        assert max(told, key=lambda name: told[name]) == label


def test_two_labels_are_fitted_too() -> None:
    model = fit([s for s in WEATHER if s.label != "mild"], Settings(strength=10))
    assert set(model.labels) == {"warm", "cold"}
    assert model.probabilities(("bias", "snow"))["cold"] > 0.9


def test_values_count() -> None:
    known = [Sample({"degrees": float(d)}, "warm" if d > 0 else "cold") for d in range(-9, 10) if d]
    model = fit(known, Settings(strength=10))
    assert model.probabilities({"degrees": 5.0, "bias": 1.0})["warm"] > 0.9


def test_rare_features_are_left_out() -> None:
    model = fit([*WEATHER, Sample(("sun", "noon"), "warm")], Settings())
    assert "noon" not in model.weights


def test_the_file_gives_the_same_classifier_again() -> None:
    model = fit(WEATHER, Settings())
    text = list(lines(model, ["Weather."]))
    again = parse(text, where="made")
    assert again.labels == model.labels
    assert again.probabilities(("bias", "sun", "april")) == pytest.approx(model.probabilities(("bias", "sun", "april")))
    assert text == list(lines(fit(WEATHER, Settings()), ["Weather."]))
