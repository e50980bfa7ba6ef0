"""`amity export`: the graph, or part of it, in a standard form."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import amity
from amity.cli.options import actor_names, arguments_of, current_call, pairs_option, partial_date, preset_names, shared
from amity.cli.output import note
from amity.cli.rdf import base_option, chosen_names, form_of
from amity.files import packed, target
from graph.export.tables import FOLDER_FORMS

if TYPE_CHECKING:
    from graph.store import Selection, Store


@click.command("export")
@click.option(
    "-f",
    "--form",
    metavar="FORM",
    help="turtle, ntriples, nquads, trig, jsonld, rdfxml, graphml, gexf, csv or dyadyear; by default what FILE's "
    "ending says, else turtle. Into a folder: neo4j-csv, neo4j-parquet, kgx-tsv or kgx-jsonl.",
)
@click.option("-o", "--output", metavar="FILE", default="-", show_default=True, help="Where to write; - is stdout.")
@click.option("--gzip", is_flag=True, help="Pack it; a FILE that ends in .gz is packed anyway.")
@click.option(
    "--split",
    type=click.IntRange(min=1),
    metavar="N",
    help="Files of N statements each, every one whole by itself: graph-0001.nt, graph-0002.nt, …",
)
@click.option("--preset", metavar="NAME", shell_complete=preset_names, help="Only what this preset's answer rests on.")
@pairs_option
@click.option("--actor", metavar="NAME", shell_complete=actor_names, help="Only statements about this actor.")
@click.option("--since", type=partial_date, metavar="DATE", help="Only what is stated of this date or later.")
@click.option("--until", type=partial_date, metavar="DATE", help="Only what is stated of this date or earlier.")
@click.option("--min-belief", type=click.FloatRange(0, 1), help="Only what is believed at least this much.")
@click.option(
    "--texts/--no-texts",
    default=True,
    show_default=True,
    help="In RDF, the documents' texts too; without them an import lacks texts, titles and dates.",
)
@click.option("--rdf12", is_flag=True, help="RDF 1.2: statements reify their triples; turtle, trig, ntriples, nquads.")
@click.option("--aligned", is_flag=True, help="Memberships, posts and extractors in W3C ORG, OWL-Time and PROV too.")
@base_option
@shared
def command(**options: Any) -> None:  # noqa: ANN401 - click's options
    """Write the graph with the provenance of every statement: all of it, or what the options choose.

    The same graph gives the same bytes. RDF is written as it is read from the store, so that memory does not grow with
    the graph.

    \b
    Examples:
      amity export > graph.ttl
      amity export -o graph.nq.gz
      amity export --actor Japan --since 2022 --min-belief 0.8 -o japan.jsonld
      amity export --preset partners -p actor=Russia --form graphml -o - | gzip > partners.graphml.gz
      amity export --form neo4j-csv -o tables/
      amity export --split 100000 -o graph.nt.gz
    """  # noqa: D301
    output, split = options["output"], options["split"]
    if split and output == "-":
        raise click.UsageError("--split needs a file to name the parts after: -o FILE.")
    if options["form"] in FOLDER_FORMS:
        _write_folder(options)
        return
    form = form_of(output, options["form"])
    names = replace(chosen_names(options["base"]), rdf12=options["rdf12"], aligned=options["aligned"])
    with amity.open_store(current_call().store) as store:
        chosen = _selection(store, options)
        parts = _parts(store, chosen, output, split) if split else [(output, chosen)]
        for place, selection in parts:
            with target(place) as raw, packed(raw, wanted=options["gzip"] or place.endswith(".gz")) as stream:
                amity.export(store, stream, form=form, selection=selection, texts=options["texts"], names=names)
            if place != "-":
                note(f"Wrote {place}")


def _write_folder(options: dict[str, Any]) -> None:
    if options["output"] == "-" or options["split"] or options["gzip"]:
        raise click.UsageError(f"{options['form']} is a folder of tables: give -o FOLDER, without --split and --gzip.")
    with amity.open_store(current_call().store) as store:
        for path in amity.export_folder(
            store, Path(options["output"]), form=options["form"], selection=_selection(store, options),
            texts=options["texts"],
        ):  # fmt: skip
            note(f"Wrote {path}")


def _selection(store: "Store", options: dict[str, Any]) -> "Selection":
    from graph.store import Selection

    actor, preset = options["actor"], options["preset"]
    if options["pairs"] and not preset:
        raise click.UsageError("--param belongs to a preset: give --preset NAME too.")
    return Selection(
        actor=amity.actor_names(store).resolve(actor) if actor else None,
        since=options["since"],
        until=options["until"],
        min_belief=options["min_belief"],
        statements=amity.statements_behind(store, preset, **arguments_of({"pairs": options["pairs"]}))
        if preset
        else None,
    )


def _parts(store: "Store", chosen: "Selection", output: str, size: int) -> "list[tuple[str, Selection]]":
    """Return the files with what goes into each; documents that state nothing go into the first."""
    from itertools import islice

    place = Path(output)
    suffixes = "".join(place.suffixes[-2:]) if place.suffix == ".gz" else place.suffix
    stem = place.name.removesuffix(suffixes)
    ids = store.catalogue(chosen).ids()
    found: list[tuple[str, Selection]] = []
    while (part := frozenset(islice(ids, size))) or not found:
        silent = not found and chosen.everything
        file = place.with_name(f"{stem}-{len(found) + 1:04}{suffixes}")
        found.append((str(file), replace(chosen, statements=part, silent=silent)))
    return found
