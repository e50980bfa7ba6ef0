"""What readers take and give."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Payload:
    """The bytes of one source, and what they are."""

    uri: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as a reader leaves it, before cleaning, boilerplate removal and titling.

    A file that holds several documents, such as a mailbox, gives several drafts, each with a `part`.
    """

    #: Paragraphs, headings, list items and table rows in reading order.
    lines: tuple[str, ...]
    title: str | None = None
    #: ISO 8601 day, month or year.
    published: str | None = None
    publisher: str | None = None
    #: Which part of the source it is; the document's address is then `uri#part`.
    part: str | None = None


class Reader(Protocol):
    """Turns bytes of one media type into drafts.

    A reader raises `loaders.errors.DocumentError` for what it cannot read, and nothing else.
    """

    def __call__(self, payload: Payload) -> Iterable[Draft]:
        """Yield the documents in the payload."""
        ...
