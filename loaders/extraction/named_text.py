"""A paragraph with the model's named entities, read once: asking spaCy for them anew costs the whole paragraph."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.attrs import ENT_IOB, ENT_TYPE, IDX, LENGTH
from spacy.tokens import Doc

#: How spaCy marks the first word of a name, and a further one.
_FIRST, _FURTHER = 3, 1


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
    def of(cls, doc: Doc, text: str) -> "NamedText":
        """Return the text and entities of a spaCy document; `text` is its text, which spaCy would put together anew."""
        entities = tuple(_entities(doc, text))
        return cls(text, entities, tuple(e.start for e in entities))

    def around(self, start: int, end: int) -> NamedEntity | None:
        """Return the entity that holds a span, or None."""
        place = bisect_right(self.starts, start) - 1
        if place < 0:
            return None
        entity = self.entities[place]
        return entity if entity.start <= start and end <= entity.end else None


def _entities(doc: Doc, text: str) -> Iterator[NamedEntity]:
    """Yield what `doc.ents` holds: that makes an object for every word of the text."""
    start = end = kind = 0
    for mark, label, place, length in doc.to_array([ENT_IOB, ENT_TYPE, IDX, LENGTH]).tolist():
        if mark == _FURTHER and kind:
            end = place + length
            continue
        if kind:
            yield NamedEntity(start, end, doc.vocab.strings[kind], text[start:end])
        start, end, kind = place, place + length, label if mark == _FIRST else 0
    if kind:
        yield NamedEntity(start, end, doc.vocab.strings[kind], text[start:end])
