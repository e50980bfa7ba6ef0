"""A paragraph with the model's named entities, read once: asking spaCy for them anew costs the whole paragraph."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """A span that the model takes for a name; offsets are half-open, in the paragraph."""

    start: int
    end: int
    #: The model's label, such as GPE, PERSON or ORG.
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class NamedText:
    """A paragraph's text and named entities, in their order."""

    text: str
    entities: tuple[NamedEntity, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc) -> "NamedText":
        """Return the text and entities of a spaCy document."""
        entities = tuple(NamedEntity(e.start_char, e.end_char, e.label_, e.text) for e in doc.ents)
        return cls(doc.text, entities, tuple(e.start for e in entities))

    def around(self, start: int, end: int) -> NamedEntity | None:
        """Return the entity that holds a span, or None."""
        place = bisect_right(self.starts, start) - 1
        if place < 0:
            return None
        entity = self.entities[place]
        return entity if entity.start <= start and end <= entity.end else None
