"""The folder for documents that were set aside: a copy of each, and the reasons as JSON Lines."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import orjson

from amity.corpus.outcome import Outcome
from amity.corpus.tally import Tally
from amity.errors import SetAsideError
from amity.secrets import without_secrets
from graph.identity import digest

REASONS = "reasons.jsonl"
_LONGEST_NAME = 100


class SetAside:
    """Keeps what failed, so that it can be mended and loaded again.

    A file is copied under its name with a hash of its address before it, so that doing so twice gives one copy. Of a
    document within a file, such as a message of a mailbox, its text is kept. What cannot be copied is only listed.

    Raises:
        SetAsideError: The folder cannot be written.
    """

    def __init__(self, folder: Path, *, max_bytes: int) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._end_line()
        except OSError as error:
            raise self._error(error) from error

    def note(self, outcomes: Sequence[Outcome], _: Tally | None = None) -> None:
        """Keep those that failed."""
        for outcome in outcomes:
            if outcome.error is not None:
                try:
                    self._keep(outcome)
                except OSError as error:
                    raise self._error(error) from error

    def _keep(self, outcome: Outcome) -> None:
        error = outcome.error
        if error is None:
            return
        record = {
            "uri": without_secrets(outcome.uri),
            "document": outcome.document,
            "code": error.code,
            "reason": without_secrets(error.what),
            "remedy": without_secrets(error.remedy),
            "file": self._copy(outcome),
        }
        with (self._folder / REASONS).open("ab") as stream:
            stream.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))

    def _copy(self, outcome: Outcome) -> str | None:
        """Copy what failed and return the copy's name, or None if there is nothing that can be copied."""
        source = Path(outcome.uri)
        name = f"{digest(outcome.uri)[:8]}-{source.name[-_LONGEST_NAME:]}"
        if os.path.isfile(source):  # noqa: PTH113 - Path.is_file raises where the path is too long, as of some addresses
            if source.stat().st_size > self._max_bytes or not os.access(source, os.R_OK):
                return None
            shutil.copyfile(source, self._folder / name)
            return name
        if outcome.text is None:
            return None
        name = f"{name.replace('#', '-')}.txt"
        (self._folder / name).write_text(outcome.text, encoding="utf-8", errors="replace")
        return name

    def _end_line(self) -> None:
        """End a line that a killed run left half written."""
        place = self._folder / REASONS
        if place.exists() and place.stat().st_size:
            with place.open("rb+") as stream:
                stream.seek(-1, os.SEEK_END)
                if stream.read(1) != b"\n":
                    stream.write(b"\n")

    def _error(self, error: OSError) -> SetAsideError:
        return SetAsideError(
            f"the folder cannot be written ({error.strerror})",
            where=str(self._folder),
            remedy="Name another folder: --set-aside FOLDER",
        )
