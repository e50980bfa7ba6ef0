"""What a preset answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns.

    A value is None, a truth value, number, text or list; in a preset of view `graph` also a node (`id`, `labels`,
    `properties`) or relationship (`id`, `type`, `start`, `end`, `properties`) as a dictionary.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> Iterator[dict[str, Any]]:
        """Yield each row as a dictionary by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def column(self, name: str) -> tuple[Any, ...]:
        """Return the values of one column.

        Raises:
            ValueError: There is no such column.
        """
        place = self.columns.index(name)
        return tuple(row[place] for row in self.rows)
