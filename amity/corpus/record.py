"""The record of runs: one file of the data folder, written in step with the store and whole after any kill."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Self

from amity.corpus.ledger import json, loads, now, opened, translated
from amity.corpus.open_run import OpenRun
from amity.corpus.run import UNFINISHED, Call, Run
from amity.corpus.vital_sign import is_alive
from amity.errors import UnknownRunError
from amity.secrets import without_secrets

_BEGIN = """
INSERT INTO run (command, paths, options, folder, store, versions, state, began, ended, attempts, seconds)
VALUES (?, ?, ?, ?, ?, ?, 'running', ?, ?, 1, '{}')
"""
_RESUME = (
    "UPDATE run SET state = 'running', versions = ?, ended = ?, attempts = attempts + 1, error = NULL WHERE id = ?"
)
_RUNS = """
SELECT id, command, paths, options, folder, store, versions, state, began, ended, attempts, seconds, error
FROM run ORDER BY id DESC
"""
_COUNTS = "SELECT kind, count(*), sum(statements) FROM outcome WHERE run = ? GROUP BY kind"
_FAILED = "SELECT uri, code, reason FROM outcome WHERE run = ? AND kind = 'failed' ORDER BY uri"


class Record:
    """The record of all runs. A context manager that closes it.

    Raises:
        RunRecordError: The folder or the file cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = opened(folder)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def begin(self, call: Call, store: str, versions: dict[str, str]) -> OpenRun:
        """Begin a run."""
        began = now()
        row = (
            call.command, json([without_secrets(p) for p in call.paths]), json(call.options), call.folder,
            without_secrets(store), json(versions), began, began,
        )  # fmt: skip
        with translated(self._folder):
            number = self._file.execute(_BEGIN, row).lastrowid
        return OpenRun(self._file, self._folder, int(number or 0))

    def resume(self, run: Run, versions: dict[str, str]) -> OpenRun:
        """Go on with a run."""
        opened = OpenRun(self._file, self._folder, run.id, before=run.seconds)
        with translated(self._folder):
            self._file.execute(_RESUME, (json(versions), now(), run.id))
        return opened

    def runs(self) -> Iterator[Run]:
        """Yield the runs, the newest first."""
        with translated(self._folder):
            rows = self._file.execute(_RUNS).fetchall()
            for row in rows:
                yield self._run(row)

    def run(self, number: int) -> Run:
        """Return the run of a number.

        Raises:
            UnknownRunError: There is none.
        """
        found = next((run for run in self.runs() if run.id == number), None)
        if found is None:
            raise UnknownRunError(f"there is no run {number}", remedy="List the runs: amity runs")
        return found

    def unfinished(self, command: str, paths: Sequence[str] = ()) -> Run:
        """Return the newest run that did not come to its end.

        Args:
            command: load or refresh.
            paths: If given, only a run of these paths.

        Raises:
            UnknownRunError: There is none.
        """
        wanted = tuple(without_secrets(p) for p in paths)
        for run in self.runs():
            if run.call.command == command and run.state in UNFINISHED and wanted in ((), run.call.paths):
                return run
        raise UnknownRunError(
            f"there is no unfinished {command}" + (" of these paths" if wanted else ""),
            remedy="Leave out --resume: what is loaded is passed over anyway",
        )

    def failures(self, run: int) -> Iterator[tuple[str, str, str]]:
        """Yield address, code and reason of each document that a run set aside."""
        with translated(self._folder):
            yield from self._file.execute(_FAILED, (run,))

    def _run(self, row: tuple[Any, ...]) -> Run:
        number, command, paths, options, folder, store, versions, state, began, ended, attempts, seconds, error = row
        if state == "running" and not is_alive(self._folder, number):
            state = "killed"
        counts = self._file.execute(_COUNTS, (number,)).fetchall()
        return Run(
            number, Call(command, tuple(loads(paths)), loads(options), folder), state, store, loads(versions),
            began, ended, attempts, {kind: count for kind, count, _ in counts}, sum(s for _, _, s in counts),
            loads(seconds), error,
        )  # fmt: skip
