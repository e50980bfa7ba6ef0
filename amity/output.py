"""What leaves the graph: exports, the networkx view, the picture."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO

import networkx as nx

from graph import export as exports
from graph.statement import Statement
from graph.store import Store
from queries import pictures


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


def graph(source: Store | Iterable[Statement]) -> nx.MultiDiGraph:
    """Return a store's statements, or the given ones, as a networkx graph: entities as nodes, statements as edges."""
    return exports.to_networkx(source.statements() if isinstance(source, Store) else source)


def draw(source: Store | Iterable[Statement], target: Path, *, title: str = "Amity") -> None:
    """Write a picture of the graph as one HTML file that needs no network."""
    pictures.write_html(source.statements() if isinstance(source, Store) else source, target, title=title)
