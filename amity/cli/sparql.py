"""`amity sparql`: SPARQL over the graph, here or as an endpoint."""

import signal
import sys
import threading
from typing import TYPE_CHECKING, Any

import click

import amity
from amity.cli.options import arguments_of, current_call, pairs_option, shared
from amity.cli.output import emit_record, emit_rows, note, wants_json
from amity.cli.rdf import base_option, chosen_names
from amity.files import opened

if TYPE_CHECKING:
    from graph.export import Names
    from graph.sparql import Limits, Mirror
    from graph.store import Store

_FORMATS = ("table", "json", "xml", "csv", "tsv")


@click.command("sparql")
@click.argument("query", required=False)
@click.option("--example", metavar="NAME", help="A bundled query, in place of QUERY.")
@click.option("--examples", "list_examples", is_flag=True, help="List the bundled queries.")
@pairs_option
@click.option("--format", "form", type=click.Choice(_FORMATS), help="Form of the answer; by default as --json says.")
@click.option("--limit", type=click.IntRange(1), default=10_000, show_default=True, help="Rows at most.")
@click.option("--timeout", type=click.FloatRange(0.1), default=60.0, show_default=True, help="Seconds at most.")
@click.option("--endpoint", is_flag=True, help="Serve queries over HTTP on this machine, until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port of the endpoint; by default a free one.")
@base_option
@shared
def command(query: str | None, **options: Any) -> None:  # noqa: ANN401 - click's options
    """Ask the graph in SPARQL.

    QUERY is SPARQL 1.1, a file that ends in .rq, or - for standard input. It runs over a copy of the graph in the data
    folder, which is brought up to date first, document by document. Nothing can be written, and SERVICE is refused. The
    prefixes of `amity export` need not be declared.

    \b
    Examples:
      amity sparql 'SELECT ?name { ?x a amity:Country ; rdfs:label ?name } ORDER BY ?name'
      amity sparql --example partners -p actor=Japan
      amity sparql --format csv 'SELECT * { ?s amity:relation amity:sanctions }' > sanctions.csv
      amity sparql --endpoint --port 7878
    """  # noqa: D301
    from graph.sparql import Limits

    if options["list_examples"]:
        _list()
        return
    if bool(query) + bool(options["example"]) + options["endpoint"] != 1:
        raise click.UsageError("Give QUERY, --example NAME or --endpoint.")
    limits = Limits(seconds=options["timeout"], rows=options["limit"])
    names = chosen_names(options["base"])
    with amity.open_store(current_call().store) as store:
        copy = amity.sparql_mirror(store, names=names)
        if options["endpoint"]:
            _serve(store, copy, limits, options["port"])
            return
        text = _text(store, query, options, names)
        _ask(store, copy, limits, text, options["form"])


def _list() -> None:
    from queries.examples import examples

    emit_rows(("name", "title", "parameters"), [(e.name, e.title, list(e.parameters)) for e in examples().values()])


def _text(store: "Store", query: str | None, options: dict[str, Any], names: "Names") -> str:
    from queries.examples import example

    given = arguments_of({"pairs": options["pairs"]})
    if options["example"]:
        resolve = amity.actor_names(store).resolve
        return example(options["example"]).filled({key: names.entity(resolve(str(v))) for key, v in given.items()})
    if given:
        raise click.UsageError("--param belongs to an example: give --example NAME too.")
    if query == "-" or (query or "").endswith((".rq", ".sparql")):
        with opened(query or "-") as stream:
            return stream.read().decode("utf-8", "replace")
    return query or ""


def _ask(store: "Store", copy: "Mirror", limits: "Limits", text: str, form: str | None) -> None:
    from amity.sparql import brought_up_to_date, table
    from graph.sparql import Runner
    from graph.sparql.guard import refuse

    refuse(text, characters=limits.characters)
    brought_up_to_date(copy, store)
    with Runner(copy, limits) as runner:
        answer = runner.ask(text, results=(form or "json").upper() if form != "table" else "JSON")
    if answer.cut:
        note(f"There are more than {limits.rows} rows: --limit says how many to show.")
    shown = form or ("json" if wants_json() else "table")
    if answer.kind == "triples" or form in {"xml", "csv", "tsv", "json"}:
        sys.stdout.buffer.write(answer.data + b"\n" * (not answer.data.endswith(b"\n")))
        return
    found = table(answer.data)
    if shown == "table":
        rows = [[_short(value, copy) for value in row] for row in found.rows]
        current_call().as_json = False
        emit_rows(found.columns, rows)
    else:
        emit_rows(found.columns, found.rows)


def _short(value: object, copy: "Mirror") -> object:
    if isinstance(value, str):
        for prefix, space in copy.names.prefixes.items():
            if value.startswith(space) and "/" not in value[len(space) :]:
                return f"{prefix}:{value[len(space) :]}"
    return value


def _serve(store: "Store", copy: "Mirror", limits: "Limits", port: int) -> None:
    from amity.sparql import brought_up_to_date
    from graph.sparql.endpoint import Endpoint

    first = brought_up_to_date(copy, store)
    endpoint = Endpoint(copy, lambda: brought_up_to_date(copy, store), limits=limits, port=port)
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    thread = threading.Thread(target=endpoint.serve, daemon=True)
    thread.start()
    emit_record({"endpoint": endpoint.address, "documents": first.documents, "statements": first.statements})
    sys.stdout.flush()
    note("Ctrl-C stops the endpoint.")
    ended.wait()
    endpoint.close()
    note("The endpoint has stopped.")
