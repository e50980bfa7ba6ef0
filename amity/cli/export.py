"""`amity export`: the graph in a standard form."""

from pathlib import Path

import click

import amity
from amity.cli.options import current_call, shared
from amity.cli.output import note
from amity.files import target


@click.command("export")
@click.option(
    "-f",
    "--form",
    metavar="FORM",
    help="turtle, ntriples, nquads, trig, jsonld, graphml, gexf or csv; by default what "
    "FILE's ending says, else turtle.",
)
@click.option("-o", "--output", metavar="FILE", default="-", show_default=True, help="Where to write; - is stdout.")
@shared
def command(form: str | None, output: str) -> None:
    """Write the whole graph, with the provenance of every statement.

    \b
    Examples:
      amity export > graph.ttl
      amity export -o graph.jsonld
      amity export --form graphml -o - | gzip > graph.graphml.gz
    """  # noqa: D301
    chosen = amity.form_named(form or Path(output).suffix or "turtle").name
    with amity.open_store(current_call().store) as store, target(output) as stream:
        amity.export(store, stream, form=chosen)
    if output != "-":
        note(f"Wrote {output}")
