"""What readers take and give."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from loaders.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Payload:
    """The bytes of one source, and what they are."""

    uri: str
    data: bytes
    media_type: str
    #: Encoding that whoever gave it says its text is in.
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as a reader leaves it, before cleaning, boilerplate removal and titling.

    A file that holds several documents, such as a feed, gives several drafts, each with a `part`.
    """

    #: Paragraphs, headings, list items and table rows in reading order.
    lines: tuple[str, ...]
    title: str | None = None
    #: ISO 8601 day, month or year.
    published: str | None = None
    publisher: str | None = None
    #: Which part of the source it is; the document's address is then `uri#part`.
    part: str | None = None
    #: Where pages begin: number of the line, offset in it, page. Lines of paged drafts are clean already
    #: (`loaders.documents.characters.clean`), so that offsets hold.
    pages: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """Something inside a source that is a source of its own: a file in an archive, a message in a mailbox."""

    #: What follows the source's address: `!folder/a.pdf`, `#3`; empty where the source holds just this.
    place: str
    #: Its name, which hints at the format.
    name: str
    #: Gives its bytes as a stream that is read once, before the next member is asked for.
    open: Callable[[], BinaryIO]
    #: What it is, where the source knows; by default its content decides.
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a document that the source names and does not hold."""

    url: str


#: What comes out of a source. An error stands for a part that cannot be read; the others go on.
Item = Draft | Member | Address | DocumentError


class Reader(Protocol):
    """Turns bytes of one media type into drafts.

    A reader raises `loaders.errors.DocumentError` for what it cannot read, and nothing else.
    """

    def __call__(self, payload: Payload) -> Iterable[Item]:
        """Yield the documents in the payload; an error among them is a part that cannot be read."""
        ...
