"""What differs between two answers of a preset that were kept at different times."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from queries.errors import SavedResultError
from queries.library import Library

Row = Mapping[str, Any]

_AGAIN: Final = "Save it with `amity query run NAME --json > FILE`"


@dataclass(frozen=True, slots=True)
class Change:
    """A row that is in both answers, with other values."""

    #: Values of the key columns.
    key: Row
    #: What the columns that differ held before.
    old: Row
    #: What they hold now.
    new: Row


@dataclass(frozen=True, slots=True)
class Difference:
    """Rows that were added, removed and changed, in the order of the answers. False if there are none."""

    key: tuple[str, ...]
    added: tuple[Row, ...]
    removed: tuple[Row, ...]
    changed: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def saved_rows(text: str | bytes, *, where: str) -> list[Row]:
    """Return the rows of an answer that `amity query run --json` wrote.

    Args:
        text: The JSON.
        where: Where it comes from, for messages.

    Raises:
        SavedResultError: It is no JSON, or no list of objects with the same columns.
    """
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SavedResultError(f"it is no JSON ({error})", where=where, remedy=_AGAIN) from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SavedResultError("it is no list of rows", where=where, remedy=_AGAIN)
    for number, row in enumerate(rows, 1):
        if list(row) != list(rows[0]):
            raise SavedResultError(f"row {number} has other columns than the first", where=where, remedy=_AGAIN)
    return rows


def key_columns(library: Library, old: Sequence[Row], new: Sequence[Row]) -> tuple[str, ...]:
    """Return the columns that tell rows apart, as the presets with these columns declare them.

    Raises:
        SavedResultError: The answers have different columns, or no preset says which columns those are.
    """
    columns = _columns(old, new)
    keys = {preset.key for preset in library.values() if preset.key and preset.columns == columns}
    if columns and len(keys) != 1:
        raise SavedResultError(
            f"no preset says which of the columns {', '.join(columns)} tell rows apart",
            remedy="Name them: --key COLUMN, repeatable",
        )
    return next(iter(keys), ())


def difference(old: Sequence[Row], new: Sequence[Row], key: Sequence[str]) -> Difference:
    """Return what the new answer has otherwise than the old one.

    Rows with the same key are one row that may have changed. Where several rows of an answer have one key, those that
    are in both are set aside first, and the others are paired in their order.

    Args:
        old: The earlier answer.
        new: The later one, with the same columns.
        key: Names of the columns that tell rows apart.

    Raises:
        SavedResultError: The answers have different columns, or lack one of the key.
    """
    columns = _columns(old, new)
    for name in key:
        if columns and name not in columns:
            raise SavedResultError(f"there is no column {name!r}", remedy=f"Use some of {', '.join(columns)}")
    before, after = _grouped(old, key), _grouped(new, key)
    added: list[Row] = []
    removed: list[Row] = []
    changed: list[Change] = []
    for found in dict.fromkeys([*before, *after]):
        gone, come = _without_common(before.get(found, []), after.get(found, []))
        pairs = min(len(gone), len(come))
        changed += [_change(a, b, key) for a, b in zip(gone[:pairs], come[:pairs], strict=True)]
        removed += gone[pairs:]
        added += come[pairs:]
    return Difference(tuple(key), tuple(added), tuple(removed), tuple(changed))


def _columns(old: Sequence[Row], new: Sequence[Row]) -> tuple[str, ...]:
    """Return the columns of both; an answer without rows has those of the other."""
    first, second = (tuple(rows[0]) if rows else () for rows in (old, new))
    if first and second and first != second:
        raise SavedResultError(
            f"the one has the columns {', '.join(first)}, the other {', '.join(second)}",
            remedy="Compare two answers of one preset",
        )
    return first or second


def _grouped(rows: Iterable[Row], key: Sequence[str]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[_text([row[name] for name in key])].append(row)
    return groups


def _without_common(old: list[Row], new: list[Row]) -> tuple[list[Row], list[Row]]:
    gone, come = list(old), []
    for row in new:
        if row in gone:
            gone.remove(row)
        else:
            come.append(row)
    return gone, come


def _change(old: Row, new: Row, key: Sequence[str]) -> Change:
    other = [name for name in old if old[name] != new[name]]
    return Change({k: new[k] for k in key}, {n: old[n] for n in other}, {n: new[n] for n in other})


def _text(value: object) -> str:
    """Return a value as text to compare by, as lists and dictionaries cannot be hashed."""
    return json.dumps(value, sort_keys=True)
