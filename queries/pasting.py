"""A query with values in place of its parameters, for where none can be given: Neo4j Browser."""

import re
from collections.abc import Mapping
from typing import Final

from queries.cypher import filled, outside_strings

#: A filter that may be in use or not: `($since IS NULL OR …)`.
_OPTIONAL: Final = re.compile(r"\(\s*\$(?P<name>[A-Za-z_]\w*)\s+IS\s+NULL\s+OR\b")
#: Stands for a filter that was taken out, until the words around it are put right. No query holds this character.
_GONE: Final = "\x00"
_ENDS: Final = r"(?=\s*(?:[)}]|$|(?:OPTIONAL|MATCH|WITH|UNWIND|CALL|RETURN|ORDER|UNION|//)))"
_TIDY: Final = (
    (re.compile(rf"\s+AND\s+{_GONE}"), ""),
    (re.compile(rf"{_GONE}\s+AND\s+"), ""),
    (re.compile(rf"\s+WHERE\s+{_GONE}{_ENDS}"), ""),
    (re.compile(_GONE), "true"),
)


def pasted(cypher: str, values: Mapping[str, object]) -> str:
    """Return the query with literals for the parameters that have a value, and with the filters alone that are in use.

    A text can become no more than a string literal, whatever is in it. A parameter without a value stays.

    Args:
        cypher: A query.
        values: Plain values by the parameter's name: null, truth values, numbers, texts and lists of these.

    Raises:
        TypeError: A value is of another kind.
    """
    text = cypher.replace(_GONE, "")
    start = 0
    while found := _OPTIONAL.search(text, start):
        end = _closing(text, found.start())
        start = found.start() + 1
        if end and found["name"] in values:
            kept = _GONE + text[end:] if values[found["name"]] is None else "(" + text[found.end() :].lstrip()
            text = text[: found.start()] + kept
    for pattern, replacement in _TIDY:
        text = pattern.sub(replacement, text)
    return filled(text, values)


def _closing(text: str, opening: int) -> int | None:
    """Return the place behind the bracket that closes the one at `opening`; None where that one is part of a string."""
    depth = 0
    for place, character in outside_strings(text):
        if place < opening:
            continue
        if depth == 0 and place > opening:
            return None
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0:
            return place + 1
    return None
