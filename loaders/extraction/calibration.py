"""Calibration: from how a statement was found to the probability that it is right.

A logistic regression over the weight of the rule, the ways in which its actors were found, and the status of the event.
Its weights are data, fitted to annotated documents by `python -m training.train`.
"""

import math
from collections.abc import Mapping
from typing import Protocol

from graph.ontology import RELATION_TYPES
from loaders.extraction.event import Event
from loaders.extraction.loglinear import LogLinear, load
from loaders.extraction.mention import TRUST
from loaders.extraction.status import Status

FILE = "calibration.tsv"
RIGHT = "right"
WRONG = "wrong"
#: Confidence lost for each word between an event and the clause that states it.
_FAR = 0.97
#: No statement is certain, and none that is given is hopeless.
_LOWEST, _HIGHEST = 0.05, 0.99
_SOME = 4
_LONG = 40


class Judging(Protocol):
    """Tells how likely a statement is right."""

    def confidence(self, event: Event, status: Status) -> float:
        """Return the probability that what an event states is right, 0 to 1."""


class Calibration:
    """Judges events by fitted weights."""

    def __init__(self, model: LogLinear) -> None:
        self._model = model

    @classmethod
    def load(cls) -> "Calibration":
        """Return the calibration of the data folder.

        Raises:
            ExtractionResourceError: The data file is missing or damaged.
        """
        return cls(load(FILE))

    def confidence(self, event: Event, status: Status) -> float:
        """Return the probability that what an event states is right, 0 to 1."""
        return self.probability(features(event, status))

    def factors(self, event: Event, status: Status) -> tuple[tuple[str, float], ...]:
        """Return what each feature of an event adds to the log odds that it is right, the weightiest first."""
        right = self._model.labels.index(RIGHT)
        told = {
            name: value * sum(w if index == right else -w for index, w in self._model.weights.get(name, ()))
            for name, value in features(event, status).items()
        }
        return tuple(sorted(((n, round(w, 3)) for n, w in told.items() if w), key=lambda item: -abs(item[1])))

    def probability(self, found: Mapping[str, float]) -> float:
        """Return the probability that what has these features is right."""
        return round(min(max(self._model.probabilities(found)[RIGHT], _LOWEST), _HIGHEST), 3)


def strength(event: Event, status: Status) -> float:
    """Return what the rules alone say of an event: its frame's weight, less for each indirection."""
    return event.weight * TRUST[event.subject.how] * TRUST[event.object.how] * _FAR**status.distance


def features(event: Event, status: Status) -> dict[str, float]:
    """Return what the calibration looks at."""
    kind = RELATION_TYPES[event.relation]
    raw = min(max(strength(event, status), 0.02), 0.98)
    way = event.pattern.split(":")[0] if kind.structural or event.pattern.startswith(("learned", "joint")) else "frame"
    way = way if way in {"office", "body", "learned", "joint drills", "frame"} else "structure"
    sentence = event.predicate.sent
    told = [
        "bias",
        f"way {way}",
        f"relation {event.relation}",
        f"valence {kind.valence}",
        f"subject {event.subject.how}",
        f"object {event.object.how}",
        f"modality {status.modality}",
        f"distance {min(status.distance, _SOME)}",
        f"predicate {event.predicate.pos_}",
        f"types {event.subject.entity.type} {event.object.entity.type}",
        f"long {len(sentence) > _LONG}",
    ]
    if status.negated:
        told.append("negated")
    if status.attributed_to:
        told.append("attributed")
    if " = " in event.pattern:
        told.append("mutual")
    found = dict.fromkeys(told, 1.0)
    odds = math.log(raw / (1 - raw))
    return found | {f"odds {'learned' if way == 'learned' else 'rules'}": odds}
