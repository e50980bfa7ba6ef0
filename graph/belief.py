"""Belief: how far the graph holds a statement true.

Within a document the most confident evidence counts, however often the document repeats itself. Over distinct documents
the chances of error multiply (noisy-or), with a floor for what all documents may get wrong together, as in INDRA
(Gyori et al. 2017, doi:10.15252/msb.20177651). Evidence to the contrary lowers it by Dempster's rule of combination.
"""

from collections.abc import Iterable
from math import prod

#: The share of belief that no number of documents buys: what sources copy from one another.
SHARED_ERROR = 0.01


def support(confidences: Iterable[float]) -> float:
    """Return how far documents support a statement.

    Args:
        confidences: For each distinct document the confidence of its best evidence, 0 to 1.

    Returns:
        0 without documents, and at most 1 - SHARED_ERROR.
    """
    values = sorted(min(max(c, 0.0), 1.0) for c in confidences)
    return (1.0 - SHARED_ERROR) * (1.0 - prod(1.0 - c for c in values)) if values else 0.0


def belief(supporting: Iterable[float], contradicting: Iterable[float] = ()) -> float:
    """Return the belief in a statement, 0 to 1, rounded to 6 places so that every store holds the same number.

    Args:
        supporting: Per-document confidences of the statement's evidence.
        contradicting: Per-document confidences of the evidence for its opposite.
    """
    pro, contra = support(supporting), support(contradicting)
    return round(pro * (1.0 - contra) / (1.0 - pro * contra), 6)
