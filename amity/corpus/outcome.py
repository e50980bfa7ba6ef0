"""What became of a document in a run."""

from dataclasses import dataclass
from typing import Literal

from graph.errors import AmityError

#: written: extracted and stored. held: the store had it from this extractor. repeated: the same text came shortly
#: before. earlier: published before the day that was asked for. failed: set aside with its reason.
Kind = Literal["written", "held", "repeated", "earlier", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document."""

    #: Path or address as it was given or found.
    uri: str
    kind: Kind
    #: Id of the document; None for what could not be read.
    document: str | None = None
    #: How many statements it makes; 0 unless written.
    statements: int = 0
    #: Why it failed.
    error: AmityError | None = None
    #: Its plain text, where it could be read but not extracted.
    text: str | None = None
