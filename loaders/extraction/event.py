"""What a word of a text states: a relation between two actors, or half of one."""

from dataclasses import dataclass

from loaders.extraction.lexicon import Frame
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token


@dataclass(frozen=True, slots=True)
class Event:
    """A relation that a word states between two actors."""

    relation: str
    subject: Party
    object: Party
    predicate: Token
    weight: float
    pattern: str
    #: The word states the contrary of the relation.
    denies: bool = False
    #: ISO date that the text gives for this event alone, if its sentence has others.
    date: str | None = None
    #: It holds whatever its clause denies or plans: "Norway, *a NATO member*, will not …", or
    #: "rejected a Finnish *request*".
    settled: bool = False
    #: How it is presented at least: what someone asks another for is `requested`.
    modality: str = "asserted"


@dataclass(frozen=True, slots=True)
class Half:
    """A frame of a word of which a text fills one side only."""

    token: Token
    frame: Frame
    #: Who fills the frame's first side, and its second one; nobody fills one of them.
    left: list[Party]
    right: list[Party]
