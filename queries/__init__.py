"""Out of the graph: Cypher presets and their runner, alliance paths, pictures.

This layer imports only `graph`.
"""

from queries.actors import ActorNames
from queries.errors import (
    AmbiguousActorError,
    ParameterError,
    PictureError,
    PresetColumnsError,
    PresetError,
    PresetHeaderError,
    PresetWritesError,
    SameActorError,
    UnknownActorError,
    UnknownPresetError,
)
from queries.library import Library, load_presets
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
    "Hop",
    "Library",
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
    "Table",
    "UnknownActorError",
    "UnknownPresetError",
    "alliance_paths",
    "bound",
    "load_presets",
    "run",
]
