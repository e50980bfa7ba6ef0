"""`amity query`: the presets."""

import click
from rich_click import RichGroup

import amity
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
from amity.cli.output import emit_record, emit_rows, wants_json


class _Verbs(RichGroup):
    """list, show, run; another word gets a suggestion."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            suggest(ctx, args[0], tuple(self.commands))
        return super().resolve_command(ctx, args)


@click.group("query", cls=_Verbs)
def command() -> None:
    """Ask the graph by presets: named queries with parameters.

    \b
    Examples:
      amity query list
      amity query run partners -p actor=Moscow --since 2022
    """  # noqa: D301


@command.command("list")
@click.option("--tag", help="Only presets of this category or tag.")
@json_option
@verbose_option
def list_presets(tag: str | None) -> None:
    """List the presets.

    \b
    Examples:
      amity query list
      amity query list --tag cooperation
    """  # noqa: D301
    library = amity.presets()
    found = library.tagged(tag) if tag else list(library.values())
    emit_rows(("name", "category", "title"), [(p.name, p.category, p.title) for p in found])
    for fault in library.faults:
        click.echo(f"Warning: {fault}", err=True)


@command.command("show")
@click.argument("name", shell_complete=preset_names)
@json_option
@verbose_option
def show(name: str) -> None:
    """Show a preset: what it answers, its parameters, and its Cypher.

    \b
    Examples:
      amity query show alliance-path
    """  # noqa: D301
    preset = amity.presets()[name]
    parameters = [
        {"name": p.name, "kind": p.kind, "required": p.required, "default": p.default, "help": p.help}
        for p in preset.parameters
    ]
    if wants_json():
        emit_record(
            {
                "name": preset.name,
                "category": preset.category,
                "title": preset.title,
                "description": preset.description,
                "parameters": parameters,
                "columns": list(preset.columns),
                "cypher": preset.cypher,
            }
        )
        return
    click.echo(f"{preset.title}\n\n{preset.description}\n")
    emit_rows(("name", "kind", "required", "default", "help"), [tuple(p.values()) for p in parameters])
    click.echo(preset.cypher)


@command.command("run")
@click.argument("name", shell_complete=preset_names)
@pairs_option
@filter_options
@shared
def run(name: str, **options: object) -> None:
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
    amity.presets()[name]
    with amity.open_store(current_call().store) as store:
        table = amity.query(store, name, **arguments)
    emit_rows(table.columns, table.rows)
