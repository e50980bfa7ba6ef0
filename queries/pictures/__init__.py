"""Pictures of the graph that need no server: one HTML file to open in a browser or to send to someone."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.statement import Statement
from queries.errors import PictureError
from queries.paths.path import AlliancePaths
from queries.pictures.page import page
from queries.pictures.sources import of_paths, of_statements, of_table
from queries.table import Table

if TYPE_CHECKING:
    from graph.store import Store

#: What stays legible.
MAX_NODES: Final = 300
MAX_LINKS: Final = 2000

__all__ = ["MAX_LINKS", "MAX_NODES", "write_html"]


def write_html(
    source: Iterable[Statement] | Table | AlliancePaths,
    target: Path,
    *,
    title: str = "Amity",
    store: "Store | None" = None,
) -> None:
    """Write a picture as one HTML file: the graph, and the table of its statements with sentences and sources.

    Beyond 300 actors or 2000 statements the best believed and most documented are shown, and the page says how many
    were left out.

    Args:
        source: Statements, the answer of a preset of view `graph`, or alliance paths.
        target: The file; it is replaced as a whole or left as it was.
        title: Heading of the page.
        store: Where titles of documents are, and the sentences behind a preset's answer. Without one the page has
            only what `source` holds.

    Raises:
        PictureError: What pictures need is not installed, the source has nothing to draw, or the file cannot be
            written.
        StoreError: The store cannot be read.
    """
    if isinstance(source, Table):
        picture = of_table(source, store)
    elif isinstance(source, AlliancePaths):
        picture = of_paths(source)
    else:
        picture = of_statements(source, store.documents() if store else ())
    _write(target, page(picture.within(MAX_NODES, MAX_LINKS), title=title))


def _write(target: Path, text: str) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        part = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as stream:
                stream.write(text)
            part.chmod(0o644)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise PictureError(
            f"the picture cannot be written ({error.strerror or error})",
            where=str(target),
            remedy="Choose a file in a folder that exists and can be written",
        ) from error
