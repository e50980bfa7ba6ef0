"""What is found in a text: names of actors, and phrases that only look like them."""

from dataclasses import dataclass

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.name import Name


@dataclass(frozen=True, slots=True)
class Match:
    """A name of one or more actors in a text; offsets are half-open and in characters."""

    start: int
    end: int
    #: The text between the offsets, as it stands there.
    text: str
    #: Who may be meant and by which of its names, best first.
    candidates: tuple[tuple[Actor, Name], ...]

    @property
    def actor(self) -> Actor:
        """The best candidate."""
        return self.candidates[0][0]

    @property
    def name(self) -> Name:
        """The best candidate's name."""
        return self.candidates[0][1]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed phrase in a text, such as `French fries`, in which a state's name does not stand for the state."""

    start: int
    end: int
    text: str
    #: company, media, water, region, treaty, ...: see README.md beside the data.
    category: str
