"""`amity view`: the graph as a picture."""

import webbrowser
from pathlib import Path

import click

import amity
from amity.cli.options import arguments_of, current_call, filter_options, pairs_option, preset_names, shared
from amity.cli.output import emit_record, wants_json

#: What is drawn when the call names nothing: cooperation between states and organizations.
_DEFAULT, _AROUND = "cooperation-map", "neighbourhood"


@click.command("view")
@click.argument("preset", required=False, shell_complete=preset_names)
@click.option("--actor", help="Only what is around this actor.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="HTML file; by default in the data folder.")
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@pairs_option
@filter_options
@shared
def command(preset: str | None, actor: str | None, output: Path | None, *, opens: bool, **filters: object) -> None:
    """Draw the graph as one HTML file that needs no network.

    PRESET is one whose answer is a graph; by default cooperation between states and organizations is drawn.

    \b
    Examples:
      amity view --open
      amity view --actor Japan --since 2023 -o japan.html
      amity view conflict-map
    """  # noqa: D301
    if preset and actor:
        raise click.UsageError("Give either a preset or --actor; a preset's actor goes by -p.")
    arguments = arguments_of(filters) | ({"actor": actor} if actor else {})
    name = preset or (_AROUND if actor else _DEFAULT)
    target = output or amity.load_settings().output_file(f"{name}.html")
    with amity.open_store(current_call().store) as store:
        amity.draw(store, target, preset=name, title=amity.presets()[name].title, **arguments)
    if wants_json():
        emit_record({"picture": str(target)})
    else:
        click.echo(str(target))
    if opens:
        webbrowser.open(target.absolute().as_uri())
