"""Presets as favourites of Neo4j Browser: a zip file to drop onto its window."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Final

from graph.identity import slug
from graph.ontology import ENTITY_TYPES
from queries.actors import ActorNames
from queries.errors import PresetError
from queries.library import Library
from queries.parameter import Parameter
from queries.pasting import pasted
from queries.preset import Preset

#: What a folder of favourites is called before its category, to tell it from folders of the user's own.
PREFIX: Final = "Amity"

_NAMED: Final = ("Exercise", "Agreement")
#: The earliest time that a zip file can hold: the same presets give the same bytes whenever they are written.
_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o644 << 16
#: The system that the rights are those of, in the terms of the zip format: Unix.
_UNIX: Final = 3


def write_favourites(library: Library, stream: IO[bytes], *, actors: ActorNames | None = None) -> int:
    """Write presets as a zip file of favourites; return how many favourites it holds.

    Neo4j Browser makes a folder of favourites from each folder of the file, and names a favourite by its first line. A
    preset that also has a query to draw gives two favourites. The same presets give the same bytes.

    Args:
        library: The presets, one folder for each category.
        stream: Where the bytes go; it need not be seekable.
        actors: Who is meant by the examples, so that each favourite runs as it is. Without it, or for a name that it
            lacks, the parameter stays, and a comment tells how to set it.
    """
    archive = BytesIO()
    # Stored, not deflated: what a compressor writes depends on its version.
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as zipped:
        names = [_add(zipped, name, text) for name, text in _favourites(library, actors)]
    stream.write(archive.getvalue())
    return len(names)


def favourite(preset: Preset, actors: ActorNames | None = None) -> str:
    """Return a preset's query as a favourite: title, description, and the query with examples and defaults in it."""
    values = {p.name: value for p in preset.parameters if (value := _value(p, actors)) is not ...}
    missing = [p for p in preset.parameters if p.name not in values]
    notes = [preset.title, preset.description, *(_instruction(p) for p in missing)]
    return "\n".join([*(f"// {note}" for note in notes), pasted(preset.cypher, values), ""])


def _favourites(library: Library, actors: ActorNames | None) -> Iterator[tuple[str, str]]:
    for preset in library.values():
        folder = f"{PREFIX} {preset.category.replace('/', ' ')}"
        yield f"{folder}/{preset.name}.cypher", favourite(preset, actors)
        if preset.graph is not None and preset.drawn is not None:
            yield f"{folder}/{preset.name}-graph.cypher", favourite(preset.drawn, actors)


def _add(zipped: zipfile.ZipFile, name: str, text: str) -> str:
    entry = zipfile.ZipInfo(name, _ALWAYS)
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    zipped.writestr(entry, text.encode())
    return name


def _value(parameter: Parameter, actors: ActorNames | None) -> object:
    """Return what stands for the parameter in a favourite; an ellipsis where nothing can."""
    raw = parameter.example if parameter.required else parameter.default
    if raw is None:
        return ... if parameter.required else None
    if not parameter.names_actor:
        return parameter.value(raw)
    try:
        return ... if actors is None else actors.resolve(str(raw), kind=parameter.entity)
    except PresetError:
        # Exercises and agreements are in no list of actors: their ids are made of their names.
        named = parameter.entity in _NAMED
        return ENTITY_TYPES[parameter.entity or ""].prefix + slug(str(raw)) if named else ...


def _instruction(parameter: Parameter) -> str:
    example = f", of {parameter.example}" if parameter.example else ""
    wanted = f"the id{example}" if parameter.names_actor else parameter.example or parameter.kind
    return f"Set ${parameter.name} first ({parameter.help}): {wanted}"
