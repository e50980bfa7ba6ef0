"""`amity demo` on both stores."""

import json
import sys
from pathlib import Path

import pytest
import rdflib

from graph.store import Store
from tests.amity.conftest import CommandLine


def test_it_tells_the_story_and_twice_the_same(amity: CommandLine, store: Store) -> None:
    first = amity("demo")
    assert first.code == 0
    for part in ("Who cooperates with whom", "China", "How Manila is linked to London", "“", "What to try next"):
        assert part in first.out
    before = set(store.statements())
    assert amity("demo").out == first.out
    assert set(store.statements()) == before


def test_it_writes_turtle_and_a_picture_into_the_data_folder(amity: CommandLine) -> None:
    shown = json.loads(amity("demo", "--json").out)
    assert Path(shown["turtle"]).parent == Path(amity.environment["AMITY_DATA_DIR"]) / "output"
    assert len(rdflib.Graph().parse(shown["turtle"])) > 1000
    assert "North Korea" in Path(shown["picture"]).read_text()
    assert shown["path"][0]["start"]["name"] == "Philippines"


def test_addresses_do_not_tell_where_it_is_installed(amity: CommandLine, store: Store) -> None:
    amity("demo")
    assert {Path(d.uri).parent.as_posix() for d in store.documents()} == {"samples"}


def test_nothing_is_written_where_the_call_is_made(
    amity: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.rglob("*"))
    amity("demo")
    assert set(tmp_path.rglob("*")) == before


def test_what_to_try_next_names_the_program_as_it_was_called(
    amity: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [".venv/bin/amity", "demo"])
    assert "  .venv/bin/amity query list\n" in amity("demo").out
