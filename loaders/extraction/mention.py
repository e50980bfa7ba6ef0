"""Mentions: where a text names an actor."""

from dataclasses import dataclass

from graph.entity import Entity


@dataclass(frozen=True, slots=True)
class Person:
    """A leader as a document knows them: who, and which state or body they act for."""

    entity: Entity
    #: The state (or IGO) that the person acts for, if the text or the gazetteer tells.
    state: Entity | None = None
    #: The title that the text gave last, in lower case: "foreign minister".
    title: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of text that names an actor."""

    #: Half-open character range in the document's plain text.
    start: int
    end: int
    #: The state, organization or leader that is named.
    entity: Entity
    #: Kind of name, as in the gazetteer: name, adjective, demonym, capital, seat, metonym, acronym, family …
    form: str
    #: Who acts when this actor acts: a ministry's or an army's state. The entity itself for states and IGOs.
    actor: Entity
    person: Person | None = None

    def __hash__(self) -> int:
        # of all that an entity holds, a hash would take long
        return hash((self.start, self.end))

    @property
    def span(self) -> tuple[int, int]:
        """Half-open character range in the document's plain text."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in one role of one event, with the words that stand for it."""

    entity: Entity
    span: tuple[int, int]
    #: How the text leads to the actor: name, agent, force, rebel, possession, reference, event, soil,
    #: instance (one of several whom a plural noun means).
    how: str = "name"
    person: Person | None = None


#: How far each way of finding an actor is trusted.
TRUST = {
    "name": 1.0,
    "agent": 0.97,
    "person": 0.97,
    "force": 0.8,
    "rebel": 0.75,
    "possession": 0.85,
    "reference": 0.8,
    "instance": 0.9,
    "event": 0.85,
    "soil": 0.8,
}
