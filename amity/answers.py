"""Questions to the graph: presets and alliance paths, with actors under any of their names."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import queries
from amity.settings import Settings, load_settings
from graph.store import Store
from loaders.gazetteer import Gazetteer
from queries import ActorNames, AlliancePath, Library, Table

_ENTITIES = "MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.aliases AS aliases ORDER BY id"


def presets(settings: Settings | None = None) -> Library:
    """Return the bundled presets and the user's own, by name."""
    folder = (settings or load_settings()).own_presets_dir
    return queries.load_presets(*([folder] if folder.is_dir() else []))


def actor_names(store: Store) -> ActorNames:
    """Return what resolves names to ids: everyone in the gazetteer, and everyone in the graph."""
    known = ((a.id, a.name, a.aliases) for a in Gazetteer.load().actors.values())
    return ActorNames(chain(known, _stored(store)))


def _stored(store: Store) -> Iterator[tuple[str, str, Iterable[str]]]:
    for identifier, name, aliases in store.read(_ENTITIES).rows:
        yield identifier, name, aliases or ()


def query(store: Store, name: str, /, **arguments: Any) -> Table:  # noqa: ANN401 - a preset's parameters
    """Run a preset.

    Args:
        store: The graph to ask.
        name: Name of a bundled preset or of one of the user's own.
        **arguments: The preset's parameters; actors by any name or by id.

    Raises:
        UnknownPresetError: There is no preset of that name.
        ParameterError: A parameter is missing, unknown or ill-typed.
        UnknownActorError: Nobody is known by that name.
        PresetWritesError: The preset would change the graph.
    """
    preset = presets()[name]
    needs_names = any(p.names_actor for p in preset.parameters)
    return queries.run(store, preset, arguments, actors=actor_names(store) if needs_names else ActorNames(()))


def alliance_paths(store: Store, start: str, end: str, **options: Any) -> list[AlliancePath]:  # noqa: ANN401
    """Return the shortest chains of cooperation between two actors, the best-believed first.

    Args:
        store: The graph to ask.
        start: Any name or the id of an actor.
        end: Any name or the id of another.
        **options: `max_hops`, `as_of`, `modalities` and `limit` of `queries.alliance_paths`.

    Raises:
        UnknownActorError: Nobody is known by one of the names.
        SameActorError: Both names mean the same actor.
    """
    names = actor_names(store)
    return queries.alliance_paths(store, names.resolve(start), names.resolve(end), **options)
