"""Drafts from what readers of office files, mail and tables find: lines, and what the file says of itself."""

from collections.abc import Iterable, Sequence

from loaders.documents.characters import clean, repaired
from loaders.documents.draft import Draft
from loaders.documents.head import read_head
from loaders.documents.layout import is_wordless, item
from loaders.documents.title import title_of

#: How many lines are looked at for the title and its repetition.
_TOP = 10

Pages = Sequence[tuple[int, int, int]]


def draft_of(  # noqa: PLR0913 - one for each thing that a file says of itself
    lines: Iterable[str],
    uri: str,
    *,
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    pages: Pages = (),
) -> Draft:
    """Return the draft of a text whose paragraphs, headings, list items and table rows are known.

    Its first lines are read for title, date and publisher, as those of plain text are. What the file's own properties
    say comes first.

    Args:
        lines: The text, one paragraph a line.
        uri: Its address, for messages.
        title: What the file says that its title is.
        published: What it says of its date: an ISO 8601 day, month or year.
        publisher: Who it says that published it.
        pages: Where pages begin, as in `Draft`; the lines must be clean then.

    Raises:
        DocumentError: The lines are no text, or front matter in them is built to harm.
    """
    given = list(lines) if pages else [part for line in lines for part in _cleaned(line, uri)]
    head = read_head("\n\n".join(given), uri)
    body = [item(line) for line in head.body() if not is_wordless(line)]
    apart = [text for line in body[:_TOP] for text in (line, "")]
    found, site = (head.title, None) if head.title or title else title_of(apart)
    return Draft(
        tuple(body),
        title or found,
        published or head.published,
        publisher or head.publisher or site,
        pages=_moved(pages, given, body),
    )


def _cleaned(line: str, uri: str) -> list[str]:
    return [part for part in clean(repaired(line, uri), uri).split("\n") if part]


def _moved(pages: Pages, before: Sequence[str], after: Sequence[str]) -> tuple[tuple[int, int, int], ...]:
    """Return where pages begin once some of the first lines are gone."""
    if not pages:
        return ()
    place: dict[int, int] = {}
    left = 0
    for number, line in enumerate(before):
        place[number] = left
        # item() may have taken a bullet, so that the end is what is compared
        if left < len(after) and line.endswith(after[left]):
            left += 1
    return tuple((place.get(number, left), offset, page) for number, offset, page in pages)
