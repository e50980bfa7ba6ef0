"""Log-linear classifiers whose weights stand in a text file.

The file has one weight a line, `feature<TAB>label<TAB>weight`, sorted; lines that start with `#` are comments, and
`# labels` names the labels in their order. A feature without a weight for a label counts nothing for it.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from loaders.errors import ExtractionResourceError

_LABELS = "# labels"


@dataclass(frozen=True, slots=True)
class LogLinear:
    """A multinomial logistic regression over features that are there or not, or have a value."""

    labels: tuple[str, ...]
    #: By feature: (index of the label, weight).
    weights: Mapping[str, Sequence[tuple[int, float]]]

    def probabilities(self, features: Mapping[str, float] | Iterable[str]) -> dict[str, float]:
        """Return the probability of each label; features without a value count as 1."""
        scores = [0.0] * len(self.labels)
        valued = features.items() if isinstance(features, Mapping) else ((name, 1.0) for name in features)
        for name, value in valued:
            for index, weight in self.weights.get(name, ()):
                scores[index] += weight * value
        return self.softmax(scores)

    def softmax(self, scores: Sequence[float]) -> dict[str, float]:
        """Return probabilities by label for scores in the labels' order."""
        top = max(scores)
        raised = [math.exp(score - top) for score in scores]
        total = sum(raised)
        return {label: value / total for label, value in zip(self.labels, raised, strict=True)}


def parse(lines: Iterable[str], *, where: str) -> LogLinear:
    """Return the classifier that the lines of a file describe.

    Raises:
        ExtractionResourceError: A line has another form, or names a label that is not declared.
    """
    labels: tuple[str, ...] = ()
    weights: dict[str, list[tuple[int, float]]] = {}
    for number, line in enumerate(lines, 1):
        if line.startswith(_LABELS):
            labels = tuple(line.removeprefix(_LABELS).split())
        if line.startswith("#") or not line.strip():
            continue
        try:
            feature, label, weight = line.rstrip("\n").split("\t")
            weights.setdefault(feature, []).append((labels.index(label), float(weight)))
        except ValueError as error:
            raise ExtractionResourceError(
                f"the line is no weight ({error})", where=f"{where}:{number}", remedy="Run python -m training.train"
            ) from error
    return LogLinear(labels, weights)


@cache
def load(name: str) -> LogLinear:
    """Return the classifier of a file of the data folder, read once.

    Raises:
        ExtractionResourceError: The file is not there or damaged.
    """
    try:
        text = (files("loaders.extraction") / "data" / name).read_text(encoding="utf-8")
    except OSError as error:
        raise ExtractionResourceError(f"{name} cannot be read: {error}", remedy="Install Amity again") from error
    return parse(text.splitlines(), where=name)
