"""Questions to the graph: presets and alliance paths, with actors under any of their names."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import queries
from amity.settings import Settings, load_settings
from graph.store import Store
from loaders.gazetteer import Gazetteer
from queries import ActorNames, AlliancePaths, Library, Preset, Table, analysis
from queries.analysis import Analysis
from queries.paths import PATH_RELATIONS

#: What chains run over. Membership is left out: that two states sit in one large organization says little.
COOPERATION_PATHS = tuple(name for name in PATH_RELATIONS if name != "MEMBER_OF")

_ENTITIES = "MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.aliases AS aliases ORDER BY id"


def presets(settings: Settings | None = None) -> Library:
    """Return the bundled presets and the user's own, by name.

    Raises:
        PresetError: The folder that the settings name does not exist.
    """
    chosen = settings or load_settings()
    # The folder in the data folder need not be there; one that was asked for must.
    wanted = chosen.presets_dir is not None or chosen.own_presets_dir.is_dir()
    return queries.load_presets(*([chosen.own_presets_dir] if wanted else []))


def actor_names(store: Store) -> ActorNames:
    """Return what resolves names to ids: everyone in the gazetteer, and everyone in the graph."""
    return ActorNames(chain(_known(), _stored(store)))


def known_actors() -> ActorNames:
    """Return what resolves names to ids where there is no graph at hand: everyone in the gazetteer."""
    return ActorNames(_known())


def _known() -> Iterator[tuple[str, str, Iterable[str]]]:
    """Yield the gazetteer's actors with the names that mean them first: Moscow is Russia's, not the Soviet Union's."""
    gazetteer = Gazetteer.load()
    for actor in gazetteer.actors.values():
        yield actor.id, actor.name, [n.text for n in actor.names if gazetteer.resolve(n.text) is actor]


def _stored(store: Store) -> Iterator[tuple[str, str, Iterable[str]]]:
    for identifier, name, aliases in store.read(_ENTITIES).rows:
        yield identifier, name, aliases or ()


def query(store: Store, name: str | Preset, /, **arguments: Any) -> Table:  # noqa: ANN401 - a preset's parameters
    """Run a preset.

    Args:
        store: The graph to ask.
        name: Name of a bundled preset or of one of the user's own, or a preset itself.
        **arguments: The preset's parameters; actors by any name or by id.

    Raises:
        UnknownPresetError: There is no preset of that name.
        ParameterError: A parameter is missing, unknown or ill-typed.
        UnknownActorError: Nobody is known by that name.
        PresetWritesError: The preset would change the graph.
    """
    preset = presets()[name] if isinstance(name, str) else name
    needs_names = any(p.names_actor and arguments.get(p.name, p.default) is not None for p in preset.parameters)
    return queries.run(store, preset, arguments, actors=actor_names(store) if needs_names else ActorNames(()))


def alliance_paths(store: Store, start: str, end: str, **options: Any) -> AlliancePaths:  # noqa: ANN401
    """Return the shortest paths of cooperation between two actors, or alternatives, the best-believed first.

    Args:
        store: The graph to ask.
        start: Any name or the id of a state or organization.
        end: Any name or the id of another.
        **options: Those of `queries.alliance_paths`. Chains run over every kind of cooperation between states unless
            `relations` says otherwise; `via` and `avoid` take names too.

    Raises:
        UnknownActorError: Nobody is known by one of the names.
        SameActorError: Both names mean the same actor.
        ParameterError: An option is out of its bounds.
    """
    names = actor_names(store)
    chosen = {"relations": COOPERATION_PATHS} | options
    chosen |= {key: [names.resolve(name) for name in options.get(key, ())] for key in ("via", "avoid")}
    return queries.alliance_paths(store, names.resolve(start), names.resolve(end), **chosen)


def analyse(store: Store, measure: str, *, actor: str | None = None, **options: Any) -> Analysis:  # noqa: ANN401
    """Measure the network of actors as a whole: who is central, who belongs together, what is balanced.

    Args:
        store: The graph to ask.
        measure: Name of a measure: `degree`, `betweenness`, `pagerank`, `communities`, `cores`, `triads`, `balance`,
            `bridges` or `similarity`.
        actor: Any name or the id of an actor: only the rows about it.
        **options: Those of `queries.analysis.analyse`.

    Raises:
        UnknownMeasureError: There is no measure of that name.
        UnknownActorError: Nobody is known by that name.
        ParameterError: An option has a value that it cannot have.
    """
    known = analysis.measure_named(measure).name
    resolved = None if actor is None else actor_names(store).resolve(actor)
    return analysis.analyse(store, known, actor=resolved, **options)


def write_analysis(store: Store, found: Analysis) -> int:
    """Put what an analysis says of single actors onto their nodes, for Neo4j Browser; return how many nodes have it.

    The properties are called `analysis_` and the value's name. They are part of no export, and
    `Store.remove_annotations` takes them off again.

    Raises:
        ParameterError: The analysis says nothing of single actors, or was made by period.
        StoreError: The store cannot be written.
    """
    return analysis.write(store, found)
