"""`amity view`: the graph as a picture."""

import webbrowser
from pathlib import Path
from typing import Any

import click

import amity
from amity.cli.options import (
    actor_names,
    arguments_of,
    current_call,
    filter_options,
    pairs_option,
    preset_names,
    shared,
)
from amity.cli.output import emit_record, wants_json
from amity.cli.path import modalities
from amity.cli.presets import chosen_presets, presets_option

#: What is drawn when the call names nothing: cooperation between states and organizations.
_DEFAULT, _AROUND = "cooperation-map", "neighbourhood"


#: Filters that paths have too.
_OF_PATHS = ("as_of", "min_belief", "modality", "possible")


@click.command("view")
@click.argument("preset", required=False, shell_complete=preset_names)
@click.option("--actor", shell_complete=actor_names, help="Only what is around this actor.")
@click.option("--path", nargs=2, metavar="A B", shell_complete=actor_names,
              help="The shortest paths of cooperation between two actors.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(("html", "png", "svg")), default="html", show_default=True,
              help="A page, or images of matrix and timeline.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file; by default in the data folder.")
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@pairs_option
@filter_options
@presets_option
@shared
def command(preset: str | None, **options: Any) -> None:  # noqa: ANN401 - options of several types
    """Draw the graph as one HTML file that needs no network, or as images.

    PRESET is any preset: of one whose answer is a table, the statements that its rows are about are drawn. By default
    cooperation between states and organizations is drawn. The page shows the graph, a matrix of who with whom, a
    timeline, and all statements with their sentences; click on any part to read its evidence.

    \b
    Examples:
      amity view --open
      amity view --actor Japan --since 2023 -o japan.html
      amity view partners -p actor=Russia
      amity view --path Manila London
      amity view conflict-map --format png -o conflicts.png
    """  # noqa: D301
    own = {name: options.pop(name) for name in ("actor", "path", "form", "output", "opens")}
    if sum(given is not None for given in (preset, own["actor"], own["path"])) > 1:
        raise click.UsageError("Give one of a preset, --actor and --path; a preset's actor goes by -p.")
    arguments = arguments_of(options)
    name = "path" if own["path"] else preset or (_AROUND if own["actor"] else _DEFAULT)
    drawn = _drawn(name, own, arguments)
    target = own["output"] or amity.load_settings().output_file(f"{name.rpartition('/')[2]}.{own['form']}")
    with amity.open_store(current_call().store) as store:
        written = amity.draw(store, target, form=own["form"], **drawn)
    if wants_json():
        emit_record({"picture": str(written[0])} if len(written) == 1 else {"pictures": list(map(str, written))})
    else:
        click.echo("\n".join(map(str, written)))
    if own["opens"]:
        for file in written:
            webbrowser.open(file.absolute().as_uri())


def _drawn(name: str, own: dict[str, Any], arguments: dict[str, object]) -> dict[str, Any]:
    """Return what to draw, under the names that the library has for it.

    Raises:
        click.UsageError: A filter is none that paths have.
    """
    if own["path"]:
        title = f"From {own['path'][0]} to {own['path'][1]}"
        return {"title": title, "path": own["path"], **_of_paths(arguments)}
    preset = chosen_presets()[name]
    around = {"actor": own["actor"]} if own["actor"] else {}
    return {"title": preset.title, "preset": preset, **arguments, **around}


def _of_paths(arguments: dict[str, object]) -> dict[str, object]:
    if foreign := sorted(set(arguments) - set(_OF_PATHS)):
        raise click.UsageError(f"--path does not go with {foreign[0].replace('_', '-')}: paths have no such filter.")
    others = {key: value for key, value in arguments.items() if key not in ("modality", "possible")}
    return others | modalities(arguments)
