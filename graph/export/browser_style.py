"""The style of Neo4j Browser in GraSS: a colour for each label, and for each relation the colour of its valence.

Browser's reader splits at every colon and semicolon, so that a value holds neither. Where several rules fit, the later
one wins: the general ones come first.
"""

from collections.abc import Mapping

from graph.ontology import ENTITY_TYPES, RELATION_TYPES

_STRUCTURE = "#B8BCC2"


def browser_style() -> str:
    """Return the style sheet."""
    rules = [
        _rule("node", _node("#A5ABB6", 50) | {"caption": '"{name}"'}),
        _rule("node.Statement", _node("#E3E5E8", 24, text="#333333") | {"caption": '"{relation}"'}),
        _rule("node.Document", _node("#D9C7A0", 40, text="#333333") | {"caption": '"{title}"'}),
        _rule("node.Entity", _node("#A5ABB6", 50) | {"caption": '"{name}"'}),
    ]
    for entity in ENTITY_TYPES.values():
        size = 65 if entity.label in {"Country", "Organization"} else 50
        rules.append(_rule(f"node.{entity.label}", _node(entity.colour, size) | {"caption": '"{name}"'}))
    rules.append(_rule("relationship", _edge(_STRUCTURE, "1px")))
    rules += [
        _rule(f"relationship.{relation.name}", _edge(relation.colour, "3px")) for relation in RELATION_TYPES.values()
    ]
    return "\n".join(rules)


def _node(colour: str, size: int, *, text: str = "#FFFFFF") -> dict[str, str]:
    return {
        "diameter": f"{size}px",
        "color": colour,
        "border-color": _darker(colour),
        "border-width": "2px",
        "text-color-internal": text,
        "font-size": "11px",
    }


def _edge(colour: str, width: str) -> dict[str, str]:
    return {
        "color": colour,
        "shaft-width": width,
        "font-size": "8px",
        "padding": "3px",
        "text-color-external": "#333333",
        "text-color-internal": "#FFFFFF",
        "caption": '"<type>"',
    }


def _rule(selector: str, properties: Mapping[str, str]) -> str:
    lines = "".join(f"  {key}: {value};\n" for key, value in properties.items())
    return f"{selector} {{\n{lines}}}\n"


def _darker(colour: str) -> str:
    return "#" + "".join(f"{part * 3 // 4:02X}" for part in bytes.fromhex(colour.removeprefix("#")))
