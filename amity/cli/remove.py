"""`amity remove`: a document out of the graph."""

from dataclasses import asdict
from difflib import get_close_matches

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
        report = store.remove(document)
        if not report.documents:
            raise _unknown(document, [d.uri for d in store.documents()])
    emit_record(asdict(report))


def _unknown(document: str, known: list[str]) -> amity.AmityError:
    from amity.errors import UnknownDocumentError

    near = get_close_matches(document, known, n=1)
    remedy = f"Did you mean {near[0]}" if near else "List the documents with `amity status --documents`"
    return UnknownDocumentError(f"the graph has no document {document!r}", remedy=remedy)
