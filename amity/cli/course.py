"""The course of a run on the command line: recorded, shown, stopped gently, and resumed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import amity
from amity.cli.interrupt import gently
from amity.cli.jobs import crew
from amity.cli.lazy import INTERRUPTED
from amity.cli.output import emit_record
from amity.cli.run_bar import run_progress

if TYPE_CHECKING:
    from amity.corpus.corpus_run import CorpusRun, RunOptions
    from amity.corpus.open_run import OpenRun
    from amity.corpus.record import Record
    from amity.corpus.run import Call
    from amity.corpus.tally import Tally


@dataclass(frozen=True, slots=True)
class Course:
    """How a run is done, apart from what it reads."""

    jobs: int = 1
    dask: str | None = None
    resume: bool = False
    set_aside: str | None = None
    #: Counts the sources, for the bar.
    count: Callable[[], int] = field(default=lambda: 0)


@contextmanager
def record() -> "Iterator[Record]":
    """Open the record of runs in the data folder."""
    from amity.corpus.record import Record

    with Record(amity.load_settings().runs_dir) as opened:
        yield opened


def resumed(call: "Call") -> "Call":
    """Return what the unfinished run was asked to do which a call with --resume goes on with.

    Raises:
        UnknownRunError: There is none.
        RunError: It was begun in another folder, and its paths mean other files here.
    """
    from amity.errors import RunError

    with record() as opened:
        found = opened.unfinished(call.command, call.paths).call
    if found.folder != call.folder and any(not Path(p).is_absolute() for p in found.paths):
        raise RunError("its paths relate to another folder", where=found.folder, remedy="Go there and try again")
    return found


def follow(
    course: Course,
    call: "Call",
    store: "amity.Store",
    *,
    items: "Callable[[CorpusRun], Iterable[amity.Document | amity.Failure]]",
    options: "Callable[[OpenRun], RunOptions]",
) -> "tuple[int, Tally]":
    """Do a run and return its number and what it did.

    Args:
        course: How it is done.
        call: What it was asked to do.
        store: Where to write.
        items: Reads the documents.
        options: Makes the options of the run.
    """
    from amity.corpus.corpus_run import CorpusRun, Listener
    from amity.corpus.set_aside import SetAside
    from amity.corpus.versions import versions

    kept: list[Listener] = []
    if course.set_aside is not None:
        kept.append(SetAside(Path(course.set_aside), max_bytes=amity.load_settings().max_document_bytes).note)
    # Ctrl-C is gentle from here on; the crew is made within, so that its processes end before the record does.
    with (
        gently() as stop, record() as book, crew(course.jobs, course.dask) as hands,
        run_progress(course.count, failures=not call.options.get("fail_fast")) as shown,
    ):  # fmt: skip
        known = versions(amity.RulesExtractor)
        if course.resume:
            run = book.resume(book.unfinished(call.command, call.paths), known)
        else:
            run = book.begin(call, store.address, known)
        work = CorpusRun(store, options(run), hands, (run.note, shown.note, *kept), stop)
        _recorded(work, run, items)
    return run.id, work.tally


def _recorded(
    work: "CorpusRun", run: "OpenRun", items: "Callable[[CorpusRun], Iterable[amity.Document | amity.Failure]]"
) -> None:
    """Run, and record how it ends, whatever happens."""
    try:
        work.over(items(work))
    except BaseException as error:
        asked = work.stop.is_set() or isinstance(error, KeyboardInterrupt)
        run.end("stopped" if asked else "failed", work.tally, None if asked else error)
        work.tally.stopped = asked
        if not asked or isinstance(error, KeyboardInterrupt):
            raise
    else:
        run.end("stopped" if work.tally.stopped else "done", work.tally)


def report(command: str, number: int, tally: "Tally", further: Mapping[str, Any]) -> None:
    """Write what a run did, and leave with its exit code."""
    emit_record(
        {
            "documents": tally.outcomes["written"],
            "unchanged": tally.outcomes["held"] + tally.outcomes["repeated"],
            "earlier": tally.outcomes["earlier"],
            "failed": tally.outcomes["failed"],
            "statements": tally.statements,
            **further,
            "run": number,
        }
    )
    context = click.get_current_context()
    if tally.stopped:
        click.echo(f"Stopped. What is written is whole; `amity {command} --resume` goes on from there.", err=True)
        context.exit(INTERRUPTED)
    if tally.outcomes["failed"]:
        context.exit(1)
