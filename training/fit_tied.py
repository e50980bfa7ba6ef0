"""Fitting the classifier whose relations share weights (`loaders.extraction.tied`), by maximum a posteriori."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from loaders.extraction.loglinear import LogLinear
from loaders.extraction.tied import Tied, template
from training.fit import DIGITS, Sample, kept_weights, matrix, vocabulary

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a fit depends on beside its samples."""

    #: Variance of the Gaussian prior of the weights of one label, and of those that all share.
    own: float = 0.05
    shared: float = 0.2
    #: Features and templates seen in fewer samples are left out.
    least_count: int = 3
    #: Weights closer to zero are left out.
    least_weight: float = 0.05
    iterations: int = 150


@dataclass(frozen=True, slots=True)
class _Problem:
    """The samples as matrices."""

    labels: tuple[str, ...]
    features: dict[str, int]
    templates: dict[str, int]
    #: Samples by features; samples times labels by templates.
    own: csr_matrix
    shared: csr_matrix
    #: Samples by labels: how much each counts as of each label.
    wanted: Array
    penalty: Penalty

    def loss(self, weights: Array) -> tuple[float, Array]:
        """Return the negative log posterior and its gradient."""
        size = len(self.features) * len(self.labels)
        own, shared = weights[:size].reshape(-1, len(self.labels)), weights[size:]
        scores = self.own @ own + (self.shared @ shared).reshape(self.wanted.shape)
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        error = np.exp(logs) * self.wanted.sum(axis=1, keepdims=True) - self.wanted
        gradient = [
            (self.own.T @ error + own / self.penalty.own).ravel(),
            self.shared.T @ error.ravel() + shared / self.penalty.shared,
        ]
        prior = (own**2).sum() / (2 * self.penalty.own) + (shared**2).sum() / (2 * self.penalty.shared)
        return float(prior - (self.wanted * logs).sum()), np.concatenate(gradient)


def fit_tied(samples: Iterable[Sample], labels: tuple[str, ...], penalty: Penalty) -> Tied:
    """Return the classifier fitted to samples; those of the same features count as one with several labels."""
    problem = _problem(samples, labels, penalty)
    if not len(problem.wanted):
        return Tied(LogLinear(labels, {}), {})
    size = len(problem.features) * len(labels)
    found = minimize(
        problem.loss, np.zeros(size + len(problem.templates)), jac=True, method="L-BFGS-B",
        options={"maxiter": penalty.iterations, "ftol": 1e-6},
    ).x  # fmt: skip
    own, shared = found[:size].reshape(-1, len(labels)), found[size:]
    weights = {name: kept_weights(own[column], penalty.least_weight) for name, column in problem.features.items()}
    return Tied(
        LogLinear(labels, {name: kept for name, kept in weights.items() if kept}),
        {
            name: round(float(shared[column]), DIGITS)
            for name, column in problem.templates.items()
            if abs(shared[column]) >= penalty.least_weight
        },
    )


def _problem(samples: Iterable[Sample], labels: tuple[str, ...], penalty: Penalty) -> _Problem:
    grouped: defaultdict[tuple[str, ...], Array] = defaultdict(lambda: np.zeros(len(labels)))
    times: Counter[tuple[str, ...]] = Counter()
    for sample in samples:
        grouped[tuple(sample.features)][labels.index(sample.label)] += sample.weight
        times[tuple(sample.features)] += 1
    rows = list(grouped)
    tied = [_templates(row, label) for row in rows for label in labels]
    counts: Counter[str] = Counter()
    for number, row in enumerate(rows):
        for names in tied[number * len(labels) : (number + 1) * len(labels)]:
            counts.update(dict.fromkeys(names, times[row]))
    kept = sorted(name for name, count in counts.items() if count >= penalty.least_count)
    templates = {name: column for column, name in enumerate(kept)}
    features = vocabulary(times.elements(), penalty.least_count)
    features["bias"] = len(features)
    return _Problem(
        labels, features, templates, matrix(rows, features), matrix(tied, templates),
        np.array([grouped[row] for row in rows]), penalty,
    )  # fmt: skip


def _templates(features: Sequence[str], label: str) -> tuple[str, ...]:
    found = (template(feature, label) for feature in features)
    return tuple(sorted({name for name in found if name is not None}))
