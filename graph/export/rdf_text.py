"""Nodes as text: N-Triples, N-Quads, Turtle and TriG, written as they come."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from graph.export.rdf_names import Names
from graph.export.rdf_nodes import DECIMAL, INTEGER, IRI, TERM, TEXT, TRIPLE, Node

#: What a string in N-Triples may not hold as it is; the rest goes out as UTF-8 (canonical N-Triples).
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
#: A local name that needs no escapes in Turtle.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]|%[0-9A-F]{2})*")
_CACHED = 100_000


class Syntax:
    """Writes IRIs and values: in full for line forms, with prefixes for Turtle and TriG."""

    def __init__(self, names: Names, *, prefixes: bool) -> None:
        self._names = names
        self._prefixes = sorted(names.prefixes.items(), key=lambda pair: -len(pair[1])) if prefixes else []
        self.iri: Callable[[str], str] = lru_cache(_CACHED)(self._iri)
        self.term: Callable[[str], str] = cache(self._term)

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
    term, value, iri = syntax.term, syntax.value, syntax.iri
    for node in nodes:
        subject = f"<{node.subject}>"
        end = f" {iri(node.graph)} .\n" if graphs and node.graph else " .\n"
        yield "".join([f"{subject} {term(key)} {value(given, kind)}{end}" for key, given, kind in node.pairs])


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
    term, value = syntax.term, syntax.value
    pairs = [f"{'a' if key == 'rdf:type' else term(key)} {value(given, kind)}" for key, given, kind in node.pairs]
    return f"{indent}{syntax.iri(node.subject)} " + f" ;\n{indent}    ".join(pairs) + " .\n" + ("" if indent else "\n")


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    return _SHORT.get(found) or f"\\u{ord(found):04X}"
