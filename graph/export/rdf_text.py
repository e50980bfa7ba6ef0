"""Nodes as text: N-Triples, N-Quads, Turtle and TriG, written as they come."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice

from graph.export.rdf_names import Names
from graph.export.rdf_nodes import DECIMAL, INTEGER, IRI, TERM, TEXT, TRIPLE, Node

#: What a string in N-Triples may not hold as it is; the rest goes out as UTF-8 (canonical N-Triples).
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
#: A local name that needs no escapes in Turtle.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]|%[0-9A-F]{2})*")
_CACHED = 100_000
#: Nodes that are written at once.
_PIECE = 500
_NUMBERS = frozenset({INTEGER, DECIMAL})


class Syntax:
    """Writes IRIs and values: in full for line forms, with prefixes for Turtle and TriG."""

    def __init__(self, names: Names, *, prefixes: bool) -> None:
        self._names = names
        self._prefixes = sorted(names.prefixes.items(), key=lambda pair: -len(pair[1])) if prefixes else []
        self.iri: Callable[[str], str] = lru_cache(_CACHED)(self._iri)
        self.term: Callable[[str], str] = cache(self._term)
        self.short = prefixes
        self.terms = _Terms(self)

    def value(self, value: str, kind: str) -> str:
        """Return a value: an IRI, a term, or a literal."""
        if kind == TEXT:
            return f'"{_ESCAPED.sub(_escape, value)}"'
        if kind == IRI:
            return self.iri(value)
        if kind == TERM:
            return self.term(value)
        if kind == TRIPLE:
            subject, key, obj = value.split(" ")
            return f"<<( {self.iri(subject)} {self.term(key)} {self.iri(obj)} )>>"
        if self._prefixes and kind in {INTEGER, DECIMAL}:
            return value
        return f'"{_ESCAPED.sub(_escape, value)}"^^{self.term(kind)}'

    def header(self) -> str:
        """Return the prefixes of Turtle."""
        found = sorted(self._names.prefixes.items())
        return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in found) + "\n"

    def _term(self, curie: str) -> str:
        return self._iri(self._names.expand(curie))

    def _iri(self, iri: str) -> str:
        for prefix, namespace in self._prefixes:
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return f"<{iri}>"


def lines(nodes: Iterable[Node], names: Names, *, graphs: bool) -> Iterator[str]:
    """Yield each node's triples, one a line; with graphs, quads."""
    syntax = Syntax(names, prefixes=False)
    terms, value, search = syntax.terms, syntax.value, _ESCAPED.search
    for node in nodes:
        # A million statements come through here: the usual kinds are written without a call.
        head = f"<{node.subject}> "
        end = f" <{node.graph}> .\n" if graphs and node.graph else " .\n"
        text = ""
        for key, given, kind in node.pairs:
            if kind == TEXT and not search(given):
                text += f'{head}{terms[key]} "{given}"{end}'
            elif kind == IRI:
                text += f"{head}{terms[key]} <{given}>{end}"
            elif kind in _NUMBERS:
                text += f'{head}{terms[key]} "{given}"^^{terms[kind]}{end}'
            else:
                text += f"{head}{terms[key]} {value(given, kind)}{end}"
        yield text


def blocks(nodes: Iterable[Node], names: Names) -> Iterator[str]:
    """Yield Turtle: the prefixes, then a block for each node."""
    syntax = Syntax(names, prefixes=True)
    yield syntax.header()
    for node in nodes:
        yield _block(node, syntax, "")


def graph_blocks(nodes: Iterable[Node], names: Names) -> Iterator[str]:
    """Yield TriG: the prefixes, what no document says alone, then a named graph for each document.

    Nodes of one named graph have to come together.
    """
    syntax = Syntax(names, prefixes=True)
    yield syntax.header()
    current: str | None = None
    for node in nodes:
        if node.graph != current:
            if current is not None:
                yield "}\n\n"
            current = node.graph
            if current is not None:
                yield f"{syntax.iri(current)} {{\n"
        yield _block(node, syntax, "    " if current else "")
    if current is not None:
        yield "}\n"


def _block(node: Node, syntax: Syntax, indent: str) -> str:
    terms, value, iri, search = syntax.terms, syntax.value, syntax.iri, _ESCAPED.search
    parts = []
    for key, given, kind in node.pairs:
        if kind == TEXT and not search(given):
            parts.append(f'{terms[key]} "{given}"')
        elif kind == IRI:
            parts.append(f"{terms[key]} {iri(given)}")
        elif kind in _NUMBERS:
            parts.append(f"{terms[key]} {given}")
        else:
            parts.append(f"{terms[key]} {value(given, kind)}")
    return f"{indent}{iri(node.subject)} " + f" ;\n{indent}    ".join(parts) + " .\n" + ("" if indent else "\n")


def written(texts: Iterable[str]) -> Iterator[bytes]:
    """Yield texts as UTF-8 in larger pieces."""
    rest = iter(texts)
    while piece := list(islice(rest, _PIECE)):
        yield "".join(piece).encode()


class _Terms(dict[str, str]):
    """Terms as they are written, each made once."""

    def __init__(self, syntax: "Syntax") -> None:
        super().__init__()
        self._syntax = syntax

    def __missing__(self, curie: str) -> str:
        made = self[curie] = "a" if curie == "rdf:type" and self._syntax.short else self._syntax.term(curie)
        return made


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    return _SHORT.get(found) or f"\\u{ord(found):04X}"
