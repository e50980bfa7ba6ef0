"""Refuses what no query may do here: write, or reach another address through SERVICE."""

import re

from graph.sparql.errors import SparqlError, SparqlRefusedError

#: What words do not count in: strings, IRIs and comments. The rest falls into names and single characters.
_TOKEN = re.compile(
    r"""\"{3}(?:[^"\\]|\\.|"(?!""))*"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}"""
    r"""|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'"""
    r"""|<[^<>"{}|^`\\\x00-\x20]*>|\#[^\n\r]*"""
    r"""|(?P<name>[?$@]?[\w.:-]+)|.""",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_UPDATES = frozenset({"insert", "delete", "load", "clear", "create", "drop", "copy", "move", "add", "with"})
_FORMS = frozenset({"select", "construct", "ask", "describe"})


def refuse(query: str, *, characters: int) -> None:
    """Let a query pass that only reads, and only here.

    Raises:
        SparqlRefusedError: It is an update, or has SERVICE in it.
        SparqlError: It is too long.
    """
    if len(query) > characters:
        raise SparqlError(f"the query is longer than {characters} characters", remedy="Ask for less at once")
    words = _words(query)
    if "service" in words:
        raise SparqlRefusedError(
            "SERVICE would fetch from another address", remedy="Leave it out, and ask the other address yourself"
        )
    form = next((word for word in words if word in _FORMS or word in _UPDATES), None)
    if form in _UPDATES:
        raise SparqlRefusedError(
            f"{form.upper()} would write, and SPARQL only reads here",
            remedy="Change the graph with amity load, import or remove",
        )


def _words(query: str) -> list[str]:
    """Return the bare words of a query, in lower case."""
    # SPARQL undoes these escapes before it looks for words.
    plain = _ESCAPE.sub(lambda m: _character(int(m[1] or m[2], 16)), query)
    return [name.lower() for match in _TOKEN.finditer(plain) if (name := match["name"])]


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 else "\ufffd"
