"""`amity remove`: a document out of the graph."""

from dataclasses import asdict

import click

import amity
from amity.cli.options import current_call, shared
from amity.cli.output import emit_record


@click.command("remove")
@click.argument("document", metavar="DOC")
@shared
def command(document: str) -> None:
    """Remove a document and what rests on it alone.

    DOC is the document's id or its path or address, as `amity status --documents` lists them.

    \b
    Examples:
      amity remove d-3f1c9a
      amity remove news/2022-09-01.txt
    """  # noqa: D301
    with amity.open_store(current_call().store) as store:
        emit_record(asdict(store.remove(document)))
