"""Fitting the classifier of pairs that no rule relates, and choosing from which probability on it speaks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sklearn.isotonic import IsotonicRegression

from graph.ontology import RELATION_TYPES
from loaders.extraction.generalisation import most_probable
from loaders.extraction.tied import NONE, Tied
from training.fit import Sample
from training.fit_tied import Penalty, fit_tied
from training.pairs import RULES_ONLY, Example

LABELS = (NONE, *(name for name in RELATION_TYPES if name not in RULES_ONLY))
PENALTY = Penalty()
#: Share of right predictions below which the classifier keeps silent.
FLOOR = 0.5
#: Fewer cross-validated predictions tell nothing of a relation.
_FEW = 8
STEPS = tuple(step / 100 for step in range(10, 96))
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


def fit_classifier(examples: Iterable[Example], penalty: Penalty = PENALTY) -> Tied:
    """Return the classifier fitted to pairs."""
    return fit_tied(samples(examples), LABELS, penalty)


def predictions(model: Tied, examples: Iterable[Example]) -> Iterator[Prediction]:
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


def least_probabilities(known: Sequence[Prediction], floor: float = FLOOR) -> dict[str, float]:
    """Return from which probability on each relation is right often enough, by cross-validated predictions.

    That is where the share of right ones, fitted as a rising function of the probability (isotonic regression), reaches
    the floor. A relation that is right less often from there on is never told: it is left out.
    """
    together = _least(known, floor)
    found: dict[str, float] = {}
    for relation in sorted({p.relation for p in known}):
        sure = [p.right for p in known if p.relation == relation and p.probability >= together]
        if together < 1 and (len(sure) < _FEW or sum(sure) / len(sure) >= floor):
            found[relation] = together
    return found


def _least(known: Sequence[Prediction], floor: float) -> float:
    if not known:
        return 1.0
    rising = IsotonicRegression(out_of_bounds="clip")
    rising.fit([p.probability for p in known], [float(p.right) for p in known])
    shares = rising.predict(list(STEPS))
    return next((step for step, share in zip(STEPS, shares, strict=True) if share >= floor), 1.0)
