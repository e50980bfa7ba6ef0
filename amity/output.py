"""What leaves the graph: exports, the networkx view, the picture."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from amity.answers import actor_names, alliance_paths, presets
from graph import export as exports
from graph.export.store_source import StoreSource
from graph.export.tables import write_folder
from graph.statement import Statement
from graph.store import Selection, Store
from queries import ActorNames, Preset, pictures

if TYPE_CHECKING:
    import networkx as nx


def export(  # noqa: PLR0913 - what to write, where, and how
    store: Store,
    stream: IO[bytes],
    *,
    form: str = "turtle",
    selection: Selection | None = None,
    texts: bool = True,
    names: "exports.Names | None" = None,
) -> None:
    """Write the graph, or a selection of it, with the provenance of every statement.

    The RDF forms hold no more than a page of it in memory. The same graph gives the same bytes.

    Args:
        store: The graph.
        stream: Where the bytes go.
        form: Name or extension of one of `graph.export.FORMS`.
        selection: Which statements; by default all.
        texts: In RDF the texts of documents go along, so that an import gives back exactly this graph.
        names: IRIs for RDF, `https://w3id.org/amity/…` if not given.

    Raises:
        ExportError: There is no such form.
    """
    source = StoreSource(store.catalogue(selection), texts=texts)
    exports.write_source(source, stream, form=form, names=names)


def export_folder(
    store: Store, folder: Path, *, form: str, selection: Selection | None = None, texts: bool = True
) -> tuple[Path, ...]:
    """Write the graph, or a selection of it, as tables in a folder, and return them.

    Args:
        store: The graph.
        folder: Where; it is made if it is not there.
        form: `neo4j-csv` or `neo4j-parquet` for `neo4j-admin database import full`, `kgx-tsv` or `kgx-jsonl`.
        selection: Which statements; by default all.
        texts: For Neo4j, the texts of documents go along.

    Raises:
        ExportError: There is no such form, or the folder cannot be written.
    """
    return write_folder(StoreSource(store.catalogue(selection), texts=texts), folder, form=form)


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


def statements_behind(store: Store, preset: str | Preset, **arguments: Any) -> frozenset[str]:  # noqa: ANN401
    """Return the ids of the statements that a preset's answer rests on.

    Args:
        store: The graph.
        preset: Name of a preset, or itself.
        **arguments: The preset's parameters.

    Raises:
        PresetError: The preset cannot be run.
        UnknownActorError: Nobody is known by a name.
    """
    return frozenset(link.id for link in _answer(store, preset, arguments).picture(store).links)


def _answer(store: Store, name: str | Preset, arguments: dict[str, Any]) -> pictures.Answer:
    preset = presets()[name] if isinstance(name, str) else name
    needs_names = any(parameter.names_actor for parameter in preset.parameters)
    return pictures.answered(store, preset, arguments, actors=actor_names(store) if needs_names else ActorNames(()))
