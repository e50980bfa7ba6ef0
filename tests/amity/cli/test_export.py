"""`amity export` and `amity view` on both stores."""

import csv
import json
from pathlib import Path

import networkx as nx
import pytest
import rdflib

from graph.export import FORMS
from graph.store import Store
from tests.amity.conftest import CommandLine
from tests.graph.export.writing import RDFLIB


@pytest.mark.parametrize("form", [f.name for f in FORMS.values() if f.parser])
def test_rdf_holds_every_statement(filled: CommandLine, store: Store, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"graph.{FORMS[form].extension}"
    assert filled("export", "-o", target).err == f"Wrote {target}\n"
    data = rdflib.Dataset()
    data.parse(target, format=RDFLIB[form])
    subjects = {str(s).rpartition("/")[2] for s, _, _, _ in data.quads()}
    assert {s.id for s in store.statements()} <= subjects


def test_stdout_is_the_default_and_gets_the_same_bytes(filled: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "graph.ttl"
    filled("export", "-o", target)
    assert filled("export").out == target.read_text()


def test_graphml_has_a_node_for_everyone_in_a_statement(filled: CommandLine, store: Store, tmp_path: Path) -> None:
    target = tmp_path / "graph.graphml"
    filled("export", "-o", target)
    graph = nx.read_graphml(target, force_multigraph=True)
    # What is only denied is no edge, and who is only in denials is no node.
    stated = {end.id for s in store.statements() if s.polarity == "positive" for end in (s.subject, s.object)}
    assert set(graph) == stated


def test_csv_has_a_row_for_each_evidence(filled: CommandLine, store: Store, tmp_path: Path) -> None:
    target = tmp_path / "graph.csv"
    filled("export", "--form", "csv", "-o", target)
    with target.open(newline="") as stream:
        assert sum(1 for _ in csv.DictReader(stream)) == store.counts()["evidence"]


def test_an_unknown_form_is_refused_before_anything_is_opened(amity_alone: CommandLine, tmp_path: Path) -> None:
    answer = amity_alone("export", "--form", "turtel")
    assert answer.code == 1
    assert answer.err.startswith("Error: [E601] there is no export form 'turtel'. Did you mean turtle?")
    assert not (tmp_path / "data").exists()


def test_a_place_that_cannot_be_written_is_one_line(amity: CommandLine, tmp_path: Path) -> None:
    answer = amity("export", "-o", tmp_path / "missing" / "graph.ttl")
    assert answer.code == 1
    assert answer.err.startswith(f"Error: [E601] {tmp_path / 'missing' / 'graph.ttl'}: the file cannot be written")


def test_a_picture_names_its_actors(filled: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "japan.html"
    answer = filled("view", "--actor", "Tokyo", "-o", target)
    assert answer.code == 0
    assert json.loads(answer.out) == {"picture": str(target)}
    page = target.read_text()
    assert "Japan" in page
    assert "South Korea" in page


def test_a_picture_without_a_place_goes_into_the_data_folder(filled: CommandLine) -> None:
    place = Path(json.loads(filled("view").out)["picture"])
    assert place == Path(filled.environment["AMITY_DATA_DIR"]) / "output" / "cooperation-map.html"
    assert place.stat().st_size > 0


def test_preset_and_actor_together_are_a_usage_error(amity_alone: CommandLine) -> None:
    assert amity_alone("view", "conflict-map", "--actor", "Japan").code == 2
