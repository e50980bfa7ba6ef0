"""A name that a text may use for an actor."""

from dataclasses import dataclass

#: What a name is to its actor. `city` is a place inside it and does not stand for the state; `seat` and `metonym` do.
KINDS = (
    "name", "official", "acronym", "adjective", "demonym", "capital", "seat", "metonym", "family", "city", "code",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an actor.

    A name that ends in a hyphen (`Sino-`) is matched only before a hyphen or dash, and its match leaves the hyphen out.
    """

    text: str
    #: One of `KINDS`.
    kind: str
    #: Only in this case, or in capitals throughout: a word of the language otherwise (`turkey`, `polish`).
    case_sensitive: bool = False
    #: What else the name may mean, as words joined by commas: `us-state`, `common-word`, `historical`. None: nothing.
    ambiguous: str | None = None
