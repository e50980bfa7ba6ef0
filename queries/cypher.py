"""Just enough of Cypher's lexis to find parameters and clauses outside strings and comments."""

import re
from collections.abc import Iterator, Mapping

#: Clauses that change data or schema, or read files of the server's machine (LOAD CSV).
WRITING = frozenset(
    ["ALTER", "CREATE", "DELETE", "DENY", "DETACH", "DROP", "FOREACH", "GRANT", "INSERT", "LOAD", "MERGE", "REMOVE",
     "REVOKE", "SET"]
)  # fmt: skip

_TOKEN = re.compile(
    r"""(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<quoted>`[^`]*`)
      | \$(?P<parameter>[A-Za-z_]\w*)
      | (?P<word>(?<![\w.:|&!$])[A-Za-z_]\w*(?!\s*:))
    """,
    re.VERBOSE | re.DOTALL,
)


def parameters(cypher: str) -> dict[str, int]:
    """Return the parameters that the query uses, in the order of first use, with the line of that (from 1)."""
    found: dict[str, int] = {}
    for match in _TOKEN.finditer(cypher):
        if match["parameter"]:
            found.setdefault(match["parameter"], _line(cypher, match))
    return found


def writing_clauses(cypher: str) -> Iterator[tuple[str, int]]:
    """Yield every clause that would write, in upper case, with its line in the text (from 1).

    This is a first look that can name a line; whether a query writes is for the store to say, from its plan.
    """
    for match in _TOKEN.finditer(cypher):
        word = match["word"]
        if word and word.upper() in WRITING:
            yield word.upper(), _line(cypher, match)


def outside_strings(cypher: str) -> Iterator[tuple[int, str]]:
    """Yield the characters that stand outside strings, comments and quoted names, with their places."""
    start = 0
    for match in _TOKEN.finditer(cypher):
        if match["string"] or match["comment"] or match["quoted"]:
            yield from zip(range(start, match.start()), cypher[start : match.start()], strict=True)
            start = match.end()
    yield from zip(range(start, len(cypher)), cypher[start:], strict=True)


def filled(cypher: str, values: Mapping[str, object]) -> str:
    """Return the query with literals in place of the parameters that have a value.

    Raises:
        TypeError: A value has no literal.
    """

    def replace(match: re.Match[str]) -> str:
        name = match["parameter"]
        return match[0] if name is None or name not in values else literal(values[name])

    return _TOKEN.sub(replace, cypher)


def literal(value: object) -> str:
    """Return a plain value as a Cypher literal.

    Raises:
        TypeError: The value is not null, a truth value, number, text, or a list of these.
    """
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return _quoted(value)
        case list() | tuple():
            return "[" + ", ".join(literal(item) for item in value) + "]"
        case _:
            raise TypeError(f"{type(value).__name__} has no Cypher literal")


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return f"'{escaped}'"
