"""Tables of nodes and edges for `neo4j-admin database import full`: the graph as the store holds it.

An empty list in CSV comes into Neo4j as no list at all, and from Parquet lists come as joined text, for Neo4j 5.26
reads no others there; what `after_import` returns makes lists of them again.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from graph.export.content import DocumentRecord
from graph.export.source import Source, Stated
from graph.export.tables.writing import SEPARATOR, Columns, Table, Tables
from graph.ontology import ENTITY_TYPES
from graph.store.batch import Claim
from graph.store.record import evidence_record
from graph.store.stories import BAND_NAMES, signature_record
from graph.store.texts import parts_of
from graph.stories import signature

_LISTS: Final = (("(x:Entity)", "aliases"), ("(x:Statement)", "contexts"), ("(:Entity)-[x]->(:Entity)", "contexts"))
_SUMMED: Final[Columns] = {
    "belief:double": "number", "documents:long": "integer", "voices:long": "integer",
    "contexts:string[]": "list", "first": "text", "last": "text", "valid_from": "text", "valid_to": "text",
    "office": "text", "status": "text",
}  # fmt: skip
_PLACE: Final[Columns] = {
    "id": "text", "sentence": "text", "start:long": "integer", "end:long": "integer",
    "subject_start:long": "integer", "subject_end:long": "integer", "object_start:long": "integer",
    "object_end:long": "integer", "confidence:double": "number", "date": "text", "attributed_to": "text",
    "context": "text", "extractor": "text", "valid_from": "text", "valid_to": "text", "office": "text",
    "status": "text", "properties": "text",
}  # fmt: skip


def _ends(start: str, end: str) -> Columns:
    return {f":START_ID({start})": "text", f":END_ID({end})": "text"}


_TABLES: Final[Mapping[str, Columns]] = {
    **{kind: {"id:ID(Entity)": "text", "name": "text", "aliases:string[]": "list", "iso3": "text",
              "wikidata": "text"} for kind in ENTITY_TYPES},
    "Document": {"id:ID(Document)": "text", "uri": "text", "title": "text", "published": "text", "publisher": "text",
                 "text_sha256": "text", "story": "text", "runs:long": "integer",
                 **dict.fromkeys((f"{name}:long" for name in BAND_NAMES), "integer")},
    "Text": {"id:ID(Text)": "text", "part:long": "integer", "text": "text"},
    "Statement": {"id:ID(Statement)": "text", "relation": "text", "polarity": "text", "modality": "text", **_SUMMED},
    "SUBJECT": _ends("Statement", "Entity"),
    "OBJECT": _ends("Statement", "Entity"),
    "EVIDENCED_BY": {**_ends("Statement", "Document"), **_PLACE},
    "HAS_TEXT": _ends("Document", "Text"),
    "relations": {**_ends("Entity", "Entity"), ":TYPE": "text", "statement": "text", "modality": "text", **_SUMMED},
}  # fmt: skip


def write(source: Source, folder: Path, kind: str) -> tuple[Path, ...]:
    """Write the tables, the command that imports them, and what to run afterwards."""
    with Tables(folder, kind) as files:
        tables = {name: files.table(name, columns) for name, columns in _TABLES.items()}
        for entity, _ in source.entities():
            tables[entity.type].add([entity.id, entity.name, list(entity.aliases), entity.iso3, entity.wikidata])
        for stated in source.statements():
            _add_statement(stated, tables)
        for document in source.documents():
            _add_document(document, tables)
    command, after = folder / "import.sh", folder / "after.cypher"
    command.write_text(_command(kind))
    after.write_text(after_import(kind))
    return (*files.paths, command, after)


def after_import(kind: str) -> str:
    """Return the Cypher that is to be run once after the import, a statement a line."""
    joined = "CASE coalesce(x.{key}, '') WHEN '' THEN [] ELSE split(x.{key}, '\\u001f') END"
    rest = f" SET x.{{key}} = {joined};\n" if kind == "parquet" else " WHERE x.{key} IS NULL SET x.{key} = [];\n"
    return "".join(f"MATCH {pattern}{rest.format(key=key)}" for pattern, key in _LISTS)


def _add_statement(stated: Stated, tables: Mapping[str, Table]) -> None:
    statement, summary = stated.statement, stated.summary
    key, own = statement.id, dict(summary.properties)
    summed = [
        summary.belief, summary.documents, summary.voices, list(summary.contexts), summary.first, summary.last,
        statement.valid_from, statement.valid_to, own.get("office"), own.get("status"),
    ]  # fmt: skip
    tables["Statement"].add([key, statement.relation, statement.polarity, statement.modality, *summed])
    tables["SUBJECT"].add([key, statement.subject.id])
    tables["OBJECT"].add([key, statement.object.id])
    if statement.polarity == "positive":
        ends = [statement.subject.id, statement.object.id]
        tables["relations"].add([*ends, statement.relation, key, statement.modality, *summed])
    for item in statement.evidence:
        record: dict[str, Any] = evidence_record(Claim(key, statement, item))
        tables["EVIDENCED_BY"].add([key, item.document, *(record.get(c.partition(":")[0]) for c in _PLACE)])


def _add_document(document: DocumentRecord, tables: Mapping[str, Table]) -> None:
    text = document.text
    sha = None if text is None else hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    about = [document.uri, document.title, document.published, document.publisher, sha, document.story or document.id]
    signed = signature(text) if text is not None else None
    runs = signature_record(signed) if signed else {}
    tables["Document"].add([document.id, *about, *(runs.get(name) for name in ("runs", *BAND_NAMES))])
    for key, part, piece in parts_of(document.id, text) if text is not None else ():
        tables["Text"].add([key, part, piece])
        tables["HAS_TEXT"].add([document.id, key])


def _command(kind: str) -> str:
    """Return the shell command that imports the tables from their folder."""
    nodes = [*(f"Entity:{label}={label}" for label in ENTITY_TYPES), *(f"{n}={n}" for n in _NODES)]
    edges = [*(f"{name}={name}" for name in _EDGES), "relations"]
    options = [f"--nodes={name}.{kind}" for name in nodes] + [f"--relationships={name}.{kind}" for name in edges]
    form = f"--array-delimiter=U+{ord(SEPARATOR):04X} "
    form += "--input-type=parquet" if kind == "parquet" else "--multiline-fields=true"
    lines = " \\\n  ".join(["neo4j-admin database import full", *options, form, '"${1:-neo4j}"'])
    return f"#!/bin/sh\n# Imports the tables of this folder into a new database.\n{lines}\n"


_NODES: Final = ("Document", "Text", "Statement")
_EDGES: Final = ("SUBJECT", "OBJECT", "EVIDENCED_BY", "HAS_TEXT")
