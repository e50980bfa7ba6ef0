"""`amity query`: the presets."""

from typing import TYPE_CHECKING

import click
from rich_click import RichGroup

import amity
from amity.cli import difference
from amity.cli import open as opening
from amity.cli.lazy import suggest
from amity.cli.options import (
    arguments_of,
    current_call,
    filter_options,
    json_option,
    pairs_option,
    preset_names,
    shared,
    verbose_option,
)
from amity.cli.output import emit_json, emit_record, emit_rows, note, wants_json
from amity.cli.presets import chosen_presets, in_view, presets_option, view_option, warn_of_faults
from amity.files import target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries import Preset


class _Verbs(RichGroup):
    """list, search, show, run, open, export, diff; another word gets a suggestion."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            suggest(ctx, args[0], tuple(self.commands))
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the verbs in the order in which they are of use."""
        return list(self.commands)


@click.group("query", cls=_Verbs)
def command() -> None:
    """Ask the graph by presets: named queries with parameters.

    \b
    Examples:
      amity query list
      amity query search treaties
      amity query run partners -p actor=Moscow --since 2022
    """  # noqa: D301


@command.command("list")
@click.option("--tag", help="Only presets of this category or tag.")
@presets_option
@json_option
@verbose_option
def list_presets(tag: str | None) -> None:
    """List the presets.

    \b
    Examples:
      amity query list
      amity query list --tag cooperation
    """  # noqa: D301
    library = chosen_presets()
    found = library.tagged(tag) if tag else list(library.values())
    _show_list(found, empty=f"No preset has the tag {tag!r}. The tags are {', '.join(library.tags)}.")
    warn_of_faults(library)


@command.command("search")
@click.argument("words", nargs=-1, required=True)
@presets_option
@json_option
@verbose_option
def search(words: tuple[str, ...]) -> None:
    """Find presets by words in their name, title, description, tags and columns.

    \b
    Examples:
      amity query search sanctions
      amity query search exercise partners
    """  # noqa: D301
    library = chosen_presets()
    _show_list(library.search(" ".join(words)), empty="No preset has all of these words.")
    warn_of_faults(library)


def _show_list(presets: "Iterable[Preset]", *, empty: str) -> None:
    if wants_json():
        emit_json([_described(preset) for preset in presets])
        return
    rows = [(p.name, p.category, p.title, p.drawn is not None) for p in presets]
    emit_rows(("name", "category", "title", "graph"), rows, empty=empty)


def _described(preset: "Preset") -> dict[str, object]:
    """Return what a preset's header says."""
    return {
        "name": preset.name,
        "category": preset.category,
        "title": preset.title,
        "description": preset.description,
        "tags": list(preset.tags),
        "parameters": [
            {"name": p.name, "kind": p.kind, "required": p.required, "default": p.default, "help": p.help}
            for p in preset.parameters
        ],
        "columns": list(preset.columns),
        "key": list(preset.key),
    }


@command.command("show")
@click.argument("name", shell_complete=preset_names)
@presets_option
@json_option
@verbose_option
def show(name: str) -> None:
    """Show a preset: what it answers, its parameters, and its Cypher.

    \b
    Examples:
      amity query show alliance-path
    """  # noqa: D301
    preset = chosen_presets()[name]
    record = _described(preset)
    if wants_json():
        emit_record(record | {"cypher": preset.cypher, "graph": preset.graph})
        return
    click.echo(f"{preset.title}\n\n{preset.description}\n")
    columns = ("name", "kind", "required", "default", "help")
    emit_rows(columns, [[getattr(p, column) for column in columns] for p in preset.parameters], empty="No parameters.")
    click.echo(preset.cypher)
    if preset.graph is not None:
        click.echo(f"\n// to draw:\n{preset.graph}")


@command.command("run")
@click.argument("name", shell_complete=preset_names)
@pairs_option
@filter_options
@view_option
@presets_option
@shared
def run(name: str, view: str | None, **options: object) -> None:
    """Run a preset.

    Actors go by any name: Moscow, ROK, "Côte d'Ivoire", or an id. `amity query show NAME` tells the parameters.

    \b
    Examples:
      amity query run who-cooperates --min-belief 0.8
      amity query run why -p one=Russia -p other=China --json
      amity query run timeline -p actor=Japan --since 2022 --until 2023-06
    """  # noqa: D301
    arguments = arguments_of(options)
    # Before anything is opened: a misspelt name needs no store to be found out.
    preset = in_view(chosen_presets()[name], view)
    with amity.open_store(current_call().store) as store:
        table = amity.query(store, preset, **arguments)
    emit_rows(table.columns, table.rows)


command.add_command(opening.command, "open")


@command.command("export")
@click.option("-o", "--output", metavar="FILE", help="Where to write, - for stdout; by default in the data folder.")
@presets_option
@json_option
@verbose_option
def export(output: str | None) -> None:
    """Write the presets as favourites of Neo4j Browser: a zip file to drop onto its window.

    Examples and defaults stand in place of the parameters, so that each favourite runs as it is.

    \b
    Examples:
      amity query export -o favourites.zip
      amity query export --presets my-presets/ -o favourites.zip
    """  # noqa: D301
    from amity.answers import known_actors
    from queries import write_favourites

    library = chosen_presets()
    place = output or str(amity.load_settings().output_file("favourites.zip"))
    with target(place) as stream:
        number = write_favourites(library, stream, actors=known_actors())
    warn_of_faults(library)
    if place == "-":
        note(f"Wrote {number} favourites")
    else:
        emit_record({"favourites": number, "file": place})


command.add_command(difference.command, "diff")
