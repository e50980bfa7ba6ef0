"""`amity path`: how two actors are linked by cooperation."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

import click

import amity
from amity.cli.options import actor_names, as_of_option, current_call, shared
from amity.cli.output import emit_json, note, wants_json
from graph.ontology import MODALITIES
from graph.wording import worded

if TYPE_CHECKING:
    from queries import AlliancePath, AlliancePaths, Hop

_SHOWN: Final = 5
#: Options that keep paths out.
_NARROWING: Final = ("via", "avoid", "over", "as_of", "min_belief", "modality")
_LONGEST: Final = 20
#: So many are all, for somebody who reads them.
MOST: Final = 10_000


@click.command("path")
@click.argument("start", metavar="A", shell_complete=actor_names)
@click.argument("end", metavar="B", shell_complete=actor_names)
@click.option("--max-hops", type=click.IntRange(1, 20), default=4, show_default=True, help="Longest path.")
@click.option("--via", multiple=True, metavar="ACTOR", shell_complete=actor_names,
              help="Through this actor; repeatable, in any order.")  # fmt: skip
@click.option("--avoid", multiple=True, metavar="ACTOR", shell_complete=actor_names,
              help="Not through this actor; repeatable.")  # fmt: skip
@click.option("--over", multiple=True, metavar="RELATION", help="Only over this relation; repeatable.")
@click.option("--min-belief", type=click.FloatRange(0, 1), help="Only hops believed at least this much.")
@click.option("--modality", multiple=True, type=click.Choice(MODALITIES),
              help="Only over what is stated so, in place of asserted and planned; repeatable.")  # fmt: skip
@click.option("--possible", is_flag=True, help="Also over what is only possible.")
@click.option("--limit", type=click.IntRange(1, MOST), help="How many of the shortest paths to show; 5 if not given.")
@click.option("--all", "everything", is_flag=True, help="Show all of the shortest paths.")
@click.option("--alternatives", type=click.IntRange(1, 1000), metavar="K",
              help="In place of the shortest, the K best-believed paths of any length.")  # fmt: skip
@as_of_option
@shared
def command(start: str, end: str, **options: Any) -> None:  # noqa: ANN401 - options of several types
    """Show the shortest paths of cooperation between two actors, with the sentence behind each hop.

    A path says that each actor cooperates with the next. It is not an alliance of its ends.

    \b
    Examples:
      amity path Russia "North Korea"
      amity path Manila London --max-hops 3 --as-of 2024
      amity path Manila London --via Japan --alternatives 3
      amity path Tokyo Canberra --over ALLIED_WITH --over AGREES_WITH --avoid USA --all
    """  # noqa: D301
    if sum((options["limit"] is not None, options["everything"], options["alternatives"] is not None)) > 1:
        raise click.UsageError("Give one of --limit, --all and --alternatives.")
    with amity.open_store(current_call().store) as store:
        found = amity.alliance_paths(store, start, end, **_chosen(options))
    if wants_json():
        emit_json([{"belief": path.belief, "hops": [asdict(hop) for hop in path.hops]} for path in found])
    elif found:
        click.echo(described(found))
    for said in _notes(found, options):
        note(said)


def _chosen(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options that were given, under the names that the library has for them."""
    chosen = {key: options[key] for key in ("max_hops", "as_of", "via", "avoid", "alternatives")}
    chosen["limit"] = MOST if options["everything"] else options["limit"] or _SHOWN
    if options["over"]:
        chosen["relations"] = [name.upper() for name in options["over"]]
    if options["min_belief"] is not None:
        chosen["min_belief"] = options["min_belief"]
    return chosen | modalities(options)


def modalities(options: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return how firmly hops must be stated, as an option of paths, if the filters say so."""
    said = tuple(options.get("modality") or ())
    if options.get("possible"):
        said = (*(said or ("asserted", "planned")), "possible")
    return {"modalities": said} if said else {}


def _notes(found: "AlliancePaths", options: dict[str, Any]) -> Iterator[str]:
    """Yield what a person should know of the answer; a program is told it only if it cannot be seen in the answer."""
    if not found:
        if not wants_json():
            yield f"No path within {found.max_hops} {_hops(found.max_hops)}.{_remedy(found, options)}"
        return
    if found.total is None or found.total > len(found):
        more = "More paths" if found.total is None else f"{found.total - len(found)} more"
        length = f"up to {found.max_hops} hops" if options["alternatives"] else f"{found.hops} {_hops(found.hops)}"
        yield f"{more} of {length}: raise --{'alternatives' if options['alternatives'] else 'limit'}."
    if not wants_json():
        yield "A path is not an alliance: each actor is linked to the next, which says nothing of the two ends."


def _remedy(found: "AlliancePaths", options: dict[str, Any]) -> str:
    """Return what could be done to find a path."""
    steps = [f"raise --max-hops above {found.max_hops}"] if found.max_hops < _LONGEST else []
    steps += [f"leave out --{name.replace('_', '-')}" for name in _NARROWING if options[name]]
    steps += [] if options["possible"] else ["look at --possible ones too"]
    said = ", or ".join(steps)
    return f" {said[:1].upper()}{said[1:]}." if said else ""


def _hops(number: int | None) -> str:
    return "hop" if number == 1 else "hops"


def described(paths: "AlliancePaths") -> str:
    """Return the paths as text for a person."""
    return "\n\n".join(_path(path) for path in paths)


def _path(path: "AlliancePath") -> str:
    chain = " → ".join(worded(actor.name) for actor in path.actors)
    return "\n".join([f"{chain}   (belief {path.belief:.2f})", *(_hop(hop) for hop in path.hops)])


def _hop(hop: "Hop") -> str:
    first, second = (hop.start, hop.end) if hop.forward else (hop.end, hop.start)
    said = [hop.modality, f"belief {hop.belief:.2f}", *_term(hop), _dates(hop)]
    line = f"  {first.name} {hop.relation} {second.name}   {', '.join(said)}"
    if hop.quote is None:
        return worded(line)
    source = ", ".join(part for part in (hop.quote.title, hop.quote.publisher, hop.quote.uri) if part)
    return worded(f"{line}\n    “{hop.quote.sentence}”\n    {source}")


def _term(hop: "Hop") -> Iterator[str]:
    """Yield from when to when the relation holds, if that is known."""
    if hop.valid_from or hop.valid_to:
        since, until = f"since {hop.valid_from}" if hop.valid_from else "", f"until {hop.valid_to}"
        yield " ".join(filter(None, (since, until if hop.valid_to else "")))


def _dates(hop: "Hop") -> str:
    """Return the dates of what the hop rests on."""
    return " to ".join(dict.fromkeys(d for d in (hop.first, hop.last) if d)) or "undated"
