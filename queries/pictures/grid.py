"""Where a matrix's cells and labels stand, in pixels."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log1p
from typing import Final

from queries.pictures.matrix import Cell, Matrix
from queries.pictures.tone import TONES

#: Sides of a cell by the number of actors up to which it is taken.
_SIDES: Final = ((18, 30), (40, 24), (90, 18), (10**9, 15))
_LONGEST_LABEL: Final = 26
#: Mean width of a letter as a share of the size of its font.
_LETTER: Final = 0.56
_FAINTEST: Final = 0.4


@dataclass(frozen=True, slots=True)
class Part:
    """A coloured area of a cell: all of it, or one of its two triangles."""

    path: str
    colour: str
    opacity: float


@dataclass(frozen=True, slots=True)
class Label:
    """A row's or column's actor."""

    place: int
    #: Its name, cut to what fits.
    text: str
    name: str
    middle: float


@dataclass(frozen=True, slots=True)
class Square:
    """A cell as it is drawn."""

    cell: Cell
    x: int
    y: int
    parts: tuple[Part, ...]
    #: What is shown when the pointer rests on it.
    title: str
    dark: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix as it is drawn."""

    side: int
    size: int
    font: float
    #: Width of the labels of rows, and height of those of columns.
    margin: int
    labels: tuple[Label, ...]
    squares: tuple[Square, ...]
    #: Begin and side of each group of actors on the diagonal.
    groups: tuple[tuple[int, int], ...]


def grid(matrix: Matrix) -> Grid:
    """Return where the parts of a matrix stand."""
    side = next(side for number, side in _SIDES if len(matrix.actors) <= number)
    font = min(13.0, side - 4.0)
    labels = tuple(
        Label(place, shortened(actor.name), actor.name, (place + 0.5) * side)
        for place, actor in enumerate(matrix.actors)
    )
    longest = max((len(label.text) for label in labels), default=0)
    ends = (*matrix.groups, len(matrix.actors))[1:]
    return Grid(
        side,
        side * len(matrix.actors),
        font,
        round(longest * font * _LETTER) + 16,
        labels,
        tuple(_square(matrix, cell, side) for cell in matrix.cells),
        tuple((begin * side, (end - begin) * side) for begin, end in zip(matrix.groups, ends, strict=True)),
    )


def shortened(name: str) -> str:
    """Return a name cut to the length of a label."""
    return name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1].rstrip()}…"


def strength(count: int, most: int) -> float:
    """Return how deep the colour of a cell is, from a faint one for one statement to full for the most."""
    return 1.0 if most <= 1 else _FAINTEST + (1 - _FAINTEST) * log1p(count - 1) / log1p(most - 1)


def _square(matrix: Matrix, cell: Cell, side: int) -> Square:
    x, y, deep = cell.column * side, cell.row * side, strength(cell.count, matrix.most)
    parts = tuple(
        Part(path, TONES[tone], round(deep, 2))
        for tone, path in zip(cell.tones, _paths(x, y, side, len(cell.tones)), strict=True)
    )
    said = ", ".join(f"{len(places)} of {tone}" for tone, places in cell.links)
    title = f"{matrix.actors[cell.row].name} → {matrix.actors[cell.column].name}: {said}"
    return Square(cell, x, y, parts, title, deep > 0.55)


def _paths(x: int, y: int, side: int, number: int) -> Iterator[str]:
    """Yield the outlines of a cell's parts, with a hair of space around."""
    left, top, right, bottom = x + 1, y + 1, x + side - 1, y + side - 1
    if number == 1:
        yield f"M{left} {top}H{right}V{bottom}H{left}Z"
    else:
        yield f"M{left} {top}H{right}L{left} {bottom}Z"
        yield f"M{right} {top}V{bottom}H{left}Z"
