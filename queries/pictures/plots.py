"""The matrix and the timeline as images, drawn with matplotlib."""

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import Any, Final

from queries.errors import PictureError
from queries.pictures.drawing import extra
from queries.pictures.grid import shortened, strength
from queries.pictures.matrix import Cell, Matrix, matrix
from queries.pictures.picture import Picture, counted
from queries.pictures.timeline import Row, Timeline, density, timeline
from queries.pictures.tone import TONES

FORMATS: Final = ("png", "svg")
#: Rows of a timeline that still fit on a page.
_ROWS: Final = 80
_BINS: Final = 60
#: Depth of colour from which on numbers on it are white.
_DEEP: Final = 0.55
_INK, _SOFT, _RULE, _SELF = "#1d2430", "#5a6472", "#e9ecf0", "#e6e9ee"
#: Sides of a matrix's cell in inches, by the number of actors up to which it is taken.
_SIDES: Final = ((20, 0.34), (60, 0.26), (10**9, 0.17))
#: Inches of a row of the timeline, of its labels, and of its axis.
_ROW, _LABELS, _AXIS = 0.24, 2.9, 8.2
#: Fonts that know more letters than matplotlib's own, where they are installed.
_FONTS: Final = ("DejaVu Sans", "Noto Sans CJK JP", "Noto Sans CJK SC", "Noto Sans Arabic", "WenQuanYi Zen Hei")


def plot(picture: Picture, kind: str, *, form: str, title: str) -> bytes | None:
    """Return an image.

    Args:
        picture: What to draw.
        kind: One of `PLOTS`.
        form: One of `FORMATS`.
        title: Its heading.

    Returns:
        The file's bytes, the same for the same picture; None if the picture has nothing for this kind of image.

    Raises:
        PictureError: There is no such form, or matplotlib is not installed.
    """
    if form not in FORMATS:
        raise PictureError(f"there is no format {form!r}", remedy=f"Choose one of {', '.join(FORMATS)}")
    extra("matplotlib")
    with warnings.catch_warnings():
        # A letter that no font has is drawn as a box.
        warnings.filterwarnings("ignore", message=".*Glyph .* missing")
        sheet = PLOTS[kind](picture, clean(title))
        return None if sheet is None else sheet.rendered(form)


class _Sheet:
    """A figure measured in inches from its upper left corner, with one area to draw in."""

    def __init__(self, area: tuple[float, float, float, float], size: tuple[float, float]) -> None:
        """Begin a figure.

        Args:
            area: Left, top, width and height of the area.
            size: Width and height of all.
        """
        # Figures of their own, without pyplot, which keeps figures and may open windows.
        self.figure = extra("matplotlib.figure").Figure(figsize=size, facecolor="white")
        self.size = size
        self.axes = self.area(*area)
        known = set(extra("matplotlib.font_manager").get_font_names())
        self._fonts = [font for font in _FONTS if font in known]

    def area(self, left: float, top: float, width: float, height: float) -> Any:  # noqa: ANN401 - a type of an optional library
        """Add an area without frame and ticks."""
        across, down = self.size
        axes = self.figure.add_axes((left / across, 1 - (top + height) / down, width / across, height / down))
        axes.set_axis_off()
        return axes

    def text(self, axes: Any, x: float, y: float, said: str, **style: Any) -> None:  # noqa: ANN401 - as above
        """Write text as it is: names are not to be read as mathematics."""
        axes.text(x, y, said, parse_math=False, fontfamily=self._fonts, **({"color": _INK} | style))

    def heading(self, title: str, said: str, tones: Iterable[str]) -> None:
        """Write the title, what is in the picture, and what the colours mean."""
        page = self.area(0, 0, *self.size)
        page.set(xlim=(0, self.size[0]), ylim=(self.size[1], 0))
        self.text(page, 0.25, 0.36, title, fontsize=14, fontweight="bold", va="center")
        self.text(page, 0.25, 0.64, said, fontsize=8.5, color=_SOFT, va="center")
        x = 0.25
        for tone in tones:
            page.plot([x, x + 0.22], [0.92, 0.92], color=TONES[tone], linewidth=3, solid_capstyle="round")
            self.text(page, x + 0.3, 0.92, tone, fontsize=8.5, color=_SOFT, va="center")
            x += 0.62 + 0.075 * len(tone)

    def rendered(self, form: str) -> bytes:
        """Return the figure as a file."""
        matplotlib, stream = extra("matplotlib"), BytesIO()
        # Letters stay letters, and nothing depends on the day or on chance.
        settings = {"svg.fonttype": "none", "svg.hashsalt": "amity"}
        with matplotlib.rc_context(settings):
            metadata: dict[str, object] = {"Date": None} if form == "svg" else {"Software": None}
            self.figure.savefig(stream, format=form, dpi=150 if max(self.size) < 20 else 110, metadata=metadata)
        return stream.getvalue()


def _matrix(picture: Picture, title: str) -> _Sheet | None:
    """Draw who is linked to whom."""
    found = matrix(picture)
    number = len(found.actors)
    if not number:
        return None
    side = next(side for most, side in _SIDES if number <= most)
    names = [shortened(clean(actor.name)) for actor in found.actors]
    font = side * 34
    margin = max(map(len, names)) * font * 0.0085 + 0.2
    width = max(margin + number * side + 0.4, 6.5)
    sheet = _Sheet((margin + 0.15, margin + 1.15, number * side, number * side), (width, margin + number * side + 1.5))
    axes = sheet.axes
    axes.set(xlim=(0, number), ylim=(number, 0))
    _ruled(axes, number)
    for place, name in enumerate(names):
        sheet.text(axes, -0.25, place + 0.5, name, fontsize=font, ha="right", va="center_baseline")
        sheet.text(axes, place + 0.5, -0.25, name, fontsize=font, ha="center", va="bottom", rotation=90)
    _cells(sheet, found, font)
    patches = extra("matplotlib.patches")
    for begin, end in zip(found.groups, (*found.groups[1:], number), strict=True):
        corner, length = (begin, begin), end - begin
        axes.add_patch(
            patches.Rectangle(corner, length, length, fill=False, edgecolor="#8b95a3", linewidth=1.1, clip_on=False)
        )
    said = f"{_counted(picture)}. Rows act on columns; a cell holds the number of statements."
    sheet.heading(title, said, _tones(picture))
    return sheet


def _cells(sheet: _Sheet, found: Matrix, font: float) -> None:
    corners, colours = [], []
    for cell in found.cells:
        deep = strength(cell.count, found.most)
        for tone, outline in zip(cell.tones, _corners(cell), strict=True):
            corners.append(outline)
            colours.append((TONES[tone], deep))
        middle = (cell.column + 0.5, cell.row + 0.53)
        ink = "white" if deep > _DEEP else _INK
        sheet.text(sheet.axes, *middle, str(cell.count), fontsize=font * 0.85, color=ink, ha="center", va="center")
    collections = extra("matplotlib.collections")
    sheet.axes.add_collection(collections.PolyCollection(corners, facecolors=colours, linewidths=0, zorder=2))


def _ruled(axes: Any, number: int) -> None:  # noqa: ANN401 - a type of an optional library
    places = range(number + 1)
    axes.hlines(places, 0, number, color=_RULE, linewidth=0.6)
    axes.vlines(places, 0, number, color=_RULE, linewidth=0.6)
    own = [[(n, n), (n + 1, n), (n + 1, n + 1), (n, n + 1)] for n in range(number)]
    axes.add_collection(extra("matplotlib.collections").PolyCollection(own, facecolors=_SELF, linewidths=0))


def _corners(cell: Cell) -> list[list[tuple[float, float]]]:
    """Return the corners of a cell, or of its two halves."""
    left, top = cell.column + 0.05, cell.row + 0.05
    right, bottom = left + 0.9, top + 0.9
    if len(cell.tones) == 1:
        return [[(left, top), (right, top), (right, bottom), (left, bottom)]]
    return [[(left, top), (right, top), (left, bottom)], [(right, top), (right, bottom), (left, bottom)]]


def _timeline(picture: Picture, title: str) -> _Sheet | None:
    """Draw when what is said took place."""
    found = timeline(picture, max_rows=_ROWS)
    number = len(found.rows)
    if not number:
        return None
    sheet = _Sheet((_LABELS, 2.1, _AXIS, number * _ROW), (_LABELS + _AXIS + 0.4, number * _ROW + 2.4))
    axes = sheet.axes
    axes.set(xlim=(0, 1), ylim=(number, 0))
    axes.vlines([tick.place for tick in found.ticks], 0, number, color=_RULE, linewidth=0.7)
    for place, row in enumerate(found.rows):
        _row(sheet, place + 0.5, row)
    _bars(sheet, found)
    left_out = f" Pairs of actors with less evidence left out: {found.left_out}." if found.left_out else ""
    early = f" Marks at the left edge lie before {found.begin}." if found.early else ""
    undated = f" Statements without a date: {found.undated}." if found.undated else ""
    sheet.heading(title, f"{_counted(picture)}.{left_out}{early}{undated}", _tones(picture))
    return sheet


def _row(sheet: _Sheet, middle: float, row: Row) -> None:
    names = " – ".join(shortened(clean(actor.name)) for actor in row.pair)
    sheet.text(sheet.axes, -0.02, middle, names, fontsize=8, ha="right", va="center")
    for term in row.terms:
        _stroke(sheet.axes, term.start, term.end, middle, color=TONES[term.tone], alpha=0.35, linewidth=2)
    for mark in row.marks:
        _stroke(sheet.axes, mark.start, mark.end, middle, color=TONES[mark.tone], alpha=0.8, linewidth=6)
        if mark.denied:
            _stroke(sheet.axes, mark.start, mark.end, middle, color="white", linewidth=3)


def _stroke(axes: Any, start: float, end: float, middle: float, **style: Any) -> None:  # noqa: ANN401 - as above
    """Draw a line with round ends; one without length is a dot, which matplotlib takes for no line at all."""
    if end > start:
        axes.plot([start, end], [middle] * 2, solid_capstyle="round", clip_on=False, **style)
    else:
        wide = {"marker": "o", "linestyle": "none", "markersize": style.pop("linewidth"), "markeredgewidth": 0}
        axes.plot([start], [middle], clip_on=False, **wide, **style)


def _bars(sheet: _Sheet, found: Timeline) -> None:
    """Draw the axis, and on it how much evidence there is of each time."""
    axes = sheet.area(_LABELS, 1.2, _AXIS, 0.6)
    counts = density(found, _BINS)
    most = max((sum(part.values()) for part in counts), default=0) or 1
    axes.set(xlim=(0, 1), ylim=(0, most))
    for place, part in enumerate(counts):
        bottom = 0
        for tone in TONES:
            axes.bar((place + 0.5) / _BINS, part.get(tone, 0), 0.85 / _BINS, bottom, color=TONES[tone], alpha=0.75)
            bottom += part.get(tone, 0)
    axes.hlines(0, 0, 1, color="#b6bec9", linewidth=1, clip_on=False)
    for tick in found.ticks:
        sheet.text(axes, tick.place, -0.12 * most, tick.text, fontsize=8, color=_SOFT, ha="center", va="top")


def _tones(picture: Picture) -> Sequence[str]:
    return [tone for tone in TONES if any(link.tone == tone for link in picture.links)]


def _counted(picture: Picture) -> str:
    said = f"{counted(len(picture.nodes), 'actor')}, {counted(len(picture.links), 'statement')}"
    if picture.nodes_left_out or picture.links_left_out or picture.cut:
        out = f"{counted(picture.nodes_left_out, 'actor')} and {counted(picture.links_left_out, 'statement')}"
        said += f" (left out: {'at least ' if picture.cut else ''}{out})"
    return said


def clean(text: str) -> str:
    """Return a text in one line, without characters that an image cannot hold."""
    return "".join(c if c.isprintable() else " " for c in text).strip()


#: How each kind of image is drawn.
PLOTS: Final[Mapping[str, Callable[[Picture, str], _Sheet | None]]] = MappingProxyType(
    {"matrix": _matrix, "timeline": _timeline}
)
