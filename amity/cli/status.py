"""`amity status`: what the store holds."""

import click

import amity
from amity.cli.options import current_call, shared
from amity.cli.output import emit_record, emit_rows


@click.command("status")
@click.option("--documents", is_flag=True, help="List the documents.")
@shared
def command(*, documents: bool) -> None:
    """Show which store is used and what it holds.

    \b
    Examples:
      amity status
      amity status --documents
      amity status --store bolt://localhost:7687 --json
    """  # noqa: D301
    with amity.open_store(current_call().store) as store:
        if documents:
            columns = ("title", "published", "publisher", "statements", "uri", "id", "story")
            emit_rows(columns, [[getattr(d, c) for c in columns] for d in store.documents()], empty="No documents.")
            return
        emit_record({"store": store.kind, "address": store.address, **store.counts()})
