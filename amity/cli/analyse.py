"""`amity analyse`: the network of actors, measured as a whole."""

from typing import TYPE_CHECKING, Any, Final

import click

import amity
from amity.cli.options import actor_names, current_call, filter_options, shared
from amity.cli.output import emit_csv, emit_record, emit_rows, note, wants_json
from amity.cli.path import modalities

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from queries.analysis import Analysis, Measure

#: Filters and settings that the library has under the same name; those that were not given are left out.
_SAME: Final = ("per", "since", "until", "as_of", "context", "min_belief", "actor", "exact")
#: Columns for programs.
_IDS: Final = ("id", "ids", "one_id", "two_id")


def _measures(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Complete the name of a measure."""
    from click.shell_completion import CompletionItem

    from queries.analysis import MEASURES

    return [CompletionItem(m.name, help=m.meaning) for m in MEASURES.values() if m.name.startswith(incomplete)]


@click.command("analyse")
@click.argument("measure", required=False, shell_complete=_measures)
@click.option("--per", type=click.Choice(("year", "5years", "decade")), help="Each period by itself.")
@click.option("--actor", shell_complete=actor_names, help="Only the rows about this actor.")
@click.option("--among", multiple=True, type=click.Choice(("Country", "Organization", "Leader"), case_sensitive=False),
              help="Who is looked at, in place of states and organizations; repeatable.")  # fmt: skip
@click.option("--over", multiple=True, metavar="RELATION", help="Tied by this relation alone; repeatable.")
@click.option("--limit", type=click.IntRange(1, 100_000), default=100, show_default=True,
              help="How many rows at most, of each period.")  # fmt: skip
@click.option("--exact", is_flag=True, default=None, help="Take as long as it takes: estimate and leave out nothing.")
@click.option("--csv", "as_csv", is_flag=True, help="Write CSV.")
@click.option("--write", "writes", is_flag=True, help="Also put the values onto the actors' nodes, for Neo4j Browser.")
@click.option("--remove", "removes", is_flag=True, help="Take off the nodes what --write put there.")
@filter_options
@shared
def command(measure: str | None, **options: Any) -> None:  # noqa: ANN401 - options of several types
    """Measure the network of states and organizations: who is central, who belongs together, what is balanced.

    MEASURE is degree, betweenness, pagerank, communities, cores, triads, balance, bridges or similarity; without one
    they are listed. Ties are all kinds of cooperation but membership; triads and balance tell conflict from it.

    \b
    Examples:
      amity analyse
      amity analyse betweenness --since 2022 --context military
      amity analyse balance --per year --csv
      amity analyse similarity --actor Japan
      amity analyse pagerank --write --store bolt://localhost:7687
      amity analyse --remove
    """  # noqa: D301
    from queries.analysis import measure_named

    _refuse(measure, options)
    # Before anything is opened: a misspelt name needs no store to be found out.
    chosen = None if measure is None else measure_named(measure)
    if options["removes"]:
        _remove(chosen)
    elif chosen is None:
        _list()
    else:
        _measure(chosen, options)


def _refuse(measure: str | None, options: dict[str, Any]) -> None:
    """Refuse options that do not go together.

    Raises:
        click.UsageError: They do not.
    """
    if options["writes"] and options["removes"]:
        raise click.UsageError("Give one of --write and --remove.")
    if options["writes"] and measure is None:
        raise click.UsageError("--write wants a measure. `amity analyse` lists them.")
    if options["writes"] and options["per"]:
        raise click.UsageError("A node holds the values of one period: give --since and --until in place of --per.")
    if options["as_csv"] and current_call().as_json:
        raise click.UsageError("Give one of --csv and --json.")


def _list() -> None:
    from queries.analysis import MEASURES

    rows = [(m.name, m.meaning, [f"analysis_{name}" for name in m.values]) for m in MEASURES.values()]
    emit_rows(("measure", "tells", "writes"), rows)


def _remove(measure: "Measure | None") -> None:
    with amity.open_store(current_call().store) as store:
        nodes = store.remove_annotations(None if measure is None else measure.values)
    emit_record({"nodes_cleaned": nodes})


def _measure(measure: "Measure", options: dict[str, Any]) -> None:
    with amity.open_store(current_call().store) as store:
        found = amity.analyse(store, measure.name, **_chosen(options))
        written = amity.write_analysis(store, found) if options["writes"] else None
    table = found.table
    if options["as_csv"]:
        emit_csv(table.columns, table.rows)
    elif wants_json():
        emit_rows(table.columns, table.rows)
    elif table.rows:
        shown = [place for place, column in enumerate(table.columns) if column not in _IDS]
        emit_rows([table.columns[p] for p in shown], [[_shown(row[p]) for p in shown] for row in table.rows])
    _tell(found, options)
    if written is not None:
        names = ", ".join(f"analysis_{name}" for name in measure.values)
        note(f"Wrote {names} onto {written} nodes; amity analyse --remove takes them off.")


def _chosen(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options that were given, under the names that the library has for them."""
    chosen = {name: options[name] for name in _SAME if options[name] is not None}
    if options["among"]:
        chosen["actors"] = options["among"]
    if options["over"]:
        chosen["relations"] = [name.upper() for name in options["over"]]
    return chosen | {"limit": options["limit"]} | modalities(options)


def _shown(value: object) -> object:
    """Return a number with three digits that count: most shares are small."""
    return f"{value:.3g}" if isinstance(value, float) and abs(value) < 1 else value


def _tell(found: "Analysis", options: dict[str, Any]) -> None:
    """Say what a person should know of the answer; a program is told only what was estimated or left out."""
    more = found.total - len(found.table)
    if not (wants_json() or options["as_csv"]):
        for said in found.remarks:
            note(f"{said}.")
        if more > 0:
            note(f"{more} more: raise --limit.")
    for said in found.caveats:
        note(f"{said}.")
