"""What the first query of a counted preset finds, and how far down the others must look: see `queries.counting`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:
    from graph.store.report import Rows

_PARTNER = "partner"
#: How much of an actor's rank is belief: what two actors share is ordered by that of the weaker side.
_BELIEF: Final = 7

#: Values with the ids of their pairs, as far as these are given.
_Ranked = list[tuple[Any, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Sought:
    """Where the rankings of an answer end."""

    #: By ranking the last value that is wanted; the name of the ranking is empty if there is but one.
    least: Mapping[str, Any]
    #: How many rows the answer will have.
    wanted: int
    #: The ids of all pairs that may be in the answer; None if there may be others.
    ids: Sequence[str] | None

    @classmethod
    def of(cls, rows: "Rows", limit: int, depth: int) -> Self:
        """Return what the rows of a first query say.

        Args:
            rows: With the columns `value` and, where there are these, `id`, `ranking` and `partner`.
            limit: How many rows of each ranking are wanted.
            depth: How far down the query has looked in each part of a ranking.
        """
        parts: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in rows.rows:
            named = dict(zip(rows.columns, row, strict=True))
            parts[named.get("ranking", "")].append(named)
        unseen = {name: _unseen(part, depth) for name, part in parts.items()}
        if _PARTNER in rows.columns:
            ranked = {"": _shared(parts.values())}
            unseen = {"": max((each for each in unseen.values() if each is not None), default=None)}
        else:
            ranked = {name: [(row["value"], (row.get("id", ""),)) for row in part] for name, part in parts.items()}
        least = {name: _least(ranking, limit, unseen[name]) for name, ranking in ranked.items()}
        known = all(each is None or each < least[name] for name, each in unseen.items())
        # A pair may be in several rankings.
        ids = {key for name, ranking in ranked.items() for value, own in ranking if value >= least[name] for key in own}
        return cls(
            least,
            sum(min(limit, len(ranking)) for ranking in ranked.values()),
            sorted(ids) if known and ("id" in rows.columns or not rows.rows) else None,
        )


def _unseen(part: Iterable[Mapping[str, Any]], depth: int) -> Any:  # noqa: ANN401 - a number or a text
    """Return what no value that was left out is greater than, or None if none was left out."""
    values = sorted((row["value"] for row in part), reverse=True)
    return values[depth - 1] if len(values) >= depth else None


def _least(ranking: _Ranked, limit: int, unseen: Any) -> Any:  # noqa: ANN401 - a number or a text
    values = sorted((value for value, _ in ranking), reverse=True)[:limit]
    # Of what two actors share more may be found farther down.
    return values[-1] if values and (len(values) == limit or unseen is None) else ""


def _shared(parts: Iterable[Iterable[Mapping[str, Any]]]) -> _Ranked:
    """Return those partners that two actors share, by the belief of the weaker side."""
    sides: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for part in parts:
        for row in part:
            sides[row[_PARTNER]].append(row)
    return [
        (min(row["value"] for row in both)[:_BELIEF], tuple(row["id"] for row in both))
        for both in sides.values()
        if len(both) > 1
    ]
