"""`amity extract`: documents to a triples file, without a store."""

import click

import amity
from amity.cli.options import date_option, verbose_option
from amity.cli.output import note
from amity.cli.progress import progress
from amity.files import target


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@date_option
@click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), default="-", help="Where to write.")
@verbose_option
def command(paths: tuple[str, ...], date: str | None, output: str) -> None:
    """Extract documents' statements as JSON Lines, one a line.

    PATH is a file, a folder, a glob or - for standard input. No store is needed.

    \b
    Examples:
      amity extract article.txt
      amity extract --date 2022-09-01 news/ -o news.jsonl
      amity extract - < article.txt | jq .relation
    """  # noqa: D301
    failed = False
    with target(output) as stream, progress("Extracting", None) as step:
        for result in amity.extract(amity.read_documents(paths, date=date)):
            if isinstance(result, amity.Failure):
                failed = True
                note(f"Error: {result.error}")
                continue
            document, statements = result
            stream.writelines(amity.dumps(statements))
            step(document.uri)
    if failed:
        click.get_current_context().exit(1)
