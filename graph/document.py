"""A document: plain text with where it came from. Every evidence points into one."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import itemgetter

from graph.identity import document_id


@dataclass(frozen=True, slots=True)
class Document:
    """A text that statements are read from.

    Character offsets of evidence are offsets in `text`, in Python characters (Unicode code points).
    """

    #: Path or address as it was given.
    uri: str
    #: Plain text, NFC-normalised, newline as the only line break.
    text: str
    title: str | None = None
    #: ISO 8601 day, month or year of publication.
    published: str | None = None
    publisher: str | None = None
    #: Of a document with pages, where each begins: offset in the text and number, in their order.
    pages: tuple[tuple[int, int], ...] = ()
    #: `d-` and a hash of the text, so that the same text is the same document wherever it is found, and however its
    #: lines are broken.
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", document_id(self.text))

    def page_at(self, offset: int) -> int | None:
        """Return the number of the page on which a character stands; None if the document has no pages."""
        before = bisect_right(self.pages, offset, key=itemgetter(0))
        return self.pages[before - 1][1] if before else None

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the UTF-8 text, in hex, for readers that do not share Amity's ids."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
