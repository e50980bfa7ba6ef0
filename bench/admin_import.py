"""A synthetic graph as the files that `neo4j-admin database import full` reads, and the import itself."""

import csv
import os
import subprocess
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import neo4j

from bench.graph_rows import Row, document_rows, entity_rows, statement_rows
from bench.synthetic_graph import SyntheticGraph
from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from graph.store import Store
from graph.store.stories import BAND_NAMES
from scripts.neo4j.fetch import fetch

_SUMMED = (
    "modality", "belief:double", "documents:long", "voices:long", "contexts:string[]", "first", "last", "valid_from",
    "valid_to", "office", "status",
)  # fmt: skip
#: The columns of each file: properties with their types, and what joins it.
_COLUMNS: Final = {
    "Entity": ("id:ID(entity)", "name", "aliases:string[]", "iso3", "wikidata"),
    "Document": ("id:ID(document)", "uri", "title", "published", "publisher", "text_sha256", "loaded", "story",
                 "runs:long", *(f"{name}:long" for name in BAND_NAMES)),
    "Text": ("id:ID(text)", "text", "part:long"),
    "Statement": ("id:ID(statement)", "relation", "polarity", *_SUMMED),
    "HAS_TEXT": (":START_ID(document)", ":END_ID(text)"),
    "SUBJECT": (":START_ID(statement)", ":END_ID(entity)"),
    "OBJECT": (":START_ID(statement)", ":END_ID(entity)"),
    "EVIDENCED_BY": (
        ":START_ID(statement)", ":END_ID(document)", "id", "sentence", "start:long", "end:long", "subject_start:long",
        "subject_end:long", "object_start:long", "object_end:long", "confidence:double", "date", "attributed_to",
        "context", "extractor", "valid_from", "valid_to", "office", "status", "properties",
    ),
    **dict.fromkeys(RELATION_TYPES, (":START_ID(entity)", ":END_ID(entity)", "statement", *_SUMMED)),
}  # fmt: skip
_NODES: Final = ("Document", "Text", "Statement")
#: What the files cannot say: a list that is there and empty.
_EMPTY_LISTS: Final = (
    "MATCH (n:Entity) WHERE n.aliases IS NULL SET n.aliases = []",
    "MATCH (n:Statement) WHERE n.contexts IS NULL CALL (n) { SET n.contexts = [] } IN TRANSACTIONS OF 20000 ROWS",
    *(
        f"MATCH ()-[r:{name}]->() WHERE r.contexts IS NULL "
        "CALL (r) { SET r.contexts = [] } IN TRANSACTIONS OF 20000 ROWS"
        for name in RELATION_TYPES
    ),
)


def write_files(graph: SyntheticGraph, folder: Path) -> None:
    """Write a graph's files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        writers: dict[str, Any] = {}
        for name, columns in _files():
            stream = stack.enter_context((folder / f"{name}.csv").open("w", newline="", encoding="utf-8"))
            writers[name] = csv.writer(stream)
            writers[name].writerow(columns)
        for name, row in _rows(graph):
            writers[name].writerow(row)


def run_import(home: Path, folder: Path) -> float:
    """Import a folder's files into the database of a server that does not run; return the seconds.

    Raises:
        RuntimeError: The import fails; the message has the end of what it says.
    """
    files = [
        *(f"--nodes=Entity:{label}={folder / label}.csv" for label in ENTITY_TYPES),
        *(f"--nodes={name}={folder / name}.csv" for name in _NODES),
        *(f"--relationships={name}={folder / name}.csv" for name in _COLUMNS if name not in (*_NODES, "Entity")),
    ]
    command = [
        "java", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-Xmx2g",
        "-cp", f"{fetch()}/*", "org.neo4j.server.startup.Neo4jAdminCommand", "database", "import", "full", "neo4j",
        "--overwrite-destination=true", "--multiline-fields=true", *files,
    ]  # fmt: skip
    (home / "conf").mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    begin = time.perf_counter()
    # It leaves its report in the working folder.
    done = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError((done.stdout + done.stderr)[-2000:])
    return time.perf_counter() - begin


def complete(store: Store) -> float:
    """Give what was imported the empty lists that the store writes; return the seconds."""
    begin = time.perf_counter()
    with store.connection.session(neo4j.WRITE_ACCESS) as session:
        for query in _EMPTY_LISTS:
            session.run(query).consume()
    return time.perf_counter() - begin


def _files() -> Iterator[tuple[str, tuple[str, ...]]]:
    for label in ENTITY_TYPES:
        yield label, _COLUMNS["Entity"]
    yield from ((name, columns) for name, columns in _COLUMNS.items() if name != "Entity")


def _rows(graph: SyntheticGraph) -> Iterator[tuple[str, list[object]]]:
    for label, row in entity_rows(graph):
        yield label, _cells("Entity", row)
    for node, text in document_rows(graph):
        yield "Document", _cells("Document", node)
        yield "Text", _cells("Text", text)
        yield "HAS_TEXT", [node["id"], text["id"]]
    for statement in statement_rows(graph):
        key = statement.node["id"]
        yield "Statement", _cells("Statement", statement.node)
        yield "SUBJECT", [key, statement.subject]
        yield "OBJECT", [key, statement.object]
        for document, properties in statement.evidence:
            yield "EVIDENCED_BY", _cells("EVIDENCED_BY", properties, key, document)
        if statement.edge is not None:
            yield statement.relation, _cells(statement.relation, statement.edge, statement.subject, statement.object)


def _cells(name: str, row: Row, *ends: str) -> list[object]:
    columns: Iterable[str] = (column.partition(":")[0] for column in _COLUMNS[name][len(ends) :])
    values = (row.get(column) for column in columns)
    return [*ends, *(";".join(v) if isinstance(v, list) else v for v in values)]
