"""Pairing: which of the actors on the two sides of a frame can have its relation."""

from graph.ontology import RELATION_TYPES
from loaders.extraction.circumstances import borders
from loaders.extraction.lexicon import Frame, load_lexicon
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token

#: Ways of naming an actor that let it act. What a state merely owns does not act for it.
ACTING = frozenset({"name", "agent", "person", "force", "rebel", "reference", "event", "instance"})
#: What only those do who speak for a state.
_OFFICIAL = frozenset({"CONSULTS_WITH", "AGREES_WITH"})
#: What has been said to whoever answers it.
_SAID = frozenset({"REQUESTS", "ACCUSES", "THREATENS", "CONSULTS_WITH"})

_TWO = 2
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


def presupposed(frame: Frame, pairs: list[Pair]) -> list[Pair]:
    """Return the pairs that have the relation which a frame presupposes: two who make a truce have fought each other.

    Of more than two who make it, not all need have fought.
    """
    if not frame.mutual:
        return pairs
    return [*pairs, *((b, a) for a, b in pairs)] if len(pairs) == 1 else []


def are_facing(verb: Token, frame: Frame, doers: list[Party], others: list[Party]) -> bool:
    """Return True if two move troops to a border that is nobody else's: "A and B sent troops to *their border*"."""
    if len(doers) != _TWO or not any("border" in joined for joined in frame.object):
        return False
    own = {p.entity.id for p in doers}
    return {p.entity.id for p in others} <= own and bool(borders(verb, load_lexicon().themes["edge"]))


def is_settled(frame: Frame) -> bool:
    """Return True if what a frame states has been said or done already, whatever its clause plans or denies."""
    answered = ("answerer",) in frame.object and frame.relation in _SAID
    return answered or ("lifter",) in frame.subject
