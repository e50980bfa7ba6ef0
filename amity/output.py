"""What leaves the graph: exports, the networkx view, the picture."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from amity.answers import query
from graph import export as exports
from graph.statement import Statement
from graph.store import Store
from queries import pictures

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


def draw(store: Store, target: Path, *, title: str = "Amity", preset: str | None = None, **arguments: Any) -> None:  # noqa: ANN401
    """Write a picture as one HTML file that needs no network.

    Args:
        store: The graph.
        target: The file.
        title: Heading of the page.
        preset: Draw the answer of this preset, of view `graph`; by default everything.
        **arguments: The preset's parameters.

    Raises:
        PictureError: There is nothing to draw, the preset is none to draw, or the file cannot be written.
        PresetError: The preset cannot be run.
    """
    source = query(store, preset, **arguments) if preset else store.statements()
    pictures.write_html(source, target, title=title, store=store)
