"""`amity doctor`."""

import json
import socket
from contextlib import closing
from pathlib import Path

import pytest

from amity.checkup import examine
from amity.settings import Settings
from tests.amity.conftest import CommandLine


def verdicts(out: str) -> dict[str, str]:
    """Return the verdict on each subject."""
    return {finding["subject"]: finding["verdict"] for finding in json.loads(out)}


def test_a_sound_installation(amity: CommandLine) -> None:
    answer = amity("doctor")
    found = verdicts(answer.out)
    assert answer.code == 0
    assert "failed" not in found.values()
    assert (found["python"], found["store"], found["data folder"]) == ("ok", "ok", "ok")


def test_as_a_table_each_line_says_what_to_do(amity_alone: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    out = amity_alone("--table", "doctor").out
    assert "Install it to run Neo4j in a container" in out


def test_a_store_that_cannot_be_reached_fails_with_a_remedy(amity_alone: CommandLine) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        answer = amity_alone("doctor", "--store", f"bolt://127.0.0.1:{taken.getsockname()[1]}")
    assert answer.code == 1
    store = next(f for f in json.loads(answer.out) if f["subject"] == "store")
    assert store["verdict"] == "failed"
    assert "Start the server" in store["remedy"]


def test_a_data_folder_that_cannot_be_written_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    findings = {f.subject: f for f in examine(Settings(data_dir=tmp_path / "file" / "data"))}
    assert findings["data folder"].verdict == "failed"
    assert findings["data folder"].remedy == "Set AMITY_DATA_DIR to another folder"
    assert findings["store"].verdict == "failed"


def test_a_missing_package_is_named_with_its_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amity.checkup.find_spec", lambda name: None if name in {"spacy", "neo4j_viz"} else name)
    findings = {f.subject: f for f in examine(Settings(data_dir=tmp_path))}
    assert (findings["spacy"].verdict, findings["neo4j-viz"].verdict) == ("failed", "optional")
    assert findings["neo4j-viz"].remedy == "pip install 'amity[picture]'"


def test_a_full_disk_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amity.checkup._LITTLE_SPACE", 10**18)
    findings = {f.subject: f for f in examine(Settings(data_dir=tmp_path))}
    assert findings["data folder"].verdict == "failed"
    assert "GB free" in findings["data folder"].detail


def test_no_secret_is_shown(amity_alone: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    monkeypatch.setenv("NEO4J_PASSWORD", "open-sesame")
    answer = amity_alone("doctor", "--verbose")
    assert "open-sesame" not in answer.out + answer.err
