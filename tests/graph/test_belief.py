"""Belief: more documents raise it, more sentences do not, denial lowers it."""

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.belief import SHARED_ERROR, belief, by_story, support, weight

_CONFIDENCE = st.floats(0, 1)
_SOME = st.lists(_CONFIDENCE, max_size=6)


@pytest.mark.parametrize(
    ("pro", "contra", "expected"),
    [
        ([], [], 0.0),
        ([1.0], [], 0.99),
        ([0.5], [], 0.495),
        ([0.5, 0.5], [], 0.7425),
        ([0.8], [0.5], 0.657872),
        ([], [0.9], 0.0),
        ([1.0], [1.0], 0.497487),
    ],
)
def test_values(pro: list[float], contra: list[float], expected: float) -> None:
    assert belief(pro, contra) == expected


def test_of_each_story_the_best_evidence_counts() -> None:
    assert by_story([("a", 0.5), ("b", 0.9), ("a", 0.7), ("a", 0.6)]) == {"a": 0.7, "b": 0.9}
    assert by_story([]) == {}


def test_values_out_of_range_count_as_the_nearest_in_it() -> None:
    assert support(weight(7.0)) == support(weight(1.0)) == 1 - SHARED_ERROR
    assert support(weight(-1.0)) == support(weight(0.0)) == 0.0


@given(pro=_SOME)
def test_weights_add_up_to_noisy_or(pro: list[float]) -> None:
    error = prod(1.0 - confidence for confidence in pro)
    assert support(sum(map(weight, pro))) == pytest.approx((1 - SHARED_ERROR) * (1 - error), abs=1e-8)


@given(pro=_SOME, contra=_SOME)
def test_is_a_probability(pro: list[float], contra: list[float]) -> None:
    assert 0.0 <= belief(pro, contra) <= 1 - SHARED_ERROR


@given(pro=_SOME, contra=_SOME, data=st.data())
def test_order_does_not_matter(pro: list[float], contra: list[float], data: st.DataObject) -> None:
    assert belief(data.draw(st.permutations(pro)), data.draw(st.permutations(contra))) == belief(pro, contra)


@given(pro=_SOME, contra=_SOME, more=_CONFIDENCE)
def test_another_document_does_not_lower_it(pro: list[float], contra: list[float], more: float) -> None:
    assert belief([*pro, more], contra) >= belief(pro, contra)


@given(pro=_SOME, contra=_SOME, more=_CONFIDENCE)
def test_another_denial_does_not_raise_it(pro: list[float], contra: list[float], more: float) -> None:
    assert belief(pro, [*contra, more]) <= belief(pro, contra)
