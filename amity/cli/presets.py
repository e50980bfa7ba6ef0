"""What the commands share that take a preset: its library, its view, and completion of names and parameters."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from click.shell_completion import CompletionItem

from amity.cli.options import Call, current_call, keep
from graph.errors import AmityError

if TYPE_CHECKING:
    from queries import Library, Parameter, Preset

#: Fewer letters fit too many names for a list that anybody reads.
_MOST: Final = 200

presets_option = click.option(
    "--presets",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    expose_value=False,
    callback=keep("presets"),
    help="Folder of presets of your own.  [env: AMITY_PRESETS_DIR]",
)
view_option = click.option(
    "--view", type=click.Choice(("table", "graph")), help="Which of its queries: for a table, or to draw."
)


def chosen_presets(ctx: click.Context | None = None) -> "Library":
    """Return the bundled presets, and those of the folder that the call or the environment names.

    Raises:
        PresetError: The folder does not exist.
    """
    # Not by way of `amity.presets`: that brings the gazetteer and the driver, and completion has to be quick.
    from queries import load_presets

    call = ctx.ensure_object(Call) if ctx else current_call()
    named = call.presets or os.environ.get("AMITY_PRESETS_DIR")
    folder = Path(named).expanduser().absolute() if named else own_folder()
    # The folder in the data folder need not be there; one that was asked for must.
    return load_presets(*([folder] if named or folder.is_dir() else []))


def own_folder() -> Path:
    """Return the folder of the user's own presets in the data folder, as `Settings.own_presets_dir` has it.

    Reading the settings takes longer than all that completion does besides.
    """
    from platformdirs import user_data_path

    data = os.environ.get("AMITY_DATA_DIR")
    return (Path(data).expanduser().absolute() if data else user_data_path("amity")) / "presets"


def in_view(preset: "Preset", view: str | None) -> "Preset":
    """Return the preset as it is shown in a view, `None` being that of its main query.

    Raises:
        click.UsageError: It has none of that kind.
    """
    if view is None or view == preset.view:
        return preset
    drawn = preset.drawn if view == "graph" else None
    if drawn is None:
        raise click.UsageError(f"{preset.name} has no {view} view.")
    return drawn


def warn_of_faults(library: "Library") -> None:
    """Say on stderr what is wrong with files that are no presets; the others can be used."""
    for fault in library.faults:
        click.echo(f"Warning: {fault}", err=True)


def preset_names(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the name of a preset."""
    presets = _presets_to_offer(ctx).items()
    return [CompletionItem(name, help=preset.title) for name, preset in presets if name.startswith(incomplete)]


def parameter_pairs(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete a parameter of the preset that the call names, or the value of one."""
    # While an option still lacks its value, click leaves the arguments that it has read in `ctx.args`.
    named = ctx.params.get("name") or ctx.params.get("preset") or next(iter(ctx.args), None)
    preset = _presets_to_offer(ctx).get(str(named))
    if preset is None:
        return []
    key, sign, value = incomplete.partition("=")
    if not sign:
        return [CompletionItem(f"{p.name}=", help=p.help) for p in preset.parameters if p.name.startswith(key)]
    parameter = preset.parameter(key.replace("-", "_"))
    found = _values(parameter, value) if parameter else ()
    return [CompletionItem(f"{key}={text}") for text in found]


def actor_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the name of a state, organization or leader."""
    return [CompletionItem(name) for name in _names(None, incomplete)]


def _presets_to_offer(ctx: click.Context) -> "Mapping[str, Preset]":
    """Return the presets; none where there is an error, which belongs to the call and not onto the line being typed."""
    try:
        return chosen_presets(ctx)
    except AmityError:
        return {}


def _values(parameter: "Parameter", begun: str) -> Iterable[str]:
    if parameter.names_actor:
        return _names(parameter.entity, begun)
    if parameter.kind == "relation":
        from graph.ontology import RELATION_TYPES

        return [name for name in RELATION_TYPES if name.startswith(begun.upper())]
    done, _, last = begun.rpartition(",")
    chosen = done.split(",") if done else []
    return [",".join([*chosen, word]) for word in parameter.words if word.startswith(last) and word not in chosen]


def _names(kind: str | None, begun: str) -> list[str]:
    """Return names from the gazetteer that begin so, in any case: countries first, and other names if no one fits."""
    from loaders.gazetteer.reader import read_actors

    records = [r for r in read_actors().records if kind in (None, r["type"])]
    wanted = begun.casefold()
    for names in (_first, _others):
        found = dict.fromkeys(n for record in records for n in names(record) if n.casefold().startswith(wanted))
        if found:
            return list(found)[:_MOST]
    return []


def _first(record: dict[str, object]) -> Iterator[str]:
    yield str(record["name"])


def _others(record: dict[str, object]) -> Iterator[str]:
    names = record["names"]
    if isinstance(names, list):
        yield from (str(name[0]) for name in names if name[1] != "city")
