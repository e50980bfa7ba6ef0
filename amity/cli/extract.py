"""`amity extract`: documents to a triples file, without a store."""

from typing import TYPE_CHECKING

import click

import amity
from amity.cli.jobs import crew, jobs_option
from amity.cli.options import columns_option, date_option, json_option, verbose_option
from amity.cli.output import note, wants_json
from amity.cli.progress import progress
from amity.files import target
from graph.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.explanation import Explanation


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@date_option
@columns_option
@click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), default="-", help="Where to write.")
@click.option("--explain", is_flag=True, help="Show mentions, the rule behind each statement, and what was dropped.")
@click.option("--html", is_flag=True, help="Write the explanation as one HTML page.")
@jobs_option
@json_option
@verbose_option
def command(  # noqa: PLR0913 - one for each option
    paths: tuple[str, ...],
    *,
    date: str | None,
    columns: dict[str, str],
    output: str,
    explain: bool,
    html: bool,
    jobs: int,
) -> None:
    """Extract documents' statements as JSON Lines, one a line.

    PATH is a file, a folder, a glob, an http(s) address or - for standard input, of any format that `amity formats`
    lists: documents, archives of them, mailboxes, feeds, tables of articles and lists of addresses. No store is needed.

    \b
    Examples:
      amity extract article.txt
      amity extract --date 2022-09-01 news/ -o news.jsonl --jobs 4
      amity extract - < article.txt | jq .relation
      amity extract dump.csv.gz --columns title=headline,text=story
      amity extract --explain article.txt
      amity extract --explain --html article.txt -o why.html
    """  # noqa: D301
    if explain or html:
        _explain(amity.read_documents(paths, date=date, columns=columns), output, html=html)
        return
    failed = False
    documents = amity.read_documents(paths, date=date, columns=columns)
    with target(output) as stream, crew(jobs) as hands, progress("Extracting", None) as step:
        for result in amity.extract(documents, crew=hands):
            if isinstance(result, amity.Failure):
                failed = True
                note(f"Error: {result.error}")
                continue
            document, statements = result
            stream.writelines(amity.dumps(statements))
            step(document.uri)
    if failed:
        click.get_current_context().exit(1)


def _explain(documents: "Iterable[amity.Document | amity.Failure]", output: str, *, html: bool) -> None:
    """Write how the statements came about: text on a terminal, JSON Lines in a pipe, or a page."""
    from loaders.explanation import page

    kept, failed = [], False
    with target(output) as stream:
        for result in amity.explain(documents):
            if isinstance(result, amity.Failure):
                failed = True
                note(f"Error: {result.error}")
            elif html:
                kept.append(result)
            else:
                stream.write(_shown(result).encode() + b"\n")
        if html:
            stream.write(page(kept).encode())
    if failed:
        click.get_current_context().exit(1)


def _shown(explanation: "Explanation") -> str:
    from loaders.explanation import text

    # documents are written by strangers: nothing in them may drive the terminal
    return _line(explanation) if wants_json() else worded(text(explanation))


def _line(explanation: "Explanation") -> str:
    import orjson

    return orjson.dumps(explanation.as_dict()).decode()
