"""Progress of a corpus run on stderr: how far, how many documents, statements and errors, how fast, how much longer."""

import re
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from amity.cli.output import note
from graph.errors import AmityError

if TYPE_CHECKING:
    from rich.progress import Progress

    from amity.corpus.outcome import Outcome
    from amity.corpus.tally import Tally

#: What parts a file from its member, or from a document in it, in their address.
_MEMBER: Final = re.compile("[!#]")


class RunProgress:
    """Tells each failure as it comes, and on a terminal how far the run is."""

    def __init__(self, bar: "Progress | None" = None, *, failures: bool = True) -> None:
        self._bar = bar
        self._failures = failures
        self._task = None if bar is None else bar.add_task("Loading", total=None, told="", name="")
        self._source: str | None = None

    def note(self, outcomes: "Sequence[Outcome]", tally: "Tally") -> None:
        """Show what became of some documents."""
        for outcome in outcomes:
            if outcome.error is not None and self._failures:
                self.say(f"Error: {outcome.error}")
        if self._bar is None or self._task is None:
            return
        # A source may hold many documents, one after the other; only sources can be counted beforehand.
        sources = [_MEMBER.split(outcome.uri, maxsplit=1)[0] for outcome in outcomes]
        finished = sum(a != b for a, b in zip([self._source, *sources], sources, strict=False))
        self._source = sources[-1] if sources else self._source
        told = f"{tally.documents:,} documents, {tally.statements:,} statements, {tally.outcomes['failed']:,} errors"
        self._bar.update(self._task, advance=finished, told=told, name=(self._source or "")[-40:])

    def say(self, message: str) -> None:
        """Say something on stderr, above the bar if there is one."""
        if self._bar is None:
            note(message)
            return
        from rich.text import Text

        from graph.wording import harmless

        self._bar.console.print(Text(harmless(message)))

    def expect(self, total: int) -> None:
        """Show how many sources there are."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, total=total)


@contextmanager
def run_progress(count: Callable[[], int], *, failures: bool = True) -> Iterator[RunProgress]:
    """Show the progress of a run while the block runs.

    Args:
        count: Counts the sources; on a terminal it is called beside the run, which does not wait for it.
        failures: Tell failures as they come; not if the first one ends the run, and is told then.
    """
    if not sys.stderr.isatty():
        yield RunProgress(failures=failures)
        return
    from amity.cli.bar import bar

    with bar(told=True) as shown:
        progress = RunProgress(shown, failures=failures)

        def expect() -> None:
            with suppress(AmityError):
                progress.expect(count())

        threading.Thread(target=expect, name="count", daemon=True).start()
        yield progress
