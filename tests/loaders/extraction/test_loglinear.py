import math

import pytest

from loaders.errors import ExtractionResourceError
from loaders.extraction.loglinear import load, parse

LINES = ["# A comment.", "# labels no yes", "", "warm\tyes\t1.5", "cold\tno\t1", "cold\tyes\t-1", "degrees\tyes\t0.1"]


def test_probabilities_are_the_softmax_of_summed_weights() -> None:
    model = parse(LINES, where="made")
    assert model.probabilities(["warm", "unknown"])["yes"] == pytest.approx(1 / (1 + math.exp(-1.5)))
    assert model.probabilities(["warm", "cold"])["yes"] == pytest.approx(1 / (1 + math.exp(0.5)))


def test_values_multiply_weights() -> None:
    model = parse(LINES, where="made")
    assert model.probabilities({"degrees": 20.0})["yes"] == pytest.approx(1 / (1 + math.exp(-2)))


def test_without_features_all_labels_are_alike() -> None:
    assert parse(LINES, where="made").probabilities([]) == {"no": 0.5, "yes": 0.5}


@pytest.mark.parametrize("line", ["warm\tyes", "warm\tmaybe\t1", "warm\tyes\tmuch"])
def test_a_line_that_is_no_weight_is_refused_with_its_place(line: str) -> None:
    with pytest.raises(ExtractionResourceError, match="made:2"):
        parse(["# labels no yes", line], where="made")


def test_a_file_that_is_not_there_is_said() -> None:
    with pytest.raises(ExtractionResourceError, match=r"absent\.tsv"):
        load("absent.tsv")
