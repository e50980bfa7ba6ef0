"""`amity load`: documents and triples files into the graph."""

from contextlib import suppress

import click

import amity
from amity.cli.interrupt import stop_if_asked
from amity.cli.jobs import jobs_option, workers
from amity.cli.options import columns_option, current_call, date_option, shared
from amity.cli.output import emit_record, note
from amity.cli.progress import progress
from amity.files import holds_triples, opened


@click.command("load")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@date_option
@columns_option
@click.option("--again", is_flag=True, help="Extract again what the graph holds already.")
@jobs_option
@click.option(
    "--triples", is_flag=True, help="Every PATH is a triples file; one named .jsonl that holds triples is so anyway."
)
@shared
def command(  # noqa: PLR0913 - one for each option
    paths: tuple[str, ...], date: str | None, *, columns: dict[str, str], again: bool, jobs: int, triples: bool
) -> None:
    """Load documents' statements into the graph.

    PATH is a file, a folder, a glob or - for standard input, of any format that `amity formats` lists: documents,
    archives of them, mailboxes, feeds and tables of articles; or a triples file as `amity extract` writes it. What was
    loaded before is passed over, so a load that was broken off goes on where it stopped. A document that cannot be read
    is reported, and the rest goes on.

    \b
    Examples:
      amity load news/ "reports/*.html"
      amity load --date 2022-09-01 article.txt
      amity load mail.mbox archive.zip reports.tar.gz
      amity load articles.csv --columns title=headline,text=story
      amity extract news/ > news.jsonl && amity load news.jsonl
    """  # noqa: D301
    files = [p for p in paths if triples or (p.endswith(".jsonl") and holds_triples(p))]
    texts = [p for p in paths if p not in files]
    summary = amity.LoadSummary()
    with amity.open_store(current_call().store) as store:
        if texts:
            with workers(jobs) as executor, progress("Loading", _count(texts)) as step:
                options = amity.LoadOptions(date=date, again=again, executor=executor, columns=columns)

                def done(outcome: "amity.Document | amity.Failure") -> None:
                    step(outcome.uri)
                    stop_if_asked()

                summary = amity.load(texts, store, options=options, watch=done)
        for path in files:
            with opened(path) as lines:
                summary.statements += amity.load_triples(lines, store, where=path)
        counts = store.counts()
    _report(summary, counts)


def _count(paths: list[str]) -> int | None:
    """Return how many documents there are; None if one cannot be found, or may hold any number of them."""
    many = tuple(f".{ending}" for known in amity.formats() if known.holds == "collection" for ending in known.endings)
    count = 0
    with suppress(amity.AmityError):
        for source in amity.find_sources(paths):
            if source.uri.lower().endswith(many):
                return None
            count += 1
        return count
    return None


def _report(summary: "amity.LoadSummary", counts: dict[str, int]) -> None:
    for failure in summary.failures:
        note(f"Error: {failure.error}")
    emit_record(
        {
            "documents": summary.documents,
            "unchanged": summary.unchanged,
            "failed": len(summary.failures),
            "statements": summary.statements,
            **{f"{name}_in_graph": count for name, count in counts.items()},
        }
    )
    if summary.failures:
        click.get_current_context().exit(1)
