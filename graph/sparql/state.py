"""What the copy has of the graph: the mark of each document as it was copied, and what a broken-off run left undone."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

_SCHEMA = """
CREATE TABLE IF NOT EXISTS document (id TEXT PRIMARY KEY, revision TEXT);
CREATE TABLE IF NOT EXISTS undone (node TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT);
"""


class State:
    """A small database beside the copy; a context manager."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path)
        self._database.executescript(_SCHEMA)

    def documents(self) -> dict[str, str | None]:
        """Return the mark of each document that is copied, by its id."""
        return dict(self._database.execute("SELECT id, revision FROM document"))

    def about(self, key: str) -> str | None:
        """Return what is noted about the copy as a whole."""
        row = self._database.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set_about(self, key: str, value: str) -> None:
        """Note something about the copy as a whole."""
        with self._database:
            self._database.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (key, value))

    def begin(self, documents: Iterable[str], nodes: Iterable[str]) -> set[str]:
        """Note that documents are being copied and nodes made anew; return these and those left undone before."""
        with self._database:
            self._database.executemany("DELETE FROM document WHERE id = ?", [(key,) for key in documents])
            self._database.executemany("INSERT OR IGNORE INTO undone VALUES (?)", [(node,) for node in nodes])
        return {str(row[0]) for row in self._database.execute("SELECT node FROM undone")}

    def end(self, documents: Iterable[tuple[str, str | None]]) -> None:
        """Note that documents are copied and no node is left undone."""
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO document VALUES (?, ?)", documents)
            self._database.execute("DELETE FROM undone")

    def undone(self) -> bool:
        """Return True if a run was broken off."""
        return self._database.execute("SELECT 1 FROM undone").fetchone() is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()
