"""Generalisation beyond the lexicon: a learned classifier relates the actors that no rule relates.

For each two actors of a sentence that no rule joins there, a log-linear model over lexical and syntactic features
(`pair_features`) tells the probability of each relation, in each direction, and of none. The weights and the least
probability by relation are data, made from the corpus by `python -m training.train`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Protocol, TypeVar

from graph.ontology import RELATION_TYPES
from loaders.extraction.event import Event
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.loglinear import load
from loaders.extraction.pair_features import PairFeatures
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.slots import Layout, Slot, SlotFinder
from loaders.extraction.tied import Tied, divided

PATTERN = "learned"
FILE = "generalisation.tsv"
#: In the file of weights, the line of a relation's least probability. No feature of a pair is called so.
LEAST = "least"
_T = TypeVar("_T")
#: A sentence that names more actors is a list.
_MOST = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """An ordered pair of actors in a sentence, with what the classifier sees of it."""

    subject: Slot
    object: Slot
    predicate: Token
    features: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, str]:
        """Entity ids of subject and object."""
        return self.subject.party.entity.id, self.object.party.entity.id


class Relating(Protocol):
    """Finds events of actors that the rules left without one."""

    def events(
        self, passage: Passage, finder: PartyFinder, sentence: Span, related: Sequence[Event]
    ) -> Iterable[Event]:
        """Return further events of a sentence whose rules found the given ones."""


class Silent:
    """Adds nothing to what the rules find."""

    def events(self, *_: object) -> tuple[()]:
        """Return no events."""
        return ()


class Generaliser:
    """Relates actors by the classifier."""

    def __init__(self, lexicon: Lexicon, model: Tied, least: Mapping[str, float]) -> None:
        self._lexicon = lexicon
        self._model = model
        self._least = least

    def events(
        self, passage: Passage, finder: PartyFinder, sentence: Span, related: Sequence[Event]
    ) -> Iterator[Event]:
        """Yield the events that the classifier finds for pairs that the given events do not relate.

        At most one event is given for two actors: the most probable one that reaches its relation's least probability.
        """
        pairs: defaultdict[frozenset[str], list[Candidate]] = defaultdict(list)
        for candidate in candidates(passage, finder, sentence, self._lexicon, related):
            pairs[frozenset(candidate.ids)].append(candidate)
        for both in pairs.values():
            found = most_probable(self._model, [(c.features, c) for c in both])
            if found is not None and found[0] >= self._least.get(found[1], 1.0):
                yield event(found[2], found[1], found[0])


def most_probable(model: Tied, pairs: Sequence[tuple[tuple[str, ...], _T]]) -> tuple[float, str, _T] | None:
    """Return probability, relation and pair of the most probable relation of two actors, in one order or the other.

    What holds in both orders, of a symmetric relation, has the mean of both probabilities.
    """
    told = [(model.probabilities(features), pair) for features, pair in pairs]
    found: tuple[float, str, _T] | None = None
    for probabilities, pair in told:
        for relation, own in probabilities.items():
            kind = RELATION_TYPES.get(relation)
            if kind is None:
                continue
            probability = sum(p[relation] for p, _ in told) / len(told) if kind.symmetric else own
            if found is None or probability > found[0]:
                found = (probability, relation, pair)
    return found


def event(candidate: Candidate, relation: str, probability: float) -> Event:
    """Return the event that a relation between a candidate's actors is."""
    return Event(
        relation, candidate.subject.party, candidate.object.party, candidate.predicate, probability, PATTERN
    )  # fmt: skip


def candidates(
    passage: Passage, finder: PartyFinder, sentence: Span, lexicon: Lexicon, related: Iterable[Event]
) -> Iterator[Candidate]:
    """Yield the ordered pairs of distinct actors that the given events leave without a relation.

    An actor that a sentence names twice takes part once for each pair: by the two mentions that are closest in the
    syntax.
    """
    joined = {frozenset((e.subject.entity.id, e.object.entity.id)) for e in related}
    layout = SlotFinder(passage, finder, lexicon).layout(sentence)
    reader = PairFeatures(layout, lexicon)
    for subject, obj in closest(layout):
        if frozenset((subject.party.entity.id, obj.party.entity.id)) not in joined:
            yield Candidate(subject, obj, reader.predicate(subject, obj), reader.of(subject, obj))


def closest(layout: Layout) -> list[tuple[Slot, Slot]]:
    """Return the ordered pairs of slots of distinct actors, one for each two actors."""
    slots = [s for s in layout.slots if s.party.entity.type in {"Country", "Organization"}]
    if not 1 < len({s.party.entity.id for s in slots}) <= _MOST:
        return []
    best: dict[tuple[str, str], tuple[int, Slot, Slot]] = {}
    for one, other in permutations(slots, 2):
        key = (one.party.entity.id, other.party.entity.id)
        if key[0] != key[1]:
            way = _distance(layout, one, other)
            if key not in best or way < best[key][0]:
                best[key] = (way, one, other)
    return [(one, other) for _, one, other in best.values()]


def _distance(layout: Layout, one: Slot, other: Slot) -> int:
    """Return how far two slots are apart: steps in the tree, and less if one predicate governs both."""
    mine = {w.i for w, _ in layout.roles.get(one.anchor.i, ())}
    shared = mine & {w.i for w, _ in layout.roles.get(other.anchor.i, ())}
    up = [t.i for t in (one.anchor, *one.anchor.ancestors)]
    down = [t.i for t in (other.anchor, *other.anchor.ancestors)]
    steps = next((up.index(i) + down.index(i) for i in up if i in down), len(up) + len(down))
    return steps * 100 - (1000 if shared else 0) + min(abs(one.token.i - other.token.i), 99)


def load_generaliser(lexicon: Lexicon) -> Generaliser | None:
    """Return the generaliser with the weights of the data folder; None if they let it say nothing.

    Raises:
        ExtractionResourceError: A data file is missing or damaged.
    """
    model = divided(load(FILE))
    least = {model.labels[index]: weight for index, weight in model.own.weights.get(LEAST, ())}
    return Generaliser(lexicon, model, least) if least else None
