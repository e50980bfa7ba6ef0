"""Fitting the calibration, and how well it does on documents that it was not fitted to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from loaders.extraction.calibration import RIGHT, WRONG, Calibration
from loaders.extraction.loglinear import LogLinear
from training.fit import Sample, Settings, fit
from training.judgements import Judgement

FOLDS = 5
SETTINGS = Settings(strength=0.1, least_count=5, least_weight=0.005)
#: How much each register counts for the calibration.
SHARES = {"document": 0.5, "corpus": 0.5}
BINS = (0.5, 0.6, 0.7, 0.8, 0.9)
#: From here on a statement is said to be right.
HIGH = 0.8


@dataclass(frozen=True, slots=True)
class Reliability:
    """How confidence and correctness agree."""

    #: By bin: number, mean confidence, share that is right.
    bins: tuple[tuple[int, float, float], ...]
    #: Expected calibration error over the bins.
    error: float
    #: Number and precision of the statements of high confidence.
    high: tuple[int, float]


def fold_of(document: str) -> int:
    """Return the fold that a document is in: the same on every machine and whatever other documents there are."""
    return crc32(document.encode()) % FOLDS


def fit_calibration(judgements: Iterable[Judgement]) -> LogLinear:
    """Return the calibration fitted to judgements.

    Whole documents count for a fixed share in all, however many passages the corpus has: those are short, some of them
    chosen to be hard, and what is right of them tells less of the documents that one meets.
    """
    known = list(judgements)
    sizes = Counter(j.register for j in known)
    shares = {register: SHARES[register] / sum(SHARES[r] for r in sizes) for register in sizes}
    weights = {register: len(known) * shares[register] / size for register, size in sizes.items()}
    return fit([Sample(j.features, RIGHT if j.right else WRONG, weights[j.register]) for j in known], SETTINGS)


def cross_validated(judgements: Sequence[Judgement]) -> Iterator[tuple[Judgement, tuple[float, bool]]]:
    """Yield confidence and correctness of each judgement, by a calibration fitted to the other folds' documents."""
    for fold in range(FOLDS):
        calibration = Calibration(fit_calibration(j for j in judgements if fold_of(j.document) != fold))
        for judgement in judgements:
            if fold_of(judgement.document) == fold:
                yield judgement, (calibration.probability(judgement.features), judgement.right)


def reliability(pairs: Iterable[tuple[float, bool]]) -> Reliability:
    """Return how far confidences may be trusted, from pairs of confidence and correctness."""
    known = list(pairs)
    edges = (0.0, *BINS, 1.01)
    bins: list[tuple[int, float, float]] = []
    for low, high in pairwise(edges):
        inside = [(p, r) for p, r in known if low <= p < high]
        count = max(len(inside), 1)
        bins.append((len(inside), sum(p for p, _ in inside) / count, sum(r for _, r in inside) / count))
    error = sum(n * abs(p - r) for n, p, r in bins) / max(len(known), 1)
    sure = [right for p, right in known if p >= HIGH]
    return Reliability(tuple(bins), error, (len(sure), sum(sure) / max(len(sure), 1)))
