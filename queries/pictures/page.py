"""The page around a drawing: matrix, timeline, and the table of statements with their sentences."""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urlsplit

from graph.ontology import ENTITY_TYPES
from graph.wording import harmless, worded
from queries.pictures.answer import Answer
from queries.pictures.drawing import draw, extra, node_colour
from queries.pictures.grid import grid
from queries.pictures.matrix import matrix
from queries.pictures.picture import Picture, counted
from queries.pictures.timeline import density, timeline
from queries.pictures.tone import TONES

#: Sentences shown of a statement.
_QUOTES: Final = 5
#: Pairs of actors that the timeline shows.
MAX_ROWS: Final = 300
_BINS: Final = 60


def page(picture: Picture, *, title: str, about: str = "", answer: Answer | None = None) -> str:
    """Return one HTML document with all views of a picture, which needs no network and no server.

    The drawing stands in a frame of its own without rights to the page, and the page's policy lets nothing be fetched:
    names and sentences come from documents, and documents are not to be trusted.

    Raises:
        PictureError: What pictures need is not installed.
    """
    bridge = f"<head><script>{_resource('frame.js')}</script>"
    drawing = draw(picture).replace("<head>", bridge, 1)
    jinja2 = extra("jinja2")
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=jinja2.FunctionLoader(_resource),
        finalize=_readable,
    )  # fmt: skip
    environment.filters |= {"href": web_address, "shown": worded, "counted": counted}
    times = timeline(picture, max_rows=MAX_ROWS)
    present = {node.label for node in picture.nodes}
    rendered = environment.get_template("page.html").render(
        title=title,
        about=about,
        picture=picture,
        answer=answer,
        drawing=drawing,
        quotes=_QUOTES,
        grid=grid(matrix(picture)),
        timeline=times,
        bars=_bars(density(times, _BINS)),
        nodes={label: node_colour(label) for label in ENTITY_TYPES if label in present},
        tones={tone: colour for tone, colour in TONES.items() if any(link.tone == tone for link in picture.links)},
        colours=dict(TONES),
        targets=_targets(picture),
    )
    return str(rendered)


def web_address(uri: str) -> str | None:
    """Return the address if a browser may open it: http and https, no script and no local file."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    return uri if parts.scheme in ("http", "https") and parts.netloc else None


def _readable(value: object) -> object:
    """Return what a template shows, a text without what would drive a terminal or turn the direction of writing."""
    return harmless(value) if type(value) is str else value


def _targets(picture: Picture) -> dict[str, Any]:
    """Return which statements are behind each line and each node of the drawing, as the frame names them."""
    of_node: dict[str, list[int]] = {node.id: [] for node in picture.nodes}
    for place, link in enumerate(picture.links):
        for node in dict.fromkeys((link.start, link.end)):
            of_node[node.id].append(place)
    return {
        "lines": [list(line.links) for line in picture.lines()],
        "nodes": of_node,
        "names": {node.id: harmless(node.name) for node in picture.nodes},
    }


def _bars(counts: Sequence[Mapping[str, int]]) -> list[tuple[float, float, float, float, str]]:
    """Return a stacked bar for each part of the axis: its left, top, width and height in per cent, and its colour."""
    most = max((sum(part.values()) for part in counts), default=0)
    found = []
    for number, part in enumerate(counts):
        top = 100.0
        for tone, colour in TONES.items():
            height = 100 * part.get(tone, 0) / most if most else 0
            top -= height
            if height:
                found.append((100 * number / len(counts), top, 100 / len(counts) * 0.85, height, colour))
    return found


def _resource(name: str) -> str:
    return (files("queries.pictures") / name).read_text("utf-8")
