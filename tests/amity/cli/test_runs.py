"""`amity runs` and `amity refresh`."""

import json
from pathlib import Path

import pytest

from graph.store import Store
from tests.amity.cli.test_load import NEWS
from tests.amity.conftest import CommandLine


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with three documents and an empty one."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (NEWS | {"empty.txt": ""}).items():
        (folder / name).write_text(text)
    return folder


def test_runs_are_listed_the_newest_first(amity_alone: CommandLine, news: Path) -> None:
    assert json.loads(amity_alone("runs").out) == []
    amity_alone("load", news)
    amity_alone("load", news / "axis.txt")
    newest, first = json.loads(amity_alone("runs").out)
    assert (first["run"], first["state"], first["written"], first["failed"]) == (1, "done", 3, 1)
    assert (newest["run"], newest["held"], newest["paths"]) == (2, 1, [str(news / "axis.txt")])
    assert "axis.txt" in amity_alone("--table", "runs").out


def test_a_run_is_shown_with_versions_times_and_what_was_set_aside(amity_alone: CommandLine, news: Path) -> None:
    amity_alone("load", "--since", "1990", news)
    shown = json.loads(amity_alone("runs", "show", "1").out)
    assert shown["versions"].keys() == {
        "amity", "extractor", "model", "lexicon", "gazetteer", "ontology", "schema", "python",
    }  # fmt: skip
    assert shown["seconds"].keys() == {"reading", "waiting", "storing", "extracting"}
    assert shown["options"]["since"] == "1990"
    (failed,) = shown["set_aside"]
    assert (failed["uri"], failed["code"]) == (str(news / "empty.txt"), "E206")
    assert "[E206]" in amity_alone("--table", "runs", "show", "1").out


def test_an_unknown_run_is_one_line(amity_alone: CommandLine) -> None:
    answer = amity_alone("runs", "show", "7")
    assert (answer.code, answer.err.strip()) == (2, "Error: [E801] there is no run 7. List the runs: amity runs.")


def test_refresh_reads_anew_what_another_version_read(
    amity: CommandLine, store: Store, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (news / "empty.txt").unlink()
    amity("load", news)
    before = {s.id for s in store.statements()}
    for file in news.iterdir():
        file.unlink()
    monkeypatch.setattr("loaders.extraction.RulesExtractor.version", "0.0-test")
    assert json.loads(amity("refresh", "--dry-run").out) == {"outdated": 3, "documents_in_graph": 3}
    answer = amity("refresh")
    assert (answer.code, json.loads(answer.out)["documents"]) == (0, 3)
    assert {e.extractor for s in store.statements() for e in s.evidence} == {"rules 0.0-test"}
    assert {s.id for s in store.statements()} == before
    assert json.loads(amity("refresh").out)["documents"] == 0
