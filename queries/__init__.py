"""Out of the graph: Cypher presets and their runner, alliance paths, pictures.

This layer imports only `graph`.
"""

from queries.actors import ActorNames
from queries.difference import Change, Difference, difference, key_columns, saved_rows
from queries.errors import (
    AmbiguousActorError,
    NoBrowserError,
    ParameterError,
    PictureError,
    PresetColumnsError,
    PresetError,
    PresetHeaderError,
    PresetWritesError,
    SameActorError,
    SavedResultError,
    UnknownActorError,
    UnknownMeasureError,
    UnknownPresetError,
)
from queries.favourites import write_favourites
from queries.library import Library, load_presets
from queries.link import browser_link
from queries.parameter import Parameter
from queries.paths import Actor, AlliancePath, AlliancePaths, Hop, alliance_paths
from queries.preset import Preset
from queries.quote import Quote
from queries.runner import bound, run
from queries.table import Table

__all__ = [
    "Actor",
    "ActorNames",
    "AlliancePath",
    "AlliancePaths",
    "AmbiguousActorError",
    "Change",
    "Difference",
    "Hop",
    "Library",
    "NoBrowserError",
    "Parameter",
    "ParameterError",
    "PictureError",
    "Preset",
    "PresetColumnsError",
    "PresetError",
    "PresetHeaderError",
    "PresetWritesError",
    "Quote",
    "SameActorError",
    "SavedResultError",
    "Table",
    "UnknownActorError",
    "UnknownMeasureError",
    "UnknownPresetError",
    "alliance_paths",
    "bound",
    "browser_link",
    "difference",
    "key_columns",
    "load_presets",
    "run",
    "saved_rows",
    "write_favourites",
]
