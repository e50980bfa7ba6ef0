"""Progress of a run: on a terminal a bar, elsewhere nothing but failures."""

import io

import pytest
from rich.console import Console

from amity.cli.bar import bar
from amity.cli.run_bar import RunProgress, run_progress
from amity.corpus.outcome import Outcome
from amity.corpus.tally import Tally
from loaders.errors import DocumentEmptyError

EMPTY = Outcome("e\x1b[2J.txt", "failed", error=DocumentEmptyError("it is empty", where="e\x1b[2J.txt", remedy="Mend"))


def noted(progress: RunProgress, *outcomes: Outcome) -> None:
    """Tell a progress of outcomes."""
    tally = Tally()
    for outcome in outcomes:
        tally.add(outcome)
    progress.note(outcomes, tally)


def test_the_bar_counts_sources_and_tells_documents_statements_and_errors() -> None:
    shown = bar(told=True)
    stream = io.StringIO()
    shown.live.console = Console(file=stream, width=200)
    progress = RunProgress(shown)
    progress.expect(5)
    mails = [Outcome(f"mail.zip!inbox.mbox#{n}", "written", f"d-{n}", 2) for n in range(3)]
    noted(progress, *mails, Outcome("a.txt", "written", "d-a", 1), EMPTY)
    (task,) = shown.tasks
    assert (task.completed, task.total) == (3, 5)
    assert task.fields["told"] == "5 documents, 7 statements, 1 errors"
    assert "[E206]" in stream.getvalue()
    assert "\x1b" not in stream.getvalue()


def test_without_a_terminal_only_failures_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    with run_progress(lambda: 1 // 0) as progress:
        noted(progress, Outcome("a.txt", "written", "d-a", 1), EMPTY)
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "Error: [E206] e[2J.txt: it is empty. Mend.\n"
