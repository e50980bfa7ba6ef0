"""Whether the learned classifier pays: scores with and without it, on documents that it was not fitted to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.extraction import RulesExtractor
from loaders.extraction.generalisation import Generaliser, Relating, Silent
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.tied import Tied
from training.calibrate import FOLDS, fold_of
from training.corpus import Annotated
from training.generalise import fit_classifier, least_probabilities, predictions
from training.pairs import Example
from training.resampling import Scored, scored, spread

if TYPE_CHECKING:
    from graph.statement import Statement

#: Gain of F1 below which the classifier is not worth its time for every sentence and its weights in memory.
LEAST_GAIN = 0.005


@dataclass(frozen=True, slots=True)
class Folds:
    """A classifier for each fold, fitted to the documents of the others."""

    models: tuple[Tied, ...]
    #: From which probability on each relation is right often enough, by what the classifiers say of their own folds.
    least: Mapping[str, float]

    def parts(
        self, corpus: Sequence[Annotated], least: Mapping[str, float]
    ) -> Iterator[tuple[Relating, list[Annotated]]]:
        """Yield each fold's documents with a generaliser that was not fitted to them; a silent one without bounds."""
        for fold, model in enumerate(self.models):
            documents = [a for a in corpus if fold_of(a.name) == fold]
            yield Generaliser(load_lexicon(), model, least) if least else Silent(), documents


@dataclass(frozen=True, slots=True)
class Payoff:
    """What the classifier adds to the rules."""

    rules: Scored
    both: Scored
    least: Mapping[str, float]

    @property
    def pays(self) -> bool:
        """True if the gain of strict F1 is worth its cost, and larger than its deviation over resampled documents."""
        mean, deviation = spread(self.both, "strict", less=self.rules)
        return mean > max(deviation, LEAST_GAIN)

    def __str__(self) -> str:
        rows = ["the learned classifier, cross-validated by document:"]
        for level in ("strict", "polar", "pair"):
            mean, deviation = spread(self.both, level, less=self.rules)
            before, after = getattr(self.rules.total, level), getattr(self.both.total, level)
            rows.append(
                f"  {level:<7} P {before.precision:.3f} → {after.precision:.3f}, R {before.recall:.3f} → "
                f"{after.recall:.3f}, F1 {before.f1:.3f} → {after.f1:.3f} ({mean:+.4f} ± {deviation:.4f})"
            )
        return "\n".join([*rows, "  it pays" if self.pays else "  it does not pay, and stays silent"])


def by_fold(known: Sequence[Example]) -> Folds:
    """Return the classifiers of the folds, and the bounds that they suggest."""
    models = tuple(fit_classifier(e for e in known if fold_of(e.document) != fold) for fold in range(FOLDS))
    told = [
        prediction
        for fold, model in enumerate(models)
        for prediction in predictions(model, (e for e in known if fold_of(e.document) == fold))
    ]
    return Folds(models, {name: bound for name, bound in least_probabilities(told).items() if bound < 1})


def payoff(corpus: Sequence[Annotated], folds: Folds) -> Payoff:
    """Return the scores over a corpus with and without the classifiers of its folds."""
    rules: dict[str, tuple[Statement, ...]] = {}
    both: dict[str, tuple[Statement, ...]] = {}
    plain = RulesExtractor(generaliser=Silent())
    for generaliser, documents in folds.parts(corpus, folds.least):
        learned = RulesExtractor(generaliser=generaliser)
        rules |= {a.name: plain.extract(a.document) for a in documents}
        both |= {a.name: learned.extract(a.document) for a in documents}
    return Payoff(scored(corpus, rules), scored(corpus, both), folds.least)
