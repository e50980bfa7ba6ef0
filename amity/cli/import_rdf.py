"""`amity import`: RDF into the graph."""

import click

import amity
from amity.cli.options import current_call, shared
from amity.cli.output import emit_json, emit_record, emit_rows, note, wants_json
from amity.cli.rdf import base_option, chosen_names, form_of
from amity.files import opened


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-f",
    "--form",
    metavar="FORM",
    help="turtle, ntriples, nquads, trig, jsonld or rdfxml; by default what FILE's ending says, else turtle.",
)
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=2_000_000_000,
    show_default=True,
    help="Largest file that is read, after unpacking.",
)
@base_option
@shared
def command(files: tuple[str, ...], form: str | None, base: str | None, max_bytes: int) -> None:
    """Read RDF into the graph: what `amity export` wrote comes back exactly.

    Memberships, heads of state and government and participants in Wikidata's terms, or in those of W3C's organization
    ontology, become statements too; who is meant is looked up by Wikidata item, country code or name. What is not
    understood is counted by property. A file that is broken is refused whole, with the shape that it breaks. FILE may
    be packed by gzip; - is standard input.

    \b
    Examples:
      amity import graph.trig
      amity import graph.nq.gz memberships.ttl
      curl -s https://example.org/members.rdf | amity import --form rdfxml -
    """  # noqa: D301
    from graph.export.rdf_parsing import Bounds

    names, bounds = chosen_names(base), Bounds(bytes=max_bytes)
    summaries: list[tuple[str, amity.ImportSummary]] = []
    failed = False
    with amity.open_store(current_call().store) as store:
        for path in files:
            try:
                chosen = form_of(path, form)
                with opened(path) as stream:
                    found = amity.import_rdf(stream, store, form=chosen, where=path, names=names, bounds=bounds)
                summaries.append((path, found))
            except amity.AmityError as error:
                failed = True
                note(f"Error: {path}: {error}")
    _report(summaries)
    if failed:
        click.get_current_context().exit(1)


def _report(summaries: list[tuple[str, "amity.ImportSummary"]]) -> None:
    if wants_json():
        emit_json([_record(path, summary) | {"not_understood": dict(summary.unread)} for path, summary in summaries])
        return
    for path, summary in summaries:
        emit_record(_record(path, summary))
        if summary.unread:
            note("Not understood, and left out:")
            emit_rows(("property", "triples"), summary.unread.most_common())


def _record(path: str, summary: "amity.ImportSummary") -> dict[str, object]:
    return {
        "file": path,
        "documents": summary.documents,
        "statements": summary.statements,
        "evidence": summary.evidence,
        "from_other_vocabularies": summary.foreign,
        "documents_without_text": summary.without_text,
        "statements_without_evidence": summary.without_evidence,
    }
