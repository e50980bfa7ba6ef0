"""What leaves the graph: exports, the networkx view, the picture."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from amity.answers import actor_names, alliance_paths, presets
from graph import export as exports
from graph.statement import Statement
from graph.store import Store
from queries import ActorNames, Preset, pictures

if TYPE_CHECKING:
    import networkx as nx


def export(store: Store, stream: IO[bytes], *, form: str = "turtle") -> None:
    """Write the whole graph with the provenance of every statement.

    Args:
        store: The graph.
        stream: Where the bytes go.
        form: `turtle`, `ntriples`, `nquads`, `trig`, `jsonld`, `graphml` or `csv`.

    Raises:
        ExportError: There is no such form.
    """
    exports.write(store.statements(), store.documents(), stream, form=form)


def graph(source: Store | Iterable[Statement]) -> "nx.MultiDiGraph[str]":
    """Return a store's statements, or the given ones, as a networkx graph: entities as nodes, statements as edges."""
    return exports.to_networkx(source.statements() if isinstance(source, Store) else source)


def draw(  # noqa: PLR0913 - what to draw, where, and how
    store: Store,
    target: Path,
    *,
    title: str = "Amity",
    preset: str | Preset | None = None,
    path: tuple[str, str] | None = None,
    form: str = "html",
    **arguments: Any,  # noqa: ANN401 - a preset's parameters
) -> tuple[Path, ...]:
    """Write a picture that needs no network and no server.

    Args:
        store: The graph.
        target: The file; images get `-matrix` and `-timeline` into its name.
        title: Its heading.
        preset: Draw the answer of this preset, given by name or itself; by default everything.
        path: Draw the paths between these two actors in place of a preset.
        form: `html`, a page with graph, matrix, timeline and sentences; or `png` or `svg`, images of matrix and
            timeline.
        **arguments: The preset's parameters, or the options of `alliance_paths`.

    Returns:
        The files that were written.

    Raises:
        PictureError: There is nothing to draw, or a file cannot be written.
        PresetError: The preset cannot be run.
        UnknownActorError: Nobody is known by a name.
    """
    if path:
        source: pictures.Source = alliance_paths(store, *path, **arguments)
    else:
        source = _answer(store, preset, arguments) if preset else store.statements()
    if form != "html":
        return pictures.write_plots(source, target, form=form, title=title, store=store)
    pictures.write_html(source, target, title=title, store=store)
    return (target,)


def _answer(store: Store, name: str | Preset, arguments: dict[str, Any]) -> pictures.Answer:
    preset = presets()[name] if isinstance(name, str) else name
    needs_names = any(parameter.names_actor for parameter in preset.parameters)
    return pictures.answered(store, preset, arguments, actors=actor_names(store) if needs_names else ActorNames(()))
