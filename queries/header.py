"""Reads a preset's file.

The file is Cypher that opens with comments. The first line is `// Title`; then `// key: value` lines, a value going on
over lines that are indented by two spaces or more; then the query::

    // Partners of an actor
    // description: Whom an actor cooperates with, through what,
    //   and since when.
    // param: actor actor, e.g. Russia -- Whose partners
    // param: hops integer 1..6 = 4 -- How far to look
    // columns: partner, relations, documents
    // key: partner
    // view: table
    // tags: cooperation, dyads
    MATCH ...
    RETURN ...

    /* graph
    MATCH ...
    RETURN ...
    */

The block at the end, if there is one, gives the same answer as nodes and relationships, to be drawn. It stands in a
comment, so that the file is one query wherever it is pasted; it may have comments of the form `// ...` only.

A `param` line is NAME KIND [LIMITS] [= DEFAULT] [, e.g. EXAMPLE] -- HELP. KIND is one of `queries.parameter.KINDS`;
LIMITS are `low..high` for numbers and `word|word` for choices; without a default the parameter is required, and
`= null` makes it optional without a value. Common parameters (`queries.common`) are used without a declaration.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from rapidfuzz import process

from queries import cypher
from queries.common import COMMON
from queries.errors import ParameterError, PresetHeaderError, PresetWritesError
from queries.parameter import KINDS, Parameter
from queries.preset import GRAPH, TABLE, Preset

KEYS = ("description", "param", "columns", "key", "view", "tags")
VIEWS = (TABLE, GRAPH)

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEY = re.compile(r"//\s?([A-Za-z][\w-]*)\s*:\s*(.*)")
_MORE = re.compile(r"//\s{2,}(\S.*)")
_PARAM = re.compile(
    r"(?P<name>[a-z][a-z0-9_]*)\s+(?P<kind>[a-z]+)(?:\s+(?P<limits>[^\s=,]+))?(?:\s*=\s*(?P<default>.*?))?"
    r"(?:\s*,\s*e\.g\.\s+(?P<example>.*?))?\s+--\s+(?P<help>\S.*)"
)
_OPENING = re.compile(r"/\*\s*graph\s*")
_CLOSING = "*/"
_BOUNDS = re.compile(r"(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class _Line:
    """A `key: value` of the header, with the number of its first line."""

    key: str
    value: str
    number: int


@dataclass(slots=True)
class _Header:
    """What the lines of a header add up to."""

    path: Path
    title: str
    lines: list[_Line] = field(default_factory=list)
    #: Number of lines before the query.
    length: int = 0

    def fault(self, what: str, remedy: str, line: int = 1) -> PresetHeaderError:
        return PresetHeaderError(what, where=f"{self.path}:{line}", remedy=remedy)

    def one(self, key: str, *, default: str | None = None) -> _Line:
        """Return the only line with this key."""
        found = [line for line in self.lines if line.key == key]
        if len(found) > 1:
            raise self.fault(f"{key} is given twice", f"Keep one {key} line", found[1].number)
        if found and found[0].value:
            return found[0]
        if default is None:
            number = found[0].number if found else 1
            raise self.fault(f"the header has no {key}", f"Add a line `// {key}: ...` below the title", number)
        return _Line(key, default, 1)


def read_preset(path: Path, *, category: str) -> Preset:
    """Read the preset in a file.

    Raises:
        PresetHeaderError: The file cannot be read, or is not in the format; the message names the line.
        PresetWritesError: The query has a clause that writes.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PresetHeaderError(
            f"the preset cannot be read ({error})", where=str(path), remedy="Save it as a readable UTF-8 file"
        ) from error
    return parse_preset(text, path=path, category=category)


def parse_preset(text: str, *, path: Path, category: str) -> Preset:
    """Parse the text of a preset.

    Args:
        text: Header and query.
        path: Where the text comes from; its stem is the preset's name.
        category: The group that the preset belongs to.

    Raises:
        PresetHeaderError: The text is not in the format; the message names the line.
        PresetWritesError: The query has a clause that writes.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    header = _header(lines, path)
    body, graph = _queries(header, lines)
    if not _NAME.fullmatch(path.stem):
        raise header.fault(
            f"{path.stem!r} is no name for a preset", "Name the file in lower-case words joined by hyphens"
        )
    if not body:
        raise header.fault("there is no query below the header", "Write the Cypher below the header", header.length)
    columns = _names(header, "columns")
    return Preset(
        name=path.stem,
        category=category,
        title=header.title,
        description=header.one("description").value,
        columns=columns,
        parameters=_parameters(header, "\n".join(lines)),
        view=_view(header, graph),
        tags=_names(header, "tags", default=""),
        cypher=body,
        text=text,
        path=path,
        key=_key(header, columns),
        graph=graph,
    )


def _header(lines: list[str], path: Path) -> _Header:
    title = lines[0].removeprefix("//").strip()
    header = _Header(path, title)
    if not lines[0].startswith("//") or not title:
        raise header.fault("the first line is no title", "Begin the file with `// Title`")
    for number, line in enumerate(lines[1:], 2):
        if not line.startswith("//"):
            break
        header.length = number
        _take(header, line, number)
    header.length = header.length or 1
    return header


def _take(header: _Header, line: str, number: int) -> None:
    if not line[2:].strip():
        return
    if more := _MORE.fullmatch(line.rstrip()):
        if not header.lines:
            raise header.fault("this line goes on from none", "Write `// key: value`, with one space", number)
        last = header.lines[-1]
        header.lines[-1] = replace(last, value=f"{last.value} {more[1]}".strip())
        return
    found = _KEY.fullmatch(line.rstrip())
    if not found:
        raise header.fault(f"{line!r} is no header line", "Write `// key: value`", number)
    if found[1] not in KEYS:
        near = process.extractOne(found[1], KEYS, score_cutoff=60)
        remedy = f"Did you mean {near[0]}" if near else f"Use {', '.join(KEYS)}"
        raise header.fault(f"the key {found[1]!r} is unknown", remedy, number)
    header.lines.append(_Line(found[1], found[2].strip(), number))


def _queries(header: _Header, lines: list[str]) -> tuple[str, str | None]:
    """Return the query and the one to draw; take the comment around the latter off, in `lines` too."""
    opening = next((n for n, line in enumerate(lines) if n >= header.length and _OPENING.fullmatch(line)), None)
    closing = None
    if opening is not None:
        closing = next((n for n, line in enumerate(lines) if n > opening and line.strip() == _CLOSING), None)
        if closing is None or any(line.strip() for line in lines[closing + 1 :]):
            raise header.fault(
                "the query to draw is not closed at the end", f"End the file with {_CLOSING}", opening + 1
            )
        lines[opening] = lines[closing] = ""
    _refuse_writes(header, lines)
    query, graph = _query(lines[header.length : opening]), _query(lines[opening or 0 : closing])
    if opening is not None and not graph:
        raise header.fault("there is no query to draw", "Write the Cypher into the block, or take it out", opening + 1)
    return query, graph if opening is not None else None


def _query(lines: list[str]) -> str:
    return "\n".join(lines).strip().rstrip("; \n")


def _refuse_writes(header: _Header, lines: list[str]) -> None:
    for clause, line in cypher.writing_clauses("\n".join(lines)):
        raise PresetWritesError(
            f"{clause} would write or load, and a preset only reads",
            where=f"{header.path}:{line}",
            remedy=f"Take the {clause} clause out",
        )


def _names(header: _Header, key: str, *, default: str | None = None) -> tuple[str, ...]:
    line = header.one(key, default=default)
    names = tuple(name.strip() for name in line.value.split(",")) if line.value else ()
    if "" in names or len(set(names)) < len(names):
        raise header.fault(f"{key} has an empty or repeated name", "Separate distinct names by commas", line.number)
    return names


def _key(header: _Header, columns: tuple[str, ...]) -> tuple[str, ...]:
    names = _names(header, "key", default="")
    for name in names:
        if name not in columns:
            line = header.one("key").number
            raise header.fault(f"the key {name!r} is no column", f"Use some of {', '.join(columns)}", line)
    return names


def _view(header: _Header, graph: str | None) -> str:
    line = header.one("view", default=VIEWS[0])
    if line.value not in VIEWS:
        raise header.fault(f"the view {line.value!r} is unknown", f"Use {' or '.join(VIEWS)}", line.number)
    if graph is not None and line.value == GRAPH:
        raise header.fault("there are two queries to draw", "Let the first one have view: table", line.number)
    return line.value


def _parameters(header: _Header, text: str) -> tuple[Parameter, ...]:
    own: dict[str, Parameter] = {}
    used = cypher.parameters(text)
    for line in header.lines:
        if line.key == "param":
            parameter = _parameter(header, line)
            if parameter.name in own:
                raise header.fault(f"parameter {parameter.name} is declared twice", "Keep one", line.number)
            if parameter.name not in used:
                raise header.fault(
                    f"the query does not use ${parameter.name}", "Use it, or take its line out", line.number
                )
            own[parameter.name] = parameter
    for name, number in used.items():
        if name not in own and name not in COMMON:
            raise header.fault(f"${name} is not declared", f"Add a line `// param: {name} KIND -- HELP`", number)
    shared = (parameter for name, parameter in COMMON.items() if name in used and name not in own)
    return (*own.values(), *shared)


def _parameter(header: _Header, line: _Line) -> Parameter:
    found = _PARAM.fullmatch(line.value)
    if not found:
        raise header.fault(
            f"{line.value!r} declares no parameter",
            "Write `// param: NAME KIND [LIMITS] [= DEFAULT] [, e.g. EXAMPLE] -- HELP`",
            line.number,
        )
    kind, limits, default = found["kind"], found["limits"], found["default"]
    if kind not in KINDS:
        raise header.fault(f"the kind {kind!r} is unknown", f"Use one of {', '.join(KINDS)}", line.number)
    words, bounds = _limits(header, line, kind, limits)
    bare = Parameter(found["name"], kind, found["help"], default is None, None, words, bounds, found["example"])
    if default is None or default == "null":
        return bare
    try:
        return replace(bare, default=bare.value(default))
    except ParameterError as error:
        raise header.fault(f"the default does not fit: {error.what}", error.remedy, line.number) from error


def _limits(
    header: _Header, line: _Line, kind: str, limits: str | None
) -> tuple[tuple[str, ...], tuple[float, float] | None]:
    if kind in ("choice", "choices"):
        if not limits:
            raise header.fault(f"a {kind} needs its words", f"Write `{kind} this|that`", line.number)
        return tuple(limits.split("|")), None
    if not limits:
        return (), None
    found = _BOUNDS.fullmatch(limits)
    if kind not in ("integer", "number") or not found:
        raise header.fault(f"{limits!r} is no limit for {kind}", "Limit integer and number by `low..high`", line.number)
    return (), (float(found[1]), float(found[2]))
