"""The page around a drawing: legend, what was left out, and the table of statements with their sentences."""

from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from queries.pictures.drawing import draw, extra, link_colour, node_colour
from queries.pictures.picture import Picture

_VALENCES: Final = {"+": "cooperation", "-": "conflict", "0": "neutral or structural"}
#: Sentences shown of a statement.
_QUOTES: Final = 5


def page(picture: Picture, *, title: str) -> str:
    """Return one HTML document with the drawing and the table, which needs no network and no server.

    The drawing stands in a frame of its own without rights to the page, and the page's policy lets nothing be fetched:
    names and sentences come from documents, and documents are not to be trusted.

    Raises:
        PictureError: What pictures need is not installed.
    """
    storage = f"<head><script>{_resource('frame.js')}</script>"
    drawing = draw(picture).replace("<head>", storage, 1)
    environment = extra("jinja2").Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["href"] = web_address
    template = environment.from_string(_resource("page.html"))
    present = {node.label for node in picture.nodes}
    rendered = template.render(
        title=title,
        picture=picture,
        drawing=drawing,
        style=_resource("page.css"),
        script=_resource("page.js"),
        quotes=_QUOTES,
        nodes={label: node_colour(label) for label in ENTITY_TYPES if label in present},
        links={
            meaning: next(link_colour(name) for name, kind in RELATION_TYPES.items() if kind.valence == sign)
            for sign, meaning in _VALENCES.items()
        },
    )
    return str(rendered)


def web_address(uri: str) -> str | None:
    """Return the address if a browser may open it: http and https, no script and no local file."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    return uri if parts.scheme in ("http", "https") and parts.netloc else None


def _resource(name: str) -> str:
    return (files("queries.pictures") / name).read_text("utf-8")
