"""JSON-LD with its context inside, so that reading it fetches nothing."""

import json
from typing import IO, Any

from graph.export.content import Content
from graph.export.rdf_context import context
from graph.export.rdf_model import graph
from graph.export.rdf_names import Names


def write(content: Content, stream: IO[bytes], names: Names) -> None:
    """Write the content as one JSON-LD document: the context, then the nodes by their ids."""
    text = graph(content, names).serialize(format="json-ld", context=context(names))
    nodes = sorted((_sorted(node) for node in _nodes(json.loads(text))), key=lambda node: str(node["@id"]))
    document = {"@context": context(names), "@graph": nodes}
    stream.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")


def _nodes(document: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a JSON value
    # rdflib leaves the array out where there is one node, and writes an empty array where there is none.
    if not isinstance(document, dict):
        return []
    nodes: list[dict[str, Any]] = document.pop("@graph", [document] if "@id" in document else [])
    return [{key: value for key, value in node.items() if key != "@context"} for node in nodes]


def _sorted(node: dict[str, Any]) -> dict[str, Any]:
    return {
        key: sorted(value, key=lambda item: json.dumps(item, sort_keys=True)) if isinstance(value, list) else value
        for key, value in sorted(node.items())
    }
