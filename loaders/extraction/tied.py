"""A log-linear classifier of relations that shares what it learns of syntax among all relations.

Features that name a relation of the lexicon, such as `both subj obj :ACCUSES` (a word that can state ACCUSES has the
first actor for subject and the second for object), count for each label by how the label stands to that relation: the
same (`:=`), of the same valence (`:~`), another (`:!`), or, for "no relation", any (`:*`). The weight of `both subj obj
:=` is thus learned from all relations at once. Beside these, every feature has a weight for each label.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.ontology import RELATION_TYPES
from loaders.extraction.loglinear import LogLinear

#: What stands for "no relation", also in the file of weights.
NONE = "none"
#: In the file, what stands in place of a label for the weights that all labels share.
SHARED = "shared"
#: Paths have no end of forms; a document need not make the classifier grow.
_MOST_KNOWN = 50_000
_RELATION = re.compile(r":([A-Z_]{3,})")


def template(feature: str, label: str) -> str | None:
    """Return what a feature is for a label with relations taken for how the label stands to them, None if nothing."""
    if ":" not in feature or _RELATION.search(feature) is None:
        return None
    if label == NONE:
        return _RELATION.sub(":*", feature)
    found = _RELATION.sub(lambda told: _standing(told[1], label), feature)
    return found if ":=" in found or ":~" in found else None


def _standing(relation: str, label: str) -> str:
    if relation == label:
        return ":="
    return ":~" if RELATION_TYPES[relation].valence == RELATION_TYPES[label].valence else ":!"


@dataclass(frozen=True, slots=True)
class Tied:
    """The classifier: weights by feature and label, and by template."""

    own: LogLinear
    shared: Mapping[str, float]
    #: What has been asked: the templates with a weight that a feature has, with the label's index.
    _known: dict[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations that can be told, and "no relation"."""
        return self.own.labels

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Return the probability of each label."""
        scores = [0.0] * len(self.labels)
        templates: list[set[str]] = [set() for _ in self.labels]
        for feature in features:
            for index, weight in self.own.weights.get(feature, ()):
                scores[index] += weight
            for index, found in self._templates(feature):
                templates[index].add(found)
        for index, names in enumerate(templates):
            scores[index] += sum(self.shared[name] for name in sorted(names))
        return self.own.softmax(scores)

    def _templates(self, feature: str) -> tuple[tuple[int, str], ...]:
        if ":" not in feature:
            return ()
        known = self._known.get(feature)
        if known is None:
            told = ((index, template(feature, label)) for index, label in enumerate(self.labels))
            known = tuple((index, found) for index, found in told if found is not None and found in self.shared)
            if len(self._known) < _MOST_KNOWN:
                self._known[feature] = known
        return known


def divided(model: LogLinear) -> Tied:
    """Return the classifier of a file in which shared weights stand under a label of their own."""
    shared = model.labels.index(SHARED)
    own = LogLinear(
        tuple(label for label in model.labels if label != SHARED),
        {
            name: found
            for name, weights in model.weights.items()
            if (found := [(i - (i > shared), weight) for i, weight in weights if i != shared])
        },
    )
    return Tied(own, {name: w for name, weights in model.weights.items() for i, w in weights if i == shared})


def joined(model: Tied) -> LogLinear:
    """Return what `divided` divides, for writing."""
    labels = (*model.labels, SHARED)
    weights: dict[str, list[tuple[int, float]]] = {name: list(found) for name, found in model.own.weights.items()}
    for name, weight in model.shared.items():
        weights.setdefault(name, []).append((len(labels) - 1, weight))
    return LogLinear(labels, weights)
