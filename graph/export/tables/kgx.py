"""The Knowledge Graph Exchange format: a table of nodes and one of edges, in terms of the Biolink model.

Biolink knows no state actors: each node has the nearest class, and each edge is `biolink:related_to` with the relation
as its original predicate. A denied statement is an edge that is negated.
"""

import json
from pathlib import Path
from typing import IO, Any, Final

from graph.export.rdf_names import DEFAULT_NAMES, camel
from graph.export.source import Source, Stated
from graph.export.text import printable

_CATEGORIES: Final = {
    "Country": "biolink:GeographicLocation", "Leader": "biolink:NamedThing", "Organization": "biolink:Agent",
    "Exercise": "biolink:Event", "Agreement": "biolink:InformationContentEntity",
}  # fmt: skip
_NODE: Final = ("id", "category", "name", "synonym", "xref", "iri", "provided_by")
_EDGE: Final = (
    "id", "subject", "predicate", "object", "category", "original_predicate", "negated", "knowledge_level",
    "agent_type", "primary_knowledge_source", "publications", "modality", "belief", "documents", "voices", "contexts",
    "first", "last", "valid_from", "valid_to",
)  # fmt: skip
_SOURCE: Final = "infores:amity"


def write(source: Source, folder: Path, kind: str) -> tuple[Path, ...]:
    """Write `nodes` and `edges`."""
    nodes, edges = folder / f"nodes.{kind}", folder / f"edges.{kind}"
    with nodes.open("wb") as stream:
        _head(stream, _NODE, kind)
        for entity, _ in source.entities():
            xref = [f"WIKIDATA:{entity.wikidata}"] if entity.wikidata else []
            record = {
                "id": f"AMITY:{entity.id}", "category": [_CATEGORIES[entity.type]], "name": entity.name,
                "synonym": list(entity.aliases), "xref": xref, "iri": str(DEFAULT_NAMES.entity(entity.id)),
                "provided_by": [_SOURCE],
            }  # fmt: skip
            _row(stream, record, kind)
    with edges.open("wb") as stream:
        _head(stream, _EDGE, kind)
        for stated in source.statements():
            _row(stream, _edge(stated), kind)
    return nodes, edges


def _edge(stated: Stated) -> dict[str, Any]:
    statement, summary = stated.statement, stated.summary
    return {
        "id": statement.id,
        "subject": f"AMITY:{statement.subject.id}",
        "predicate": "biolink:related_to",
        "object": f"AMITY:{statement.object.id}",
        "category": ["biolink:Association"],
        "original_predicate": f"amity:{camel(statement.relation)}",
        "negated": statement.polarity == "negative",
        "knowledge_level": "knowledge_assertion" if statement.modality == "asserted" else "not_provided",
        "agent_type": "text_mining_agent",
        "primary_knowledge_source": _SOURCE,
        "publications": sorted({stated.uris[e.document] or e.document for e in statement.evidence}),
        "modality": statement.modality,
        "belief": summary.belief,
        "documents": summary.documents,
        "voices": summary.voices,
        "contexts": list(summary.contexts),
        "first": summary.first,
        "last": summary.last,
        "valid_from": statement.valid_from,
        "valid_to": statement.valid_to,
    }


def _head(stream: IO[bytes], columns: tuple[str, ...], kind: str) -> None:
    if kind == "tsv":
        stream.write(("\t".join(columns) + "\n").encode())


def _row(stream: IO[bytes], record: dict[str, Any], kind: str) -> None:
    if kind == "jsonl":
        shown = {key: value for key, value in record.items() if value not in (None, [])}
        stream.write(json.dumps(shown, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
    else:
        stream.write(("\t".join(map(_cell, record.values())) + "\n").encode("utf-8", "replace"))


def _cell(value: object) -> str:
    """Return a cell of KGX's TSV, in which a bar stands between the values of a list and nothing can be quoted."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "|".join(_cell(v).replace("|", "/") for v in value)
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(printable(str(value)).split())
