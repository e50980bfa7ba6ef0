"""Lines on pages, as a printer set them: their reading order, and which of them belong to the page only."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

#: How many lines at either end of a page may be running heads, and on what share of the pages one stands.
_EDGE, _SHARE = 3, 0.3
_PAGE_NUMBER = re.compile(
    r"(?:page |p\. ?)?[-–—(\[|]? ?(?:\d{1,4}|[ivxlc]{1,7}) ?[-–—)\]|]?(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
#: A title stands in letters so much larger than the running head that repeats it.
_LARGER = 1.15
#: Columns of prose have lines of so many characters at least; those of tables are shorter.
_PROSE = 18
_FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text where it stands on its page, in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    page: int

    @property
    def height(self) -> float:
        """Height of its letters."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Height of its middle on the page."""
        return (self.top + self.bottom) / 2


def without_running_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the pages without running heads, running feet and page numbers."""
    edges = [_edges(page) for page in pages]
    counts = Counter(key for edge in edges for key in {_key(line) for line in edge})
    least = max(2, round(_SHARE * len(pages)))
    repeated = {key for key, count in counts.items() if count >= least}
    sizes: dict[str, list[float]] = {}
    for edge in edges:
        for line in edge:
            sizes.setdefault(_key(line), []).append(line.height)

    def belongs_to_page(line: Line) -> bool:
        if _PAGE_NUMBER.fullmatch(line.text.strip()):
            return True
        key = _key(line)
        return key in repeated and line.height <= _LARGER * median(sizes[key])

    return [
        [line for line in page if line not in edge or not belongs_to_page(line)]
        for page, edge in zip(pages, map(frozenset, edges), strict=True)
    ]


def columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the columns of a page in reading order, each with its lines from top to bottom.

    Lines that run across two columns stand between those above and those below. Pieces that stand side by side
    elsewhere, such as cells of a table, become one line.
    """
    gutter = _gutter(lines)
    if gutter is None:
        yield _rows(lines)
        return
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda each: -each.top):
        if line.right <= gutter:
            left.append(line)
        elif line.left >= gutter:
            right.append(line)
        else:
            yield from _side_by_side(left, right)
            left, right = [], []
            yield [line]
    yield from _side_by_side(left, right)


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> Iterator[list[Line]]:
    for side in (left, right):
        if side:
            yield from columns(side)


def _edges(page: Sequence[Line]) -> list[Line]:
    order = sorted(page, key=lambda line: -line.middle)
    return order if len(order) <= 2 * _EDGE else order[:_EDGE] + order[-_EDGE:]


def _key(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.casefold().split()))


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where the white between two columns is; None for a page of one column."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    width = max(line.right for line in lines) - min(line.left for line in lines)
    narrow = sorted((line for line in lines if line.right - line.left < 0.6 * width), key=lambda line: line.left)
    least = 0.6 * median(line.height for line in lines)
    reach = float("-inf")
    for number, line in enumerate(narrow):
        if line.left - reach >= least and _are_columns(narrow[:number], narrow[number:], len(lines)):
            return (line.left + reach) / 2
        reach = max(reach, line.right)
    return None


def _are_columns(left: Sequence[Line], right: Sequence[Line], count: int) -> bool:
    if min(len(left), len(right)) < _FEWEST_LINES or len(left) + len(right) < 0.5 * count:
        return False
    if min(sum(len(line.text) for line in side) / len(side) for side in (left, right)) < _PROSE:
        return False
    top = min(max(line.top for line in side) for side in (left, right))
    bottom = max(min(line.bottom for line in side) for side in (left, right))
    shorter = min(max(line.top for line in side) - min(line.bottom for line in side) for side in (left, right))
    return top - bottom >= 0.5 * shorter


def _rows(lines: Iterable[Line]) -> list[Line]:
    rows: list[Line] = []
    for line in sorted(lines, key=lambda each: (-round(each.middle), each.left)):
        last = rows[-1] if rows else None
        if (
            last is None
            or abs(last.middle - line.middle) > 0.4 * min(last.height, line.height)
            or line.left < last.right
        ):
            rows.append(line)
            continue
        between = " | " if line.left - last.right > 1.3 * last.height else " "
        rows[-1] = replace(last, text=f"{last.text}{between}{line.text}", right=line.right)
    return rows
