"""From the lines of pages to paragraphs: where they begin, and which words a line's end broke."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from loaders.documents.page_layout import Line
from loaders.documents.table import language_rows

#: What stands at the end of a line for a word that goes on in the next.
_SOFT = "\xad\ufffe\x02"
_HARD = "-\u2010"
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+(?:[-\u2010][^\W\d_]+)*)[-\u2010]$")
_BULLET = re.compile(r"(?:[-*•‣▪◦·–]|\(?\d{1,3}[.)]|\(?[a-z]\)) +\S")
_ENDS = (".", "!", "?", ":", ";", '."', ".”", ".’", "!”", "?”", ".)", ".'")
#: Distance of two lines of one paragraph, as a multiple of the usual one, and how far letters of one size may differ.
_APART, _SIZES = 1.3, 1.15
#: An indent, in heights of a line; and the part of a column's width that a last line leaves free.
_INDENT, _DEEPEST_INDENT, _FREE = 0.8, 6.0, 0.22

Starts = tuple[tuple[int, int, int], ...]


def paragraphs_of(columns: Iterable[Sequence[Line]]) -> tuple[list[str], Starts]:
    """Return the paragraphs of the columns in their order, and where pages begin in them.

    Args:
        columns: Columns of one page after the other; the text of their lines is clean.

    Returns:
        The paragraphs; and for each page the number of the paragraph, the offset in it, and the page.
    """
    kept = [column for column in columns if column]
    known = _words(line.text for column in kept for line in column)
    texts: list[str] = []
    starts: list[tuple[int, int, int]] = []
    page = 0
    last: Line | None = None
    for column in kept:
        pitch, right, left = _measures(column)
        for number, line in enumerate(column):
            same = last is not None and (
                _goes_on(last, line, pitch, (left, right)) if number else _goes_over(last, line)
            )
            if same:
                texts[-1], offset = _joined(texts[-1], line.text, known)
            else:
                texts.append(line.text)
                offset = 0
            if line.page != page:
                page = line.page
                starts.append((len(texts) - 1, offset, page))
            last = line
    return [_without_marks(text) for text in texts], tuple(starts)


def _measures(column: Sequence[Line]) -> tuple[float, float, float]:
    """Return the usual distance of two lines, and the edges of the column."""
    pitches = [above.bottom - below.bottom for above, below in pairwise(column)]
    usual = median(pitches) if pitches else 0.0
    # most lines of a page with many short paragraphs may be apart: the nearest tell what is usual
    near = sorted(pitch for pitch in pitches if pitch > 0)
    usual = min(usual, near[len(near) // 4] * 1.1) if near else usual
    return usual, max(line.right for line in column), min(line.left for line in column)


def _goes_on(above: Line, below: Line, pitch: float, edges: tuple[float, float]) -> bool:
    """Return True if a line belongs to the paragraph of the one above it."""
    left, right = edges
    height = max(above.height, 0.1)
    if not 1 / _SIZES <= below.height / height <= _SIZES or above.bottom - below.bottom > _APART * pitch:
        return False
    if _BULLET.match(below.text):
        return False
    indent = below.left - above.left
    if _INDENT * height < indent < _DEEPEST_INDENT * height and not _BULLET.match(above.text):
        return False
    is_short = above.right < right - _FREE * (right - left)
    return not (is_short and (above.text.endswith(_ENDS) or not below.text[:1].islower()))


def _goes_over(above: Line | None, below: Line) -> bool:
    """Return True if a paragraph goes on in the next column or on the next page."""
    if above is None or not 1 / _SIZES <= below.height / max(above.height, 0.1) <= _SIZES:
        return False
    if above.text[-1:] in _HARD + _SOFT:
        return True
    return below.text[:1].islower() and not above.text.endswith(_ENDS) and not _BULLET.match(below.text)


def _joined(text: str, more: str, known: frozenset[str]) -> tuple[str, int]:
    """Return a paragraph with its next line, and where that begins in it."""
    if text[-1:] in _SOFT and more[:1].isalpha():
        text = text[:-1]
        broken = _BROKEN.search(f"{text}-")
    elif broken := _BROKEN.search(text):
        text = text[:-1]
    else:
        return f"{text} {more}", len(text) + 1
    if not more[:1].isalpha():
        return f"{text}- {more}", len(text) + 2
    rest = _WORD.match(more)
    hyphen = "-" if broken is None or rest is None or _keeps_hyphen(broken[1], rest[0], known) else ""
    return f"{text}{hyphen}{more}", len(text) + len(hyphen)


def _keeps_hyphen(first: str, second: str, known: frozenset[str]) -> bool:
    """Return True for `long-` and `range`; False for `govern-` and `ment`. The document's other words tell first."""
    if not second[:1].islower():
        return True
    whole, apart = f"{first}{second}".casefold(), f"{first}-{second}".casefold()
    if (whole in known) != (apart in known):
        return apart in known
    if (first.casefold(),) in language_rows("prefixes"):
        return True
    # both are words by themselves, and together they are none that the document has
    return first.casefold() in known and second.casefold() in known


def _words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of lines, without those that a line's end broke."""
    found: set[str] = set()
    for text in texts:
        words = _WORD.findall(text.casefold())
        found.update(words[1:-1] if text[-1:] in _HARD + _SOFT else words[1:])
    return frozenset(found)


def _without_marks(text: str) -> str:
    return "".join(c for c in text if c not in _SOFT)
