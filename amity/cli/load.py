"""`amity load`: documents and triples files into the graph."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import amity
from amity.cli.course import Course, follow, report, resumed
from amity.cli.jobs import crew_options
from amity.cli.options import columns_option, current_call, date_option, partial_date, shared
from amity.cli.output import emit_record
from amity.files import holds_triples, opened

if TYPE_CHECKING:
    from amity.corpus.open_run import OpenRun
    from amity.corpus.run import Call

#: What a run that is resumed takes from its first call.
_KEPT = ("date", "columns", "again", "triples", "since", "set_aside", "fail_fast", "patience")


@click.command("load")
@click.argument("paths", nargs=-1, metavar="PATH...")
@date_option
@columns_option
@click.option("--since", type=partial_date, metavar="DATE", help="Pass over what was published before.")
@click.option("--again", is_flag=True, help="Extract again what the graph holds already.")
@crew_options
@click.option("--resume", is_flag=True, help="Go on with the last run that did not come to its end.")
@click.option("--dry-run", is_flag=True, help="Count, and estimate time from a sample; write nothing.")
@click.option(
    "--set-aside", metavar="FOLDER", type=click.Path(file_okay=False), help="Copy what fails there, with reasons."
)
@click.option("--fail-fast", is_flag=True, help="Stop at the first document that fails.")
@click.option("--patience", type=click.FloatRange(min=0), default=300, show_default=True, metavar="SECONDS",
              help="How long a store that is away is tried again.")  # fmt: skip
@click.option(
    "--triples", is_flag=True, help="Every PATH is a triples file; one named .jsonl that holds triples is so anyway."
)
@shared
def command(paths: tuple[str, ...], *, jobs: int, dask: str | None, **options: Any) -> None:  # noqa: ANN401
    """Load documents' statements into the graph.

    PATH is a file, a folder, a glob, an http(s) address or - for standard input, of any format that `amity formats`
    lists: documents, archives of them, mailboxes, feeds, tables of articles and lists of addresses; or a triples file
    as `amity extract` writes it. What was loaded before is passed over, so a load that was broken off goes on where it
    stopped. A document that cannot be read is reported, and the rest goes on. `amity runs` tells what was done.

    \b
    Examples:
      amity load news/ "reports/*.html"
      amity load archive/ --jobs 4 --since 2022 --set-aside failed/
      amity load articles.csv --columns title=headline,text=story
      amity load --resume
      amity extract news/ > news.jsonl && amity load news.jsonl
    """  # noqa: D301
    from amity.corpus.run import Call

    if not paths and not options["resume"]:
        raise click.UsageError("Missing argument 'PATH...'.", click.get_current_context())
    if dask is not None and jobs > 1:
        raise click.UsageError("--jobs and --dask exclude each other.", click.get_current_context())
    call = Call("load", paths, {name: options[name] for name in _KEPT if options[name]}, str(Path.cwd()))
    if options["resume"]:
        call = resumed(call)
    texts, files = _kinds(call)
    if options["dry_run"]:
        _estimate(texts, call, jobs)
    else:
        _load(call, texts, files, Course(jobs, dask, options["resume"], call.options.get("set_aside")))


def _load(call: "Call", texts: list[str], files: list[str], course: Course) -> None:
    from amity.corpus.corpus_run import RunOptions
    from amity.corpus.patience import Patience
    from graph.store import Store

    kept = call.options

    def settings(run: "OpenRun") -> RunOptions:
        return RunOptions(
            again=run.written if kept.get("again") else None,
            since=kept.get("since"),
            fail_fast=kept.get("fail_fast", False),
            patience=kept.get("patience", 0),
        )

    def read(_: object) -> Iterable[amity.Document | amity.Failure]:
        return amity.read_documents(texts, date=kept.get("date"), columns=kept.get("columns", {}))

    counted = Course(course.jobs, course.dask, course.resume, course.set_aside, lambda: _count(texts))
    with amity.open_store(current_call().store) as store:
        number, tally = follow(counted, call, store, items=read, options=settings)
        patience = Patience(store, seconds=kept.get("patience", 0))
        for path in files if not tally.stopped else ():
            with opened(path) as lines:
                tally.statements += amity.load_triples(lines, store, where=path, patience=patience)
        counts = {f"{name}_in_graph": count for name, count in patience(Store.counts).items()}
    report("load", number, tally, counts)


def _estimate(texts: list[str], call: "Call", jobs: int) -> None:
    from amity.corpus.estimate import estimate

    emit_record(
        asdict(estimate(texts, date=call.options.get("date"), columns=call.options.get("columns", {}), jobs=jobs))
    )


def _kinds(call: "Call") -> tuple[list[str], list[str]]:
    """Return the paths of documents and those of triples files."""
    from loaders.documents.address import is_address

    every = call.options.get("triples")
    files = [p for p in call.paths if every or (p.endswith(".jsonl") and not is_address(p) and holds_triples(p))]
    return [p for p in call.paths if p not in files], files


def _count(paths: list[str]) -> int:
    from amity.settings import load_settings
    from loaders.documents.address import named

    return sum(1 for _ in amity.find_sources(paths, fetch=named if load_settings().fetch else None))
