"""Spread of scores over documents: the bootstrap, and differences of two systems over the same samples."""

import random
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.statement import Statement
from loaders.evaluation import Scores, claim_of, score_claims
from training.corpus import Annotated

LEVELS = ("strict", "polar", "pair")
SAMPLES = 200
Counts = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Scored:
    """Predictions for a gold, scored: all documents at once, and each by itself."""

    total: Scores
    #: By document, then by level: matched, predicted and gold statements.
    counts: Mapping[str, Mapping[str, Counts]]


def scored(documents: Sequence[Annotated], made: Mapping[str, Sequence[Statement]]) -> Scored:
    """Score predictions by document name."""
    golds = {a.name: [claim_of(s, a.name) for s in a.gold.values()] for a in documents}
    claims = {a.name: [claim_of(s, a.name) for s in made[a.name]] for a in documents}
    each = {name: score_claims({name: golds[name]}, {name: claims[name]}) for name in golds}
    return Scored(score_claims(golds, claims), {name: _counts(scores) for name, scores in each.items()})


def spread(one: Scored, level: str, *, less: Scored | None = None) -> tuple[float, float]:
    """Return mean and standard deviation of F1 over samples of the documents with replacement.

    Args:
        one: What was scored.
        level: strict, polar or pair.
        less: The difference to this over the same samples is meant instead.
    """
    names = sorted(one.counts)
    choose = random.Random(0)  # noqa: S311 - sampling, not secrecy
    values = []
    for _ in range(SAMPLES):
        sample = choose.choices(names, k=len(names))
        values.append(_f1(one, sample, level) - (_f1(less, sample, level) if less is not None else 0.0))
    return statistics.mean(values), statistics.stdev(values)


def _f1(one: Scored, sample: Sequence[str], level: str) -> float:
    matched, made, wanted = (sum(column) for column in zip(*(one.counts[n][level] for n in sample), strict=True))
    return float(2 * matched / max(made + wanted, 1))


def _counts(scores: Scores) -> dict[str, Counts]:
    found: dict[str, Counts] = {}
    for level in LEVELS:
        ratio = getattr(scores, level)
        found[level] = (ratio.matched, ratio.predicted, ratio.gold)
    return found
