"""The file in which runs are recorded: SQLite, so that it is whole after any kill and two loaders can write it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import orjson

from amity.errors import RunRecordError

#: How long another loader that writes is waited for, in seconds.
_WAIT = 60.0


def opened(folder: Path) -> sqlite3.Connection:
    """Open the file, made if there is none.

    Raises:
        RunRecordError: The folder or the file cannot be written.
    """
    with translated(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = sqlite3.connect(folder / "runs.sqlite", timeout=_WAIT, isolation_level=None)
        # A kill loses nothing of a write-ahead log; only with the power may the last outcomes go.
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("PRAGMA synchronous = NORMAL")
        file.executescript((files("amity.corpus") / "record.sql").read_text(encoding="utf-8"))
        return file


@contextmanager
def transaction(file: sqlite3.Connection) -> Iterator[None]:
    """Write all of the block or nothing."""
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        file.execute("ROLLBACK")
        raise
    file.execute("COMMIT")


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Raise what goes wrong in the block as a `RunRecordError`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise RunRecordError(
            f"the record of runs cannot be used ({reason})",
            where=str(folder),
            remedy="Free some space and make the folder writable, or choose another (AMITY_DATA_DIR)",
        ) from error


def now() -> str:
    """Return the time as ISO 8601, for people."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def json(value: object) -> str:
    """Return a value as a column holds it."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def loads(text: object) -> Any:  # noqa: ANN401 - a JSON value
    """Return the value of a column."""
    return orjson.loads(str(text))
