"""The style of Neo4j Browser in GraSS: a colour for each label, and for each relation the colour of its valence.

GraSS can tell edges apart by their type alone, not by a property. So the number of documents behind each edge stands in
its caption, and a line's width says how many documents edges of its type rest on, where that has been measured.

Browser's reader splits at every colon and semicolon, so that a value holds neither. Where several rules fit, the later
one wins: the general ones come first.
"""

from collections.abc import Mapping
from math import log2
from typing import Final

from graph.ontology import ENTITY_TYPES, RELATION_TYPES

_STRUCTURE: Final = "#B8BCC2"
_LIGHT, _DARK = "#FFFFFF", "#1F2328"
#: Diameter and width of the border in pixels, by label; beside the colour, for eyes that confuse two colours.
_SIZES: Final[Mapping[str, tuple[int, int]]] = {"Country": (65, 2), "Organization": (75, 6)}
_USUAL_SIZE: Final = (50, 2)
#: Width of an edge in pixels where nothing has been measured, and of one that rests on one document.
_PLAIN_WIDTH, _LEAST_WIDTH = 3.0, 2.0
#: What each doubling of the documents adds, and where that ends: a wider line swallows its caption.
_DOUBLING, _GREATEST_WIDTH = 1.5, 8.0


def browser_style(documents: Mapping[str, float] | None = None) -> str:
    """Return the style sheet.

    Args:
        documents: For relations by name, how many documents an edge of the relation rests on, on average. Their widths
            follow from it; the other relations, and all without it, have one width.
    """
    measured = documents or {}
    rules = [
        _rule("node", _node("#A5ABB6", _USUAL_SIZE) | {"caption": '"{name}"'}),
        _rule("node.Statement", _node("#E3E5E8", (24, 2)) | {"caption": '"{relation}"'}),
        _rule("node.Dyad", _node("#C3CBD6", (40, 2)) | {"caption": '"{id}"'}),
        _rule("node.Document", _node("#D9C7A0", (40, 2)) | {"caption": '"{title}"'}),
        _rule("node.Entity", _node("#A5ABB6", _USUAL_SIZE) | {"caption": '"{name}"'}),
    ]
    for entity in ENTITY_TYPES.values():
        size = _SIZES.get(entity.label, _USUAL_SIZE)
        rules.append(_rule(f"node.{entity.label}", _node(entity.colour, size) | {"caption": '"{name}"'}))
    rules.append(_rule("relationship", _edge(_STRUCTURE, 1) | {"caption": '"<type>"'}))
    for relation in RELATION_TYPES.values():
        # A caption that does not fit loses its end: the number comes first.
        caption = {"caption": f'"{{documents}} · {relation.name}"'}
        width = edge_width(measured[relation.name]) if relation.name in measured else _PLAIN_WIDTH
        rules.append(_rule(f"relationship.{relation.name}", _edge(relation.colour, width) | caption))
    return "\n".join(rules)


def edge_width(documents: float) -> float:
    """Return the width in pixels, 2 to 8, of an edge that rests on that many documents."""
    return round(min(_GREATEST_WIDTH, _LEAST_WIDTH + _DOUBLING * log2(max(1.0, documents))), 1)


def _node(colour: str, size: tuple[int, int]) -> dict[str, str]:
    diameter, border = size
    return {
        "diameter": f"{diameter}px",
        "color": colour,
        "border-color": _darker(colour),
        "border-width": f"{border}px",
        "text-color-internal": _text_on(colour),
        "font-size": "11px",
    }


def _edge(colour: str, width: float) -> dict[str, str]:
    return {
        "color": colour,
        "shaft-width": f"{width:g}px",
        "font-size": "8px",
        "padding": "3px",
        "text-color-external": _DARK,
        "text-color-internal": _LIGHT,
    }


def _rule(selector: str, properties: Mapping[str, str]) -> str:
    lines = "".join(f"  {key}: {value};\n" for key, value in properties.items())
    return f"{selector} {{\n{lines}}}\n"


def _text_on(colour: str) -> str:
    """Return white or black, whichever is easier to read on a colour."""
    light = _luminance(colour)
    return _LIGHT if 1.05 / (light + 0.05) > (light + 0.05) / (_luminance(_DARK) + 0.05) else _DARK


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1, as WCAG 2 defines it."""
    red, green, blue = (_linear(part / 255) for part in bytes.fromhex(colour.removeprefix("#")))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _darker(colour: str) -> str:
    return "#" + "".join(f"{part * 3 // 4:02X}" for part in bytes.fromhex(colour.removeprefix("#")))
