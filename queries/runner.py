"""Runs a preset: binds its parameters, reads the store, checks the columns."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from rapidfuzz import process

from queries.actors import ActorNames
from queries.counting import read
from queries.errors import ParameterError, PresetColumnsError, SameActorError
from queries.parameter import Parameter
from queries.preset import Preset
from queries.table import Table

if TYPE_CHECKING:
    from graph.store import Store

#: An argument that widens `modality` to what is said to be possible.
POSSIBLE: Final = "possible"


def run(store: "Store", preset: Preset, arguments: Mapping[str, object], *, actors: ActorNames) -> Table:
    """Answer a preset from a store, in a read transaction.

    Args:
        store: Where the graph is.
        preset: What to ask.
        arguments: Values by parameter name, each of its type or as text; None counts as not given. `possible=True`
            widens the modality of a preset that has one.
        actors: Who is meant by a name.

    Raises:
        ParameterError: A value is missing or ill-typed, or is for no parameter of the preset.
        UnknownActorError: A name means no actor (AmbiguousActorError: several; SameActorError: one actor twice).
        PresetColumnsError: The preset's header declares other columns than the query returns.
        StoreError: The store cannot be reached, or refuses the query as it writes or is not Cypher.
    """
    found = read(store, preset, bound(preset, arguments, actors=actors))
    # A server that finds nothing may leave the names of the columns out; a preset that is drawn leaves them open.
    if preset.columns and found.columns != preset.columns and (found.columns or found.rows):
        raise PresetColumnsError(
            f"the query returns {', '.join(found.columns)}, the header says {', '.join(preset.columns)}",
            where=str(preset.path),
            remedy="Make `// columns:` and the last RETURN agree",
        )
    return Table(preset.columns or found.columns, found.rows)


def bound(preset: Preset, arguments: Mapping[str, object], *, actors: ActorNames) -> dict[str, object]:
    """Return a value for each parameter of the preset, with defaults filled in and actors as ids.

    Raises:
        ParameterError: A value is missing or ill-typed, or is for no parameter of the preset.
        UnknownActorError: A name means no actor (AmbiguousActorError: several; SameActorError: one actor twice).
    """
    given = {name: value for name, value in arguments.items() if value is not None}
    wider = _truth(given.pop(POSSIBLE, False))
    modality = preset.parameter("modality")
    if wider and modality is None:
        raise ParameterError(f"{preset.name} does not look at modality", remedy=f"Leave {POSSIBLE} out")
    for name in given:
        if preset.parameter(name) is None:
            raise _stranger(preset, name)
    values = {p.name: _value(preset, p, given, actors) for p in preset.parameters}
    if wider and modality is not None:
        values[modality.name] = modality.value([*_words(values[modality.name]), POSSIBLE])
    _refuse_twins(preset, values, actors)
    return values


def _value(preset: Preset, parameter: Parameter, given: Mapping[str, object], actors: ActorNames) -> object:
    if parameter.name not in given and parameter.required:
        example = f" (for example {parameter.name}={parameter.example})" if parameter.example else ""
        raise ParameterError(
            f"{preset.name} needs {parameter.name}: {parameter.help}", remedy=f"Give {parameter.name}{example}"
        )
    raw = given.get(parameter.name, parameter.default)
    if raw is None:
        return None
    value = parameter.value(raw)
    return actors.resolve(str(value), kind=parameter.entity) if parameter.names_actor else value


def _words(value: object) -> list[str]:
    return list(value) if isinstance(value, list) else []


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.casefold() in ("true", "yes", "1", "false", "no", "0"):
        return value.casefold() in ("true", "yes", "1")
    raise ParameterError(f"{POSSIBLE} cannot be {value!r}", remedy=f"Give {POSSIBLE} as true or false")


def _stranger(preset: Preset, name: str) -> ParameterError:
    known = [p.name for p in preset.parameters]
    near = process.extractOne(name, known, score_cutoff=60)
    remedy = f"Did you mean {near[0]}" if near else f"It has {', '.join(known) or 'none'}"
    return ParameterError(f"{preset.name} has no parameter {name!r}", remedy=remedy)


def _refuse_twins(preset: Preset, values: Mapping[str, object], actors: ActorNames) -> None:
    """Refuse one actor in two places: no preset asks about an actor and itself."""
    seen: dict[object, str] = {}
    for parameter in preset.parameters:
        actor = values[parameter.name]
        if not parameter.names_actor or actor is None:
            continue
        if actor in seen:
            raise SameActorError(
                f"{seen[actor]} and {parameter.name} are both {actors.name(str(actor))}", remedy="Name two actors"
            )
        seen[actor] = parameter.name
