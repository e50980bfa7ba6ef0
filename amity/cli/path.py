"""`amity path`: how two actors are linked by cooperation."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

import amity
from amity.cli.options import as_of_option, current_call, shared
from amity.cli.output import emit_json, note, printable, wants_json

if TYPE_CHECKING:
    from queries import AlliancePath, AlliancePaths, Hop


@click.command("path")
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option("--max-hops", type=click.IntRange(1, 20), default=4, show_default=True, help="Longest chain.")
@click.option("--over", multiple=True, metavar="RELATION", help="Only over this relation; repeatable.")
@click.option("--avoid", multiple=True, metavar="ACTOR", help="Not through this actor; repeatable.")
@click.option("--min-belief", type=click.FloatRange(0, 1), help="Only links believed at least this much.")
@click.option("--possible", is_flag=True, help="Also over what is only possible.")
@click.option("--limit", type=click.IntRange(1), default=5, show_default=True, help="How many chains to show.")
@as_of_option
@shared
def command(start: str, end: str, **options: Any) -> None:  # noqa: ANN401 - options of several types
    """Show the shortest chains of cooperation between two actors, with the sentence behind each link.

    A chain says that each actor cooperates with the next, not that its ends do.

    \b
    Examples:
      amity path Russia "North Korea"
      amity path Manila London --max-hops 3 --as-of 2024
      amity path Tokyo Canberra --over ALLIED_WITH --over AGREES_WITH --avoid USA
    """  # noqa: D301
    with amity.open_store(current_call().store) as store:
        found = amity.alliance_paths(store, start, end, **_chosen(options))
    if wants_json():
        emit_json([{"belief": path.belief, "hops": [asdict(hop) for hop in path.hops]} for path in found])
    elif found:
        click.echo(described(found))
        if found.total > len(found):
            note(f"{found.total - len(found)} more of {found.hops} hops: raise --limit.")
    else:
        note(f"No chain of up to {found.max_hops} hops. Raise --max-hops, or widen the search with --possible.")


def _chosen(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options that were given, under the names that the library has for them."""
    chosen = {key: options[key] for key in ("max_hops", "limit", "as_of", "avoid")}
    if options["over"]:
        chosen["relations"] = [name.upper() for name in options["over"]]
    if options["min_belief"] is not None:
        chosen["min_belief"] = options["min_belief"]
    if options["possible"]:
        chosen["modalities"] = ("asserted", "planned", "possible")
    return chosen


def described(paths: "AlliancePaths") -> str:
    """Return the chains as text for a person."""
    return "\n\n".join(_path(path) for path in paths)


def _path(path: "AlliancePath") -> str:
    chain = " → ".join(printable(actor.name) for actor in path.actors)
    return "\n".join([f"{chain}   (belief {path.belief:.2f})", *(_hop(hop) for hop in path.hops)])


def _hop(hop: "Hop") -> str:
    first, second = (hop.start, hop.end) if hop.forward else (hop.end, hop.start)
    dates = " to ".join(dict.fromkeys(d for d in (hop.first, hop.last) if d)) or "undated"
    line = f"  {first.name} {hop.relation} {second.name}   {hop.modality}, belief {hop.belief:.2f}, {dates}"
    if hop.quote is None:
        return printable(line)
    source = ", ".join(part for part in (hop.quote.title, hop.quote.publisher, hop.quote.uri) if part)
    return printable(f"{line}\n    “{hop.quote.sentence}”\n    {source}")
