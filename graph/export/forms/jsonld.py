"""JSON-LD with its context inside, so that reading it fetches nothing."""

import json
from typing import IO

from graph.export.rdf_context import context
from graph.export.rdf_grouping import by_property
from graph.export.rdf_layers import whole_nodes
from graph.export.rdf_names import Names, camel, refuse_rdf12
from graph.export.rdf_nodes import IRI, TERM, TEXT, Node
from graph.export.rdf_terms import TERMS
from graph.export.rdf_text import Syntax
from graph.export.source import Source
from graph.ontology import ENTITY_TYPES, RELATION_TYPES

#: Kinds of values for which the context says how to read them, by the kind of the term.
_COERCED = {"integer": "xsd:integer", "decimal": "xsd:decimal", "node": IRI}
_TERMS = {term.name: term for group in TERMS.values() for term in group}
_DIRECT = {f"amity:{camel(name)}" for name in RELATION_TYPES}
_SHORT = {f"amity:{name}" for name in (*ENTITY_TYPES, "Entity", "Statement", "Evidence", "Document")}


def write(source: Source, stream: IO[bytes], names: Names) -> None:
    """Write one JSON-LD document: the context, then a node a line."""
    refuse_rdf12(names, "JSON-LD")
    head = json.dumps(context(names), ensure_ascii=False, indent=2)
    stream.write(f'{{"@context": {head},\n"@graph": ['.encode())
    syntax = Syntax(names, prefixes=True)
    mark = "\n"
    for node in whole_nodes(source, names):
        stream.write(f"{mark}{json.dumps(_node(node, syntax), ensure_ascii=False)}".encode())
        mark = ",\n"
    stream.write(b"\n]}\n")


def _node(node: Node, syntax: Syntax) -> dict[str, object]:
    result: dict[str, object] = {"@id": _iri(node.subject, syntax)}
    for key, values in by_property(node.pairs).items():
        shown = [_value(key, value, kind, syntax) for value, kind in values]
        result["@type" if key == "rdf:type" else _key(key)] = shown[0] if len(shown) == 1 else shown
    return result


def _key(key: str) -> str:
    return key.partition(":")[2] if key in _TERMS or key in _DIRECT else key


def _value(key: str, value: str, kind: str, syntax: Syntax) -> object:
    if kind == TERM:
        return value.partition(":")[2] if key == "amity:relation" or value in _SHORT else value
    if kind == IRI:
        shown = _iri(value, syntax)
        return shown if key in _DIRECT or (key in _TERMS and _TERMS[key].value == "node") else {"@id": shown}
    if kind == TEXT or (key in _TERMS and _COERCED.get(_TERMS[key].value) == kind):
        return value
    return {"@type": kind, "@value": value}


def _iri(iri: str, syntax: Syntax) -> str:
    return syntax.iri(iri).removeprefix("<").removesuffix(">")
