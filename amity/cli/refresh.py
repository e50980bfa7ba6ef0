"""`amity refresh`: what another version of the extractor found, found anew."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

import amity
from amity.cli.course import Course, follow, report
from amity.cli.jobs import crew_options
from amity.cli.options import current_call, shared
from amity.cli.output import emit_record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from amity.corpus.corpus_run import CorpusRun


@click.command("refresh")
@crew_options
@click.option("--dry-run", is_flag=True, help="Count the documents; write nothing.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first document that fails.")
@shared
def command(*, jobs: int, dask: str | None, dry_run: bool, fail_fast: bool) -> None:
    """Extract anew what another version of the extractor read, from the texts in the graph.

    What the new version finds in a document takes the place of what the old one found, in one transaction; other
    documents stay as they are. A refresh that was broken off goes on where it stopped.

    \b
    Examples:
      amity refresh --dry-run
      amity refresh --jobs 4
    """  # noqa: D301
    from amity.corpus.corpus_run import RunOptions
    from amity.corpus.patience import Patience
    from amity.corpus.run import Call
    from graph.store import Store

    if dask is not None and jobs > 1:
        raise click.UsageError("--jobs and --dask exclude each other.", click.get_current_context())
    call = Call("refresh", (), {"fail_fast": True} if fail_fast else {}, str(Path.cwd()))
    with amity.open_store(current_call().store) as store:
        if dry_run:
            emit_record({"outdated": _count(store), "documents_in_graph": store.counts()["documents"]})
            return
        number, tally = follow(
            Course(jobs, dask, count=lambda: _count(store)), call, store,
            items=_outdated, options=lambda _: RunOptions(fail_fast=fail_fast, again=lambda _: ()),
        )  # fmt: skip
        counts = {f"{name}_in_graph": count for name, count in Patience(store)(Store.counts).items()}
    report("refresh", number, tally, counts)


def _outdated(run: "CorpusRun") -> "Iterable[amity.Document]":
    from amity.corpus.patience import Patience
    from amity.corpus.reading import signature
    from amity.corpus.stored import outdated

    return outdated(Patience(run.store, stop=run.stop), signature(run.options.extractor))


def _count(store: "amity.Store") -> int:
    from amity.corpus.patience import Patience
    from amity.corpus.reading import signature
    from amity.corpus.stored import outdated_ids

    return sum(1 for _ in outdated_ids(Patience(store), signature(amity.RulesExtractor)))
