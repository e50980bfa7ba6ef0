"""Tables in folders: a real Neo4j imports them and then holds the same graph; KGX's tables say what the graph says."""

import csv
import json
import os
import shutil
import subprocess
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from graph.errors import ExportError
from graph.export import Content
from graph.export.source import ContentSource
from graph.export.store_source import StoreSource
from graph.export.tables import FOLDER_FORMS, write_folder
from graph.export.tables.neo4j import after_import
from graph.store import Store, open_store
from scripts.neo4j.fetch import fetch
from scripts.neo4j.server import Neo4jServer
from tests.amity.content import content, differences
from tests.graph.export.sample import DOCUMENTS, STATEMENTS
from tests.graph.store.corpus import corpus

SAMPLE = ContentSource(Content.of([s for s in STATEMENTS if s.evidence], DOCUMENTS))


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_neo4j_imports_the_same_graph(embedded_session: Store, tmp_path: Path, kind: str) -> None:
    store = embedded_session
    store.clear()
    statements, documents = corpus(11, documents=10)
    store.load([*statements, *(s for s in STATEMENTS if s.evidence and "\0" not in s.evidence[0].sentence)],
               [*documents, *DOCUMENTS])  # fmt: skip
    expected = content(store)
    tables, home = tmp_path / "tables", tmp_path / "home"
    write_folder(StoreSource(store.catalogue()), tables, form=f"neo4j-{kind}")
    (home / "conf").mkdir(parents=True)
    admin = tmp_path / "bin" / "neo4j-admin"
    admin.parent.mkdir()
    admin.write_text(f'#!/bin/sh\nexec java -cp "{fetch()}/*" org.neo4j.server.startup.Neo4jAdminCommand "$@"\n')
    admin.chmod(0o755)
    environment = os.environ | {"NEO4J_HOME": str(home), "PATH": f"{admin.parent}:{os.environ['PATH']}"}
    done = subprocess.run(["sh", "import.sh"], cwd=tables, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-1500:]
    server = Neo4jServer(home)
    server.start()
    try:
        with open_store(server.uri, user=server.user, password=server.password) as imported:
            for query in filter(str.strip, after_import(kind).split(";")):
                imported.connection.write(lambda tx, query=query: tx.rows(query))  # type: ignore[misc]
            assert differences(content(imported), expected) == []
            # It goes on like any other graph.
            imported.load(statements, documents)
            assert differences(content(imported), expected) == []
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)


def test_kgx_tables_hold_every_statement(tmp_path: Path) -> None:
    write_folder(SAMPLE, tmp_path, form="kgx-tsv")
    with (tmp_path / "edges.tsv").open(newline="") as stream:
        edges = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    with (tmp_path / "nodes.tsv").open(newline="") as stream:
        nodes = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {e["id"] for e in edges} == {s.id for s in SAMPLE.content.statements}
    assert {end for e in edges for end in (e["subject"], e["object"])} == {n["id"] for n in nodes}
    assert {e["negated"] for e in edges} == {"true", "false"}
    china = next(n for n in nodes if n["id"] == "AMITY:country/CHN")
    assert (china["xref"], china["synonym"]) == ("WIKIDATA:Q148", "PRC|People's Republic of China")


def test_kgx_lines_hold_the_same(tmp_path: Path) -> None:
    write_folder(SAMPLE, tmp_path, form="kgx-jsonl")
    edges = [json.loads(line) for line in (tmp_path / "edges.jsonl").read_text().splitlines()]
    assert {e["id"] for e in edges} == {s.id for s in SAMPLE.content.statements}
    trade = next(e for e in edges if e["original_predicate"] == "amity:cooperatesWith" and not e["negated"])
    assert trade["publications"] == ["https://news.example/2022/09/axis?id=1&x=a b", "notes/kim.txt"]
    assert trade["contexts"] == ["economic", "military"]


def test_tables_are_the_same_every_time(tmp_path: Path) -> None:
    for form in FOLDER_FORMS:
        files = [write_folder(SAMPLE, tmp_path / f"{form}-{n}", form=form) for n in (1, 2)]
        assert [p.read_bytes() for p in files[0]] == [p.read_bytes() for p in files[1]]
    table = pq.read_table(tmp_path / "neo4j-parquet-1" / "Statement.parquet")
    assert table.num_rows == len(SAMPLE.content.statements)


def test_unknown_forms_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"Did you mean neo4j-csv\?"):
        write_folder(SAMPLE, tmp_path, form="neo4j-cvs")
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="the folder cannot be written"):
        write_folder(SAMPLE, tmp_path / "file", form="kgx-tsv")
