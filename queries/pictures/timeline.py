"""When what is said of each two actors took place, on one axis of time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import Final

from queries.pictures.picture import Link, Node, Picture

#: The axis is given up to at most so many labels.
_LABELS: Final = 12
#: The share of marks that may lie before the axis, if they would take most of it.
_EARLY: Final = 0.1


@dataclass(frozen=True, slots=True)
class Mark:
    """Evidence of one date, which may be a day, a month or a year, and of one tone."""

    date: str
    tone: str
    denied: bool
    #: From its first to its last day, as shares of the axis.
    start: float
    end: float
    #: Whether it lies before the axis, and stands at its beginning.
    early: bool
    #: Places of the statements in their picture, one for each piece of evidence.
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when a structural relation holds, as shares of the axis."""

    tone: str
    start: float
    end: float
    #: In words.
    term: str
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Two actors, with what is dated about them."""

    pair: tuple[Node, Node]
    marks: tuple[Mark, ...]
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of the axis."""

    place: float
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows in the order of their first marks."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    #: The year with which the axis begins.
    begin: int
    #: Pairs of actors beyond the number of rows that was asked for.
    left_out: int
    #: Statements without any date.
    undated: int

    @property
    def early(self) -> bool:
        """Whether some marks lie before the axis."""
        return any(mark.early for row in self.rows for mark in row.marks)


def timeline(picture: Picture, *, max_rows: int) -> Timeline:
    """Return the timeline of a picture's statements: for each two actors all dates of their evidence.

    The date is that of what is stated, or else of its document; a statement without sentences gives the first and last
    dates that are known of it.

    Args:
        picture: What to date.
        max_rows: How many pairs of actors to show: those with the most evidence.
    """
    dated: dict[tuple[Node, Node], list[tuple[str, int, Link]]] = defaultdict(list)
    undated = 0
    for place, link in enumerate(picture.links):
        dates = list(_dates(link))
        undated += not dates and not link.valid_from
        if dates or link.valid_from:
            dated[link.pair] += [(day, place, link) for day in dates] or [("", place, link)]
    kept = sorted(dated, key=lambda pair: (-len(dated[pair]), pair[0].name, pair[1].name))[:max_rows]
    axis = _Axis.around(day for pair in kept for day, _, link in dated[pair] for day in ([day] if day else _term(link)))
    rows = sorted((_row(pair, dated[pair], axis) for pair in kept), key=_first)
    return Timeline(tuple(rows), axis.ticks() if kept else (), axis.first, len(dated) - len(kept), undated)


def _dates(link: Link) -> Iterator[str]:
    """Yield a date for each piece of evidence, as far as it has one."""
    given = [quote.date or quote.published for quote in link.quotes]
    yield from (day for day in given or dict.fromkeys((link.first, link.last)) if day and _days(day))


def _term(link: Link) -> list[str]:
    return [day for day in (link.valid_from, link.valid_to) if day and _days(day)]


def _row(pair: tuple[Node, Node], dated: Iterable[tuple[str, int, Link]], axis: "_Axis") -> Row:
    marks: dict[tuple[str, str, bool], list[int]] = defaultdict(list)
    terms: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for day, place, link in dated:
        if day:
            marks[day, link.tone, link.denied].append(place)
        if link.valid_from and _days(link.valid_from) and not link.denied:
            held = terms[link.tone, link.valid_from, link.valid_to or ""]
            held += [] if place in held else [place]
    return Row(
        pair,
        tuple(
            Mark(*key, *axis.span(key[0]), axis.before(key[0]), tuple(places)) for key, places in sorted(marks.items())
        ),
        tuple(
            Term(tone, axis.span(since)[0], axis.span(until)[1] if until else 1.0, _words(since, until), tuple(places))
            for (tone, since, until), places in sorted(terms.items())
        ),
    )


def _words(since: str, until: str) -> str:
    return f"{since} to {until}" if until else f"since {since}"


def _first(row: Row) -> tuple[str, str, str]:
    first = min((mark.date for mark in row.marks), default=row.terms[0].term if row.terms else "")
    return first.removeprefix("since "), row.pair[0].name, row.pair[1].name


def _days(day: str) -> tuple[int, int] | None:
    """Return the first day and the day after the last of an ISO date of any precision; None if it is none."""
    try:
        parts = [int(part) for part in day.split("-", 2)]
        first = date(*(*parts, 1, 1)[:3])
        if first.year == MAXYEAR:
            return None
        if len(parts) == 1:
            return first.toordinal(), date(first.year + 1, 1, 1).toordinal()
        if len(parts) == 2:
            after = (first.year + first.month // 12, first.month % 12 + 1)
            return first.toordinal(), date(*after, 1).toordinal()
    except (ValueError, TypeError):
        return None
    return first.toordinal(), first.toordinal() + 1


@dataclass(frozen=True, slots=True)
class _Axis:
    """The years that a timeline shows, from the first day of one to the last of another."""

    first: int
    last: int

    @classmethod
    def around(cls, days: Iterable[str]) -> "_Axis":
        """Return the axis of dates; the earliest few lie before it if they alone would take half of it."""
        found = sorted(span for span in map(_days, days) if span)
        if not found:
            return cls(1, 1)
        earliest, early = found[0][0], found[int(len(found) * _EARLY)][0]
        last = max(span[1] for span in found) - 1
        begin = early if early - earliest > (last - earliest) / 2 else earliest
        return cls(date.fromordinal(begin).year, date.fromordinal(last).year)

    def before(self, day: str) -> bool:
        """Return True for a date that ends before the axis begins."""
        days = _days(day)
        return days is not None and days[1] <= date(self.first, 1, 1).toordinal()

    def span(self, day: str) -> tuple[float, float]:
        """Return where a date begins and ends, as shares of the axis."""
        days = _days(day) or (0, 0)
        begin = date(self.first, 1, 1).toordinal()
        length = date(self.last + 1, 1, 1).toordinal() - begin
        start, end = ((day - begin) / length for day in days)
        # A single day is a point.
        end = start if days[1] - days[0] == 1 else end
        return min(max(start, 0.0), 1.0), min(max(end, 0.0), 1.0)

    def ticks(self) -> tuple[Tick, ...]:
        """Return labels at the beginnings of years, or of months where there are few years."""
        years = self.last - self.first + 1
        if years <= 2:
            months = [f"{year}-{month:02}" for year in range(self.first, self.last + 1) for month in range(1, 13)]
            return tuple(Tick(self.span(month)[0], month) for month in months[:: 2 * years - 1])
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if years / step <= _LABELS)
        begin = -(-self.first // step) * step
        return tuple(Tick(self.span(f"{year:04}")[0], str(year)) for year in range(begin, self.last + 1, step))


def density(timeline: Timeline, bins: int) -> tuple[dict[str, int], ...]:
    """Return how much evidence lies in each of so many equal parts of the axis, by tone, without what lies before."""
    found: tuple[Counter[str], ...] = tuple(Counter() for _ in range(bins))
    for row in timeline.rows:
        for mark in row.marks:
            if not mark.early and not mark.denied:
                found[min(int((mark.start + mark.end) / 2 * bins), bins - 1)][mark.tone] += len(mark.links)
    return tuple(map(dict, found))
