"""From drafts to documents: cleaned, without boilerplate, with the title once and first."""

from collections import deque
from collections.abc import Sequence

from graph.document import Document
from loaders.documents.boilerplate import is_boilerplate
from loaders.documents.characters import clean, squeezed
from loaders.documents.dateline import read_dateline
from loaders.documents.draft import Draft
from loaders.documents.layout import is_wordless
from loaders.documents.title import repeats
from loaders.errors import DocumentEmptyError

#: Among how many lines at the top the title may stand again.
_TOP = 12
#: Among how many lines at the top the dateline may stand.
_DATELINE_WITHIN = 4
#: Number of a line that the draft does not have: the title's.
_TITLE = -1

_Numbered = Sequence[tuple[int, str]]


def finished(draft: Draft, uri: str, date: str | None) -> Document:
    """Return the document that a draft makes.

    Args:
        draft: As a reader leaves it.
        uri: Its address.
        date: Publication date, in place of the draft's own.

    Raises:
        DocumentEmptyError: Nothing of the draft is text.
        DocumentFormatError: It has so many control characters that it is no text.
    """
    numbered = enumerate(clean("\n".join(draft.lines), uri).split("\n"))
    lines = [(number, line) for number, line in numbered if not is_wordless(line)]
    body = [(number, line) for number, line in lines if not is_boilerplate(line)]
    if not body:
        what = "it holds nothing but boilerplate" if lines else "it holds no text"
        raise DocumentEmptyError(what, where=uri, remedy="Give a file with text, or leave it out")
    title = clean(draft.title or "", uri).replace("\n", " ") or None
    publisher = clean(draft.publisher or "", uri).replace("\n", " ") or None
    if title:
        top = [(number, line) for number, line in body[:_TOP] if not repeats(line, title, publisher)]
        body = [(_TITLE, title), *top, *body[_TOP:]]
    dateline = read_dateline(line for _, line in body[:_DATELINE_WITHIN])
    return Document(
        uri,
        squeezed("\n".join(line for _, line in body)),
        title,
        date or draft.published or dateline.published,
        publisher or dateline.agency,
        _pages(draft, body),
    )


def _pages(draft: Draft, body: _Numbered) -> tuple[tuple[int, int], ...]:
    """Return where the pages begin in the text that the lines make."""
    if not draft.pages:
        return ()
    found: dict[int, int] = {0: draft.pages[0][2]}
    start, waiting = 0, deque(draft.pages)
    for number, line in body:
        # A page that begins in a line which is left out begins with the next one.
        while waiting and number != _TITLE and waiting[0][0] <= number:
            place, offset, page = waiting.popleft()
            found[start + (min(offset, len(line)) if place == number else 0)] = page
        start += len(line) + 1
    ordered = sorted(found.items())
    return tuple((offset, page) for n, (offset, page) in enumerate(ordered) if n == 0 or page != ordered[n - 1][1])
