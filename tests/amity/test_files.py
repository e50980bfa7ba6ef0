"""Files appear whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from amity.files import holds_triples, target
from graph.errors import ExportError


def test_a_file_is_there_when_the_block_ends(tmp_path: Path) -> None:
    place = tmp_path / "graph.ttl"
    with target(str(place)) as stream:
        stream.write(b"new")
        assert not place.exists()
    assert place.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["graph.ttl"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "graph.ttl"
    place.write_bytes(b"old")

    def broken_off() -> None:
        with target(str(place)) as stream:
            stream.write(b"half")
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        broken_off()
    assert place.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["graph.ttl"]


def test_others_may_read_the_file_as_the_umask_says(tmp_path: Path) -> None:
    place = tmp_path / "graph.ttl"
    before = os.umask(0o027)
    try:
        with target(str(place)) as stream:
            stream.write(b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(place.stat().st_mode) == 0o640


@pytest.mark.parametrize("where", ["missing/graph.ttl", "file/graph.ttl"])
def test_a_place_that_cannot_be_written_is_an_export_error(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(ExportError) as caught, target(str(tmp_path / where)):
        pytest.fail("nothing can be written there")
    assert str(caught.value).startswith(f"[E601] {tmp_path / where}: the file cannot be written")


@pytest.mark.parametrize(
    ("line", "expected"),
    [(b'{"subject": {}, "relation": "X"}\n', True), (b"", True), (b'{"title": "a", "text": "b"}\n', False)],
)
def test_statements_are_told_from_articles(tmp_path: Path, line: bytes, expected: bool) -> None:
    (tmp_path / "a.jsonl").write_bytes(line)
    assert holds_triples(str(tmp_path / "a.jsonl")) is expected
    assert holds_triples(str(tmp_path / "absent.jsonl")) is True
