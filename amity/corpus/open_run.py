"""A run that goes on, as it is recorded."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from amity.corpus.ledger import json, now, transaction, translated
from amity.corpus.outcome import Outcome
from amity.corpus.run import State
from amity.corpus.tally import Tally
from amity.corpus.vital_sign import VitalSign
from amity.secrets import without_secrets
from graph.document import Document

# What this run has written stays its own, though the run that resumes it finds it in the store.
_NOTE = """
INSERT INTO outcome (run, uri, document, kind, statements, code, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (run, uri) DO UPDATE SET document = excluded.document, kind = excluded.kind,
    statements = excluded.statements, code = excluded.code, reason = excluded.reason
WHERE kind <> 'written' OR excluded.kind = 'written' OR document IS NOT excluded.document
"""
_WRITTEN = "SELECT 1 FROM outcome WHERE run = ? AND uri = ? AND document = ? AND kind = 'written'"
_TIMES = "UPDATE run SET seconds = ?, ended = ? WHERE id = ?"
_END = "UPDATE run SET state = ?, error = ?, seconds = ?, ended = ? WHERE id = ?"


class OpenRun:
    """A run that goes on: its process holds a lock, by which others know that it lives."""

    def __init__(
        self, file: sqlite3.Connection, folder: Path, number: int, *, before: Mapping[str, float] | None = None
    ) -> None:
        self.id = number
        self._file, self._folder = file, folder
        self._before = before or {}
        self._sign = VitalSign(folder, number)

    def note(self, outcomes: Sequence[Outcome], tally: Tally) -> None:
        """Note what became of documents, in one transaction."""
        rows = [
            (
                self.id, without_secrets(o.uri), o.document, o.kind, o.statements,
                o.error.code if o.error else None, without_secrets(str(o.error)) if o.error else None,
            )
            for o in outcomes
        ]  # fmt: skip
        with translated(self._folder), transaction(self._file):
            self._file.executemany(_NOTE, rows)
            self._file.execute(_TIMES, (self._seconds(tally), now(), self.id))

    def written(self, documents: Iterable[Document]) -> set[str]:
        """Return the ids of those of these documents that this run has written before it was resumed."""
        with translated(self._folder):
            keys = {d.id: (self.id, without_secrets(d.uri), d.id) for d in documents}
            return {name for name, key in keys.items() if self._file.execute(_WRITTEN, key).fetchone()}

    def end(self, state: State, tally: Tally, error: BaseException | None = None) -> None:
        """Note how the run ended."""
        shown = None if error is None else without_secrets(str(error) or type(error).__name__)
        try:
            with translated(self._folder):
                self._file.execute(_END, (state, shown, self._seconds(tally), now(), self.id))
        finally:
            self._sign.close()

    def _seconds(self, tally: Tally) -> str:
        spent = {"reading": tally.reading, "waiting": tally.waiting, "storing": tally.storing}
        spent |= {"extracting": tally.extracting}
        return json({name: round(self._before.get(name, 0.0) + value, 3) for name, value in spent.items()})
