"""Dealings: what the text has told of two, for sentences that name one of them or neither."""

from dataclasses import dataclass

from loaders.extraction.mention import Party


@dataclass(frozen=True, slots=True)
class Dealing:
    """What two have had to do with each other, by the sentence that tells it."""

    sentence: int
    relation: str
    parties: tuple[Party, Party]
