"""A statement as a link of two actors, and what of it is in a period."""

from dataclasses import dataclass
from typing import Final

from graph.ontology import RELATION_TYPES, Valence

_STRUCTURAL: Final = frozenset(name for name, kind in RELATION_TYPES.items() if kind.structural)


@dataclass(frozen=True, slots=True)
class Link:
    """A statement that joins two actors."""

    #: Ids of subject and object.
    subject: str
    object: str
    #: Id of the statement.
    statement: str
    relation: str
    belief: float
    #: How many documents it rests on.
    documents: int
    #: ISO 8601 dates of its earliest and latest evidence.
    first: str | None = None
    last: str | None = None
    #: ISO 8601 start and end of a structural relation's term.
    valid_from: str | None = None
    valid_to: str | None = None

    @property
    def structural(self) -> bool:
        """Whether it is a state of affairs that holds over time, rather than events."""
        return self.relation in _STRUCTURAL

    @property
    def start(self) -> str | None:
        """From when it holds."""
        return self.valid_from or self.first

    @property
    def valence(self) -> Valence:
        """Whether it is cooperation (+), conflict (-) or neither (0)."""
        return RELATION_TYPES[self.relation].valence
