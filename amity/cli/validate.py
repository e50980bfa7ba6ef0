"""`amity validate`: RDF against the shapes."""

import click

from amity.cli.options import json_option, verbose_option
from amity.cli.output import emit_json, emit_rows, note, wants_json
from amity.cli.rdf import base_option, chosen_names, form_of
from amity.files import opened


@click.command("validate")
@click.argument("file")
@click.option(
    "-f",
    "--form",
    metavar="FORM",
    help="turtle, ntriples, nquads, trig, jsonld or rdfxml; by default what FILE's ending says, else turtle.",
)
@base_option
@json_option
@verbose_option
def command(file: str, form: str | None, base: str | None) -> None:
    """Hold a file of RDF against the SHACL shapes of the graph's full form.

    Each fault names the node, the shape that it breaks, and what to do. The exit code is 1 if there is any. What
    `amity export` writes conforms.

    \b
    Examples:
      amity validate graph.ttl
      amity export | amity validate -
    """  # noqa: D301
    from graph.export.validation import validate

    with opened(file) as stream:
        verdict = validate(stream, form=form_of(file, form), names=chosen_names(base))
    columns = ("node", "shape", "what", "value", "remedy")
    rows = [[getattr(fault, column) for column in columns] for fault in verdict.faults]
    if wants_json():
        faults = [dict(zip(columns, row, strict=True)) for row in rows]
        emit_json({"file": file, "triples": verdict.triples, "conforms": verdict.conforms, "faults": faults})
    elif verdict.conforms:
        note(f"{file} conforms: {verdict.triples} triples.")
    else:
        emit_rows(columns, rows)
        note(f"{file} does not conform: {len(rows)} faults in {verdict.triples} triples.")
    if not verdict.conforms:
        click.get_current_context().exit(1)
