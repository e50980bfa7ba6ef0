"""Fetching Neo4j: once, whole, or with a reason."""

import os
import stat
from pathlib import Path

import pytest

from scripts.neo4j.fetch import FetchError, default_cache, fetch


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder, beside the shell's, that programs are looked up in; it has a `java`."""
    folder = tmp_path / "bin"
    folder.mkdir()
    _program(folder / "java", "exit 0")
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/bin")
    monkeypatch.setattr("shutil.which", lambda name: str(folder / name) if (folder / name).exists() else None)
    return folder


def _program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_missing_maven_is_named(programs: Path, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"mvn is missing: install it \(Debian: apt-get install maven\)"):
        fetch(tmp_path / "cache")


def test_failing_maven_leaves_nothing(programs: Path, tmp_path: Path) -> None:
    _program(programs / "mvn", "echo cannot resolve; exit 1")
    with pytest.raises(FetchError, match="cannot resolve"):
        fetch(tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_fetches_once(programs: Path, tmp_path: Path) -> None:
    _program(programs / "mvn", f'echo "$@" >> {tmp_path}/calls')
    first = fetch(tmp_path / "cache")
    assert fetch(tmp_path / "cache") == first
    assert list((tmp_path / "cache").iterdir()) == [first]
    (call,) = (tmp_path / "calls").read_text().splitlines()
    assert "dependency:copy-dependencies" in call


def test_cache_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache() == tmp_path / "amity" / "neo4j"
