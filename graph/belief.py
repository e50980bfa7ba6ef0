"""Belief: how far the graph holds a statement true.

Within a story the most confident evidence counts, however often a document repeats itself and however many print it
(`graph.stories`). Over distinct stories the chances of error multiply (noisy-or), with a floor for what all of them may
get wrong together, as in INDRA (Gyori et al. 2017, doi:10.15252/msb.20177651). Evidence to the contrary lowers it by
Dempster's rule of combination.
"""

from collections.abc import Iterable
from math import prod

#: The share of belief that no number of stories buys: what sources copy from one another.
SHARED_ERROR = 0.01


def by_story(places: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Return the best confidence of each story, given the story and the confidence of each place of evidence."""
    best: dict[str, float] = {}
    for story, confidence in places:
        best[story] = max(confidence, best.get(story, 0.0))
    return best


def support(confidences: Iterable[float]) -> float:
    """Return how far stories support a statement.

    Args:
        confidences: For each distinct story the confidence of its best evidence, 0 to 1.

    Returns:
        0 without stories, and at most 1 - SHARED_ERROR.
    """
    values = sorted(min(max(c, 0.0), 1.0) for c in confidences)
    return (1.0 - SHARED_ERROR) * (1.0 - prod(1.0 - c for c in values)) if values else 0.0


def belief(supporting: Iterable[float], contradicting: Iterable[float] = ()) -> float:
    """Return the belief in a statement, 0 to 1, rounded to 6 places so that every store holds the same number.

    Args:
        supporting: Per-story confidences of the statement's evidence.
        contradicting: Per-story confidences of the evidence for its opposite.
    """
    pro, contra = support(supporting), support(contradicting)
    return round(pro * (1.0 - contra) / (1.0 - pro * contra), 6)
