from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.analysis.dyad import Dyad, Side
from queries.analysis.link import Link

Stated = list[tuple[float, int]]
STATED = st.lists(st.tuples(st.sampled_from([0.1, 0.2, 0.3, 0.6, 0.7, 0.9]), st.integers(1, 9)), max_size=5)


def side(*stated: tuple[float, int]) -> Side:
    return Side.of(
        Link("a", "b", f"s-{n}", "SUPPORTS", belief, documents) for n, (belief, documents) in enumerate(stated)
    )


@pytest.mark.parametrize(
    ("friendly", "hostile", "sign"),
    [
        ([(0.9, 1)], [], 1),
        ([], [(0.9, 1)], -1),
        ([(0.9, 1)], [(0.7, 1)], 1),
        # Less believed, but by many more.
        ([(0.9, 1)], [(0.7, 2)], -1),
        ([(0.4, 1), (0.4, 1)], [(0.7, 1)], 1),
        # Tenths do not sum up exactly as binary fractions; as millionths they do.
        ([(0.1, 1), (0.2, 1)], [(0.3, 1)], -1),
        ([(0.3, 1)], [(0.1, 1), (0.2, 1)], -1),
        ([(0.5, 2)], [(0.5, 2)], -1),
    ],
)
def test_the_sign_is_that_of_the_heavier_side(friendly: Stated, hostile: Stated, sign: int) -> None:
    dyad = Dyad(0, 1, side(*friendly), side(*hostile))
    assert (dyad.sign, dyad.mixed) == (sign, bool(friendly and hostile))
    assert dyad.side == (dyad.cooperation if sign > 0 else dyad.conflict)


@settings(deadline=None)
@given(stated=STATED, order=st.randoms())
def test_a_side_is_the_same_in_any_order(stated: Stated, order: Random) -> None:
    turned = list(stated)
    order.shuffle(turned)
    assert side(*turned) == side(*stated)


def test_belief_is_that_of_the_best_statement() -> None:
    dyad = Dyad(0, 1, side((0.4, 1), (0.6, 3)), side((0.5, 1)), side((0.7, 1)))
    assert (dyad.belief, dyad.cooperation.documents) == (0.7, 4)
