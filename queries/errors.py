"""Errors of presets, their parameters, actors' names and pictures.

::

    PresetError              E500  a preset that cannot be read, found or run
    ├── UnknownPresetError   E501  no preset of that name
    ├── PresetHeaderError    E502  a fault in a preset's file, with file and line
    ├── PresetWritesError    E503  a preset that would change the graph
    ├── ParameterError       E504  a parameter is missing, ill-typed, or not one of the preset's
    ├── PresetColumnsError   E505  the query returned other columns than the header declares
    ├── UnknownActorError    E506  no actor of that name
    ├── AmbiguousActorError  E507  several actors of that name
    ├── SameActorError       E508  both ends of a path are one actor
    ├── SavedResultError     E509  a saved answer that cannot be read or compared
    ├── NoBrowserError       E510  a link to Neo4j Browser where there is none
    └── UnknownMeasureError  E511  no measure of that name
    PictureError             E560  a picture that cannot be drawn
"""

from graph.errors import AmityError


class PresetError(AmityError):
    """A preset that cannot be read, found or run."""

    code = "E500"
    exit_code = 2


class UnknownPresetError(PresetError, KeyError):
    """No preset has that name. A KeyError as well, as a library of presets is a mapping."""

    code = "E501"


class PresetHeaderError(PresetError):
    """A preset's file is not in the preset format."""

    code = "E502"


class PresetWritesError(PresetError):
    """A preset would change the graph."""

    code = "E503"


class ParameterError(PresetError):
    """A parameter is missing, is of the wrong type, or is none of the preset's."""

    code = "E504"


class PresetColumnsError(PresetError):
    """A preset returns other columns than its header declares."""

    code = "E505"


class UnknownActorError(PresetError):
    """No known actor has that name."""

    code = "E506"


class AmbiguousActorError(PresetError):
    """Several actors have that name."""

    code = "E507"


class SameActorError(PresetError):
    """Two parameters that must be different actors name one."""

    code = "E508"


class SavedResultError(PresetError):
    """A saved answer cannot be read, or not be compared with another."""

    code = "E509"


class NoBrowserError(PresetError):
    """The store has no Neo4j Browser to link to."""

    code = "E510"


class UnknownMeasureError(PresetError, KeyError):
    """No measure of an analysis has that name. A KeyError as well, as measures are in a mapping."""

    code = "E511"


class PictureError(AmityError):
    """A picture that cannot be drawn or written."""

    code = "E560"
