"""`amity query`: the presets."""

import click
from rich_click import RichGroup

import amity
from amity.cli.lazy import suggest
from amity.cli.options import current_call, filter_options, json_option, shared, verbose_option
from amity.cli.output import emit_record, emit_rows, wants_json


class _Verbs(RichGroup):
    """list, show, run; another word gets a suggestion."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            suggest(ctx, args[0], tuple(self.commands))
        return super().resolve_command(ctx, args)


def _names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in amity.presets() if name.startswith(incomplete)]


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
@click.argument("name", shell_complete=_names)
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
@click.argument("name", shell_complete=_names)
@click.option(
    "-p", "--param", "pairs", multiple=True, metavar="KEY=VALUE", help="A parameter of the preset; repeatable."
)
@filter_options
@shared
def run(name: str, pairs: tuple[str, ...], **filters: object) -> None:
    """Run a preset.

    Actors go by any name: Moscow, ROK, "Côte d'Ivoire", or an id. `amity query show NAME` tells the parameters.

    \b
    Examples:
      amity query run who-cooperates --min-belief 0.8
      amity query run why -p first=Russia -p second=China --json
      amity query run timeline -p actor=Japan --since 2022 --until 2023-06
    """  # noqa: D301
    arguments = _arguments(pairs) | {key: value for key, value in filters.items() if value is not None}
    with amity.open_store(current_call().store) as store:
        table = amity.query(store, name, **arguments)
    emit_rows(table.columns, table.rows)


def _arguments(pairs: tuple[str, ...]) -> dict[str, object]:
    found: dict[str, object] = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or not key:
            raise click.BadParameter(f"{pair!r} is not KEY=VALUE, such as actor=Russia.", param_hint="--param")
        found[key.strip().replace("-", "_")] = value
    return found
