"""`amity formats`: what documents can be read."""

import click

import amity
from amity.cli.options import json_option, verbose_option
from amity.cli.output import emit_rows

_COLUMNS = ("format", "endings", "holds", "library", "media_type")


@click.command("formats")
@json_option
@verbose_option
def command() -> None:
    """List the formats of documents that `load` and `extract` read.

    What a file is its content tells first, and its ending second. A collection holds many documents and is read as a
    stream; archives hold anything that is listed here.

    \b
    Examples:
      amity formats
      amity formats --json | jq -r '.[].media_type'
    """  # noqa: D301
    emit_rows(
        _COLUMNS,
        [[f.name, " ".join(f".{e}" for e in f.endings), f.holds, f.library, f.media_type] for f in amity.formats()],
    )
