"""Scores of a file of predicted statements against a gold file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from loaders.evaluation.claim import Claim, read_claims
from loaders.evaluation.matching import LEVELS, match
from loaders.evaluation.scores import Ratios, Scores


def score(gold: Path, predicted: Path) -> Scores:
    """Score predicted statements against gold ones, both in the form of the triples file.

    Within a document, lines match one to one. Entities match by the rules of `loaders.evaluation.party`.

    Raises:
        EvaluationError: A file cannot be read, or a line of it is not a statement.
    """
    return score_claims(read_claims(gold), read_claims(predicted))


def score_claims(golds: Mapping[str, Sequence[Claim]], predictions: Mapping[str, Sequence[Claim]]) -> Scores:
    """Score predicted lines against gold ones, both by document."""
    tally = _Tally()
    documents = sorted({*golds, *predictions})
    for document in documents:
        tally.add(golds.get(document, ()), predictions.get(document, ()))
    return tally.scores(len(documents))


@dataclass(slots=True)
class _Tally:
    """Counts over the documents so far."""

    matched: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    #: By relation: strictly matched, predicted and gold lines.
    strict: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, golds: Sequence[Claim], predictions: Sequence[Claim]) -> None:
        """Count one document."""
        self.gold.update(claim.kind.name for claim in golds)
        self.predicted.update(claim.kind.name for claim in predictions)
        for level in LEVELS:
            pairs = [(golds[i], predictions[j]) for i, j in match(golds, predictions, level).items()]
            self.matched[level] += len(pairs)
            if level == "strict":
                self.strict.update(known.kind.name for known, _ in pairs)
                self.right["modality"] += sum(known.modality == said.modality for known, said in pairs)
            elif level == "unsigned":
                self.right["polarity"] += sum(known.polarity == said.polarity for known, said in pairs)

    def scores(self, documents: int) -> Scores:
        """Return the ratios of the counts."""
        predicted, gold = self.predicted.total(), self.gold.total()
        return Scores(
            documents=documents,
            strict=Ratios(self.matched["strict"], predicted, gold),
            polar=Ratios(self.matched["polar"], predicted, gold),
            pair=Ratios(self.matched["pair"], predicted, gold),
            by_relation={
                name: Ratios(self.strict[name], self.predicted[name], self.gold[name])
                for name in sorted({*self.gold, *self.predicted})
            },
            modality_accuracy=_share(self.right["modality"], self.matched["strict"]),
            polarity_accuracy=_share(self.right["polarity"], self.matched["unsigned"]),
        )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
