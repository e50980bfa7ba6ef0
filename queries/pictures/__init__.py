"""Pictures of the graph that need no server: a page to open in a browser or to send to someone, and plots to print."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.statement import Statement
from queries.errors import PictureError
from queries.paths.path import AlliancePaths
from queries.pictures.answer import Answer, answered
from queries.pictures.file import replace_file
from queries.pictures.page import page
from queries.pictures.picture import Picture, counted
from queries.pictures.plots import FORMATS, PLOTS, plot
from queries.pictures.sources import of_paths, of_statements, of_table, quoted
from queries.table import Table

if TYPE_CHECKING:
    from graph.store import Store

#: What stays legible.
MAX_NODES: Final = 300
MAX_LINKS: Final = 2000

#: What can be drawn.
Source = Iterable[Statement] | Table | Answer | AlliancePaths

__all__ = ["FORMATS", "MAX_LINKS", "MAX_NODES", "PLOTS", "Answer", "Source", "answered", "write_html", "write_plots"]


def write_html(source: Source, target: Path, *, title: str = "Amity", store: "Store | None" = None) -> None:
    """Write a picture as one HTML file: graph, matrix, timeline, and the statements with sentences and sources.

    Beyond 300 actors or 2000 statements the best believed and most documented are shown, and the page says how many
    were left out.

    Args:
        source: Statements, the answer of a preset (a bare table only of view `graph`), or alliance paths.
        target: The file; it is replaced as a whole or left as it was.
        title: Heading of the page.
        store: Where titles of documents are, and the sentences behind a preset's answer. Without one the page has
            only what `source` holds. An answer of view `table` needs it.

    Raises:
        PictureError: What pictures need is not installed, the source has nothing to draw, or the file cannot be
            written.
        StoreError: The store cannot be read.
    """
    picture = _picture(source, store)
    answer = source if isinstance(source, Answer) else None
    about = answer.preset.description if answer else _told(source) if isinstance(source, AlliancePaths) else ""
    replace_file(target, page(picture, title=title, about=about, answer=answer).encode("utf-8", "replace"))


def write_plots(
    source: Source, target: Path, *, form: str = "png", title: str = "Amity", store: "Store | None" = None
) -> tuple[Path, ...]:
    """Write the matrix and the timeline of a picture as images.

    Args:
        source: As for `write_html`.
        target: Names both files: `map.png` becomes `map-matrix.png` and `map-timeline.png`.
        form: `png` or `svg`.
        title: Heading of the images.
        store: As for `write_html`.

    Returns:
        The files. A source without any date has no timeline.

    Raises:
        PictureError: As for `write_html`; also if there is nothing to draw.
        StoreError: The store cannot be read.
    """
    picture = _picture(source, store)
    written = []
    for kind in PLOTS:
        image = plot(picture, kind, form=form, title=title)
        if image is not None:
            written.append(target.with_name(f"{target.stem}-{kind}.{form}"))
            replace_file(written[-1], image)
    if not written:
        raise PictureError("there is nothing to draw", remedy="Ask for more: another actor, preset or filter")
    return tuple(written)


def _picture(source: Source, store: "Store | None") -> Picture:
    """Return the picture of a source, cut to what can be read, with sentences if there is a store."""
    if isinstance(source, AlliancePaths):
        found = of_paths(source)
    elif isinstance(source, Table):
        found = of_table(source)
    elif isinstance(source, Answer):
        if store is None:
            raise PictureError("the answer of a preset needs the store that it is from", remedy="Give the store")
        found = source.picture(store)
    else:
        found = of_statements(source, store.documents() if store else ())
    found = found.within(MAX_NODES, MAX_LINKS)
    return quoted(found, store) if store else found


def _told(paths: AlliancePaths) -> str:
    """Return what there is to say of paths."""
    if not paths:
        return f"There is no path within {counted(paths.max_hops, 'hop')}."
    of = "of more" if paths.total is None else f"of {paths.total}"
    shown = f"{counted(len(paths), 'path')}{'' if paths.total == len(paths) else f', {of}'}"
    return f"{shown}. A path is not an alliance: each actor is linked to the next, which says nothing of the two ends."
