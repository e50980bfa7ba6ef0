"""What a text says of itself in its first lines: title, date, publisher.

Read are YAML front matter, `Name: value` lines whose names are in `data/<language>/fields.tsv`, and a line that is only
a date. What is taken from them leaves the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from loaders.documents.boilerplate import is_boilerplate
from loaders.documents.characters import squeezed
from loaders.documents.dates import iso_date
from loaders.documents.front_matter import read_front_matter
from loaders.documents.layout import is_wordless
from loaders.documents.table import language_rows
from loaders.documents.title import is_byline, looks_like_title, title_of

#: How many lines may belong to the head.
_MOST_LINES = 24
#: A longer line is text.
_LONGEST_LINE = 400
_FIELD = re.compile(r"([A-Za-z][A-Za-z ]{1,24}?) ?: ?(\S.{0,299})")
_DATE_WORDS = re.compile(r"(?:published|posted|date|released)(?: on)?:? (?=\S)", re.IGNORECASE)
_MARKUP = re.compile(r"^#{1,6} |\*\*|__|^[*_]|[*_]$")
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#@\s]+)(?:[/:?#].*)?", re.IGNORECASE)
_LONGEST_PUBLISHER = 100


@dataclass(slots=True)
class Head:
    """What the first lines say."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    #: The lines that remain, in order and as they were, blank ones too.
    lines: list[str] = field(default_factory=list)

    def take(self, name: str, value: str) -> bool:
        """Take a value by the name that the document gives it; of several values the first counts.

        Returns:
            Whether it was taken, so that its line can leave the text.
        """
        match field_of(name):
            case "title":
                self.title = self.title or value
            case "published" if day := iso_date(value):
                self.published = self.published or day
            case "publisher" if len(value) <= _LONGEST_PUBLISHER and not value.endswith("."):
                site = _HOST.fullmatch(value)
                self.publisher = self.publisher or (site[1] if site else value)
            case _:
                return False
        return True

    def body(self) -> list[str]:
        """Return the remaining lines with single spaces, from the first one on that is the document's own."""
        own = next((n for n, line in enumerate(self.lines) if _is_own(squeezed(line))), 0)
        return squeezed("\n".join(self.lines[own:])).split("\n")


def read_head(text: str, uri: str) -> Head:
    """Split a text into what it says of itself and its other lines.

    Args:
        text: Text as `loaders.documents.characters.repaired` gives it.
        uri: Its address, for messages.

    Raises:
        DocumentStructureError: The front matter is built to harm.
    """
    head = Head()
    pairs, text = read_front_matter(text, uri)
    for name, value in pairs:
        head.take(name, squeezed(value).replace("\n", " "))
    lines = iter(text.split("\n"))
    for line in islice(lines, _MOST_LINES):
        if len(line) > _LONGEST_LINE:
            head.lines.append(line)
            break
        plain = _MARKUP.sub("", squeezed(line)).strip()
        if _is_taken(head, plain):
            continue
        own = [known for known in map(squeezed, head.lines) if _is_own(known)]
        head.lines.append(line)
        if not _may_stand(plain, head.title, own):
            break
    head.lines.extend(lines)
    return head


def field_of(name: str) -> str | None:
    """Return the field that a name such as `Headline` stands for: title, published, publisher, other."""
    return _fields().get(name.strip().lower())


@cache
def _fields() -> dict[str, str]:
    return {name: kind for name, kind in language_rows("fields")}  # noqa: C416 - unpacking asserts that there are two


def _is_taken(head: Head, line: str) -> bool:
    if (found := _FIELD.fullmatch(line)) and head.take(found[1], found[2]):
        return True
    day = iso_date(_DATE_WORDS.sub("", line, count=1))
    if day is None or len(day) == len("2024"):
        return False
    head.published = head.published or day
    return True


def _may_stand(line: str, title: str | None, own: Sequence[str]) -> bool:
    """Return True if the head may go on after this line: it is a title, a byline or none of the text."""
    if not _is_own(line) or is_byline(line):
        return True
    known = title or next(iter(own), None)
    return title_of((known, line)) != (None, None) if known and own else looks_like_title(line)


def _is_own(line: str) -> bool:
    """Return True for a line with words that are neither the page's nor a field's."""
    if is_wordless(line) or is_boilerplate(line):
        return False
    found = _FIELD.fullmatch(line)
    return not (found and field_of(found[1]) == "other")
