"""Fitting the classifier of pairs that no rule relates, and choosing from which probability on it speaks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.extraction.generalisation import NONE, most_probable
from loaders.extraction.loglinear import LogLinear
from training.calibrate import FOLDS, fold_of
from training.fit import Sample, Settings, fit
from training.pairs import Example

SETTINGS = Settings(strength=0.1, least_count=3, least_weight=0.02)
#: Shares of right predictions below which the classifier keeps silent: of all together, and of each relation.
FLOOR = 0.55
#: Fewer cross-validated predictions tell nothing of a relation.
_FEW = 8
_STEPS = tuple(step / 100 for step in range(20, 96))
#: Pairs that rules relate also teach, but it is the others that the classifier is asked about.
RULED_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Prediction:
    """The most probable relation of two actors of a sentence that no rule relates."""

    document: str
    relation: str
    probability: float
    right: bool


def samples(examples: Iterable[Example]) -> Iterator[Sample]:
    """Yield what to learn from: a pair with several relations counts as one of each, in parts."""
    for example in examples:
        if example.certain:
            labels = example.relations or (NONE,)
            weight = (1.0 if example.residual else RULED_WEIGHT) / len(labels)
            for label in labels:
                yield Sample(example.features, label, weight)


def fit_classifier(examples: Iterable[Example], settings: Settings = SETTINGS) -> LogLinear:
    """Return the classifier fitted to pairs."""
    return fit(list(samples(examples)), settings)


def predictions(model: LogLinear, examples: Iterable[Example]) -> Iterator[Prediction]:
    """Yield what a classifier says of the pairs that no rule relates, one prediction for two actors."""
    pairs: defaultdict[tuple[str, int, frozenset[str]], list[Example]] = defaultdict(list)
    for example in examples:
        if example.residual:
            pairs[example.document, example.sentence, frozenset((example.subject, example.object))].append(example)
    for (document, _, _), both in pairs.items():
        found = most_probable(model, [(e.features, e) for e in both])
        if found is not None:
            probability, relation, example = found
            yield Prediction(document, relation, probability, relation in example.relations)


def cross_validated(examples: Sequence[Example], settings: Settings = SETTINGS) -> Iterator[Prediction]:
    """Yield predictions for each fold's documents, by a classifier fitted to those of the other folds."""
    for fold in range(FOLDS):
        model = fit_classifier((e for e in examples if fold_of(e.document) != fold), settings)
        yield from predictions(model, (e for e in examples if fold_of(e.document) == fold))


def least_probabilities(known: Sequence[Prediction], floor: float = FLOOR) -> dict[str, float]:
    """Return from which probability on each relation is right often enough, by cross-validated predictions.

    A relation with few predictions gets the bound of all together.
    """
    together = _least(known, floor)
    found: dict[str, float] = {}
    for relation in sorted({p.relation for p in known}):
        own = [p for p in known if p.relation == relation]
        sure = [p for p in own if p.probability >= together]
        found[relation] = max(_least(own, floor), together) if len(sure) >= _FEW else together
    return found


def _least(known: Sequence[Prediction], floor: float) -> float:
    """Return the lowest step at which the predictions from there on are right in a share of at least `floor`."""
    for step in _STEPS:
        kept = [p.right for p in known if p.probability >= step]
        if kept and sum(kept) / len(kept) >= floor:
            return step
    return 1.0
