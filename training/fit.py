"""Fitting log-linear classifiers: features with counts, weights with few digits, the same file from the same input."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from loaders.extraction.loglinear import LogLinear

DIGITS = 3


@dataclass(frozen=True, slots=True)
class Sample:
    """Features with their label, and how much it counts."""

    #: Those that are there count 1; a mapping gives values.
    features: Iterable[str] | Mapping[str, float]
    label: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """What a fit depends on beside its samples."""

    #: Inverse of the strength of the L2 penalty.
    strength: float = 0.3
    #: Features seen in fewer samples are left out.
    least_count: int = 2
    #: Weights closer to zero are left out.
    least_weight: float = 0.02
    iterations: int = 300


def fit(samples: Sequence[Sample], settings: Settings) -> LogLinear:
    """Return the multinomial logistic regression of the samples."""
    names = vocabulary((s.features for s in samples), settings.least_count)
    model = LogisticRegression(C=settings.strength, max_iter=settings.iterations, solver="lbfgs", tol=1e-3)
    model.fit(
        matrix([s.features for s in samples], names),
        [s.label for s in samples],
        sample_weight=[s.weight for s in samples],
    )
    labels = tuple(str(label) for label in model.classes_)
    table = model.coef_ if len(labels) > 2 else np.vstack([-model.coef_, model.coef_])
    offsets = model.intercept_ if len(labels) > 2 else np.array([-model.intercept_[0], model.intercept_[0]])
    if len(labels) == 2:
        table, offsets = table / 2, offsets / 2
    weights = {
        name: kept for name, column in names.items() if (kept := kept_weights(table[:, column], settings.least_weight))
    }  # fmt: skip
    weights["bias"] = [(i, round(float(offset), DIGITS)) for i, offset in enumerate(offsets)]
    return LogLinear(labels, weights)


def vocabulary(rows: Iterable[Iterable[str]], least: int) -> dict[str, int]:
    """Return the features that enough rows have, with their column, by name."""
    counts = Counter(name for row in rows for name in row)
    kept = sorted(name for name, count in counts.items() if count >= least and name != "bias")
    return {name: column for column, name in enumerate(kept)}


def matrix(rows: Sequence[Iterable[str] | Mapping[str, float]], names: dict[str, int]) -> csr_matrix:
    """Return the rows as a sparse matrix."""
    cells = [
        (number, names[name], row[name] if isinstance(row, Mapping) else 1.0)
        for number, row in enumerate(rows)
        for name in row
        if name in names
    ]
    across, down, values = zip(*cells, strict=True) if cells else ((), (), ())
    return csr_matrix((values, (across, down)), shape=(len(rows), len(names)))


def lines(model: LogLinear, comment: Iterable[str]) -> Iterator[str]:
    """Yield the lines of the file of a classifier's weights, without line ends."""
    yield from (f"# {line}" for line in comment)
    yield f"# labels {' '.join(model.labels)}"
    for feature in sorted(model.weights):
        for index, weight in sorted(model.weights[feature]):
            yield f"{feature}\t{model.labels[index]}\t{weight:g}"


def kept_weights(weights: Iterable[float], least: float) -> list[tuple[int, float]]:
    """Return the weights of a feature by label, rounded for writing, without those closer to zero than `least`."""
    return [(i, round(float(weight), DIGITS)) for i, weight in enumerate(weights) if abs(weight) >= least]
