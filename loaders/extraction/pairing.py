"""Pairing: which of the actors on the two sides of a frame can have its relation."""

from graph.ontology import RELATION_TYPES
from loaders.extraction.lexicon import Frame
from loaders.extraction.mention import Party

#: Ways of naming an actor that let it act. What a state merely owns does not act for it.
ACTING = frozenset({"name", "agent", "person", "force", "rebel", "reference", "event", "instance"})
#: What only those do who speak for a state.
_OFFICIAL = frozenset({"CONSULTS_WITH", "AGREES_WITH"})
#: What has been said to whoever answers it.
_SAID = frozenset({"REQUESTS", "ACCUSES", "THREATENS", "CONSULTS_WITH"})

Pair = tuple[Party, Party]


def allowed(frame: Frame, pairs: list[Pair]) -> list[Pair]:
    """Return the pairs that can have the relation of a frame; both directions where each does it to the other."""
    kind = RELATION_TYPES[frame.relation]
    if frame.relation in _OFFICIAL:
        # workers, crowds and refugees of a state hold no talks for it
        pairs = [(a, b) for a, b in pairs if "force" not in {a.how, b.how}]
    if frame.mutual:
        pairs = [(a, b) for a, b in pairs if {a.how, b.how} <= ACTING]
        if not kind.symmetric:
            # a war between two is an assault by each on the other
            pairs += [(b, a) for a, b in pairs]
    if kind.structural:
        # who leaves a state has left no bloc: another frame may tell what they did
        pairs = [(a, b) for a, b in pairs if kind.allows(a.entity.type, b.entity.type)]
    return pairs


def is_settled(frame: Frame) -> bool:
    """Return True if what a frame states has been said or done already, whatever its clause plans or denies."""
    answered = ("answerer",) in frame.object and frame.relation in _SAID
    return answered or ("lifter",) in frame.subject
