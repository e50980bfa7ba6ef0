import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from graph.export.browser_style import browser_style
from graph.export.ontology_page import ontology_page
from graph.export.rdf_context import context
from graph.export.rdf_names import DEFAULT_NAMES, camel
from graph.export.rdf_terms import TERMS
from graph.ontology import ENTITY_TYPES, MODALITIES, RELATION_TYPES
from scripts.generate import FILES, ROOT, generate, main, outdated


def test_files_in_the_repository_are_current() -> None:
    assert outdated(ROOT) == []


def test_generate_writes_every_file_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert set(generate(tmp_path)) == set(FILES)
    assert generate(tmp_path) == []
    assert main(["--root", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""


def test_check_tells_what_is_out_of_date_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    generate(tmp_path)
    assert main(["--check", "--root", str(tmp_path)]) == 0
    page = tmp_path / "docs/ontology.md"
    page.write_text("old")
    (tmp_path / "queries/browser/pack/style.grass").unlink()
    assert main(["--check", "--root", str(tmp_path)]) == 1
    assert page.read_text() == "old"
    assert capsys.readouterr().err.splitlines() == [
        "docs/ontology.md is out of date; run: python scripts/generate.py",
        "queries/browser/pack/style.grass is out of date; run: python scripts/generate.py",
    ]


def test_script_runs_from_any_folder_with_any_hash_seed(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, str(ROOT / "scripts/generate.py"), "--check"], cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith((".ttl", ".jsonld"))])
def test_rdf_files_parse(path: str) -> None:
    graph = Graph().parse(data=FILES[path](), format="json-ld" if path.endswith("jsonld") else "turtle")
    assert (len(graph) > 300) == path.endswith("ttl")


def test_page_names_everything() -> None:
    page = ontology_page()
    rows = {line.split("|")[1].strip().split(" ")[0] for line in page.splitlines() if line.startswith("| `")}
    wanted = {*ENTITY_TYPES, *RELATION_TYPES, *MODALITIES, *(t.name for group in TERMS.values() for t in group)}
    assert rows == {f"`{name}`" for name in wanted}


def test_context_has_every_term_once() -> None:
    names = context(DEFAULT_NAMES)
    assert names["sentence"] == "amity:sentence"
    assert names["relation"] == {"@id": "amity:relation", "@type": "@vocab"}
    assert {camel(relation) for relation in RELATION_TYPES} <= set(names)
    local = [t.name.partition(":")[2] for group in TERMS.values() for t in group]
    assert len(set(local)) == len({t.name for group in TERMS.values() for t in group})
    assert json.loads(FILES["graph/export/data/context.jsonld"]()) == {"@context": names}


def test_style_has_a_rule_for_each_label_and_relation_that_browser_can_split() -> None:
    rules = dict(re.findall(r"^(\S+) \{\n(.*?)^\}$", browser_style(), re.DOTALL | re.MULTILINE))
    assert {f"node.{label}" for label in ENTITY_TYPES} | {f"relationship.{r}" for r in RELATION_TYPES} <= set(rules)
    assert "  color: #C85200;" in rules["relationship.THREATENS"]
    assert "  color: #3F6FB5;" in rules["node.Country"]
    for body in rules.values():
        assert all(re.fullmatch(r"  [a-z-]+: [^:;]+;", line) for line in body.splitlines())
