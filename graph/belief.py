"""Belief: how far the graph holds a statement true.

Within a story the most confident evidence counts, however often a document repeats itself and however many print it
(`graph.stories`). Over distinct stories the chances of error multiply (noisy-or), with a floor for what all of them may
get wrong together, as in INDRA (Gyori et al. 2017, doi:10.15252/msb.20177651). Evidence to the contrary lowers it by
Dempster's rule of combination.
"""

from collections.abc import Iterable
from math import exp, log1p
from typing import Final

#: The share of belief that no number of stories buys: what sources copy from one another.
SHARED_ERROR: Final = 0.01
#: A weight is a whole number of billionths of a nat. Sums of it are the same in whatever order, and grow by adding.
_UNITS: Final = 1_000_000_000
#: What certainty weighs: so much that no chance of error is left in a float.
_CERTAIN: Final = 40 * _UNITS


def by_story(places: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Return the best confidence of each story, given the story and the confidence of each place of evidence."""
    best: dict[str, float] = {}
    for story, confidence in places:
        best[story] = max(confidence, best.get(story, 0.0))
    return best


def weight(confidence: float) -> int:
    """Return what a story adds to the weight of a statement: minus the logarithm of the chance that it errs.

    Args:
        confidence: Of the story's best evidence; what is not within 0 and 1 counts as the nearer of them.

    Returns:
        Billionths of a nat. The chances of error of stories multiply, so their weights add up.
    """
    error = 1.0 - min(max(confidence, 0.0), 1.0)
    return min(round(-log1p(error - 1.0) * _UNITS), _CERTAIN) if error else _CERTAIN


def support(weighing: int) -> float:
    """Return how far stories of this weight together support a statement: 0 to 1 - SHARED_ERROR."""
    return (1.0 - SHARED_ERROR) * (1.0 - exp(-weighing / _UNITS))


def belief(supporting: Iterable[float], contradicting: Iterable[float] = ()) -> float:
    """Return the belief in a statement.

    Args:
        supporting: Per-story confidences of the statement's evidence.
        contradicting: Per-story confidences of the evidence for its opposite.

    Returns:
        0 to 1, as `weighed` gives it.
    """
    return weighed(sum(map(weight, supporting)), sum(map(weight, contradicting)))


def weighed(supporting: int, contradicting: int) -> float:
    """Return the belief in a statement, 0 to 1, rounded to 6 places so that every store holds the same number.

    Args:
        supporting: Weight of the statement's stories.
        contradicting: Weight of the stories that tell its opposite.
    """
    pro, contra = support(supporting), support(contradicting)
    return round(pro * (1.0 - contra) / (1.0 - pro * contra), 6)
