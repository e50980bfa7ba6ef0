"""The folder for what was set aside."""

import json
from pathlib import Path

import pytest

from amity.corpus.outcome import Outcome
from amity.corpus.set_aside import REASONS, SetAside
from amity.errors import SetAsideError
from loaders.errors import DocumentEmptyError, ExtractionError

EMPTY = DocumentEmptyError("it is empty", where="e.txt", remedy="Leave it out")


def reasons(folder: Path) -> list[dict[str, str]]:
    """Return the lines of the list."""
    return [json.loads(line) for line in (folder / REASONS).read_text().splitlines()]


def test_a_file_is_copied_with_its_reason(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("  ")
    SetAside(tmp_path / "aside", max_bytes=100).note(
        [Outcome(str(bad), "failed", error=EMPTY), Outcome("a", "written")]
    )
    (found,) = reasons(tmp_path / "aside")
    assert (found["uri"], found["code"], found["reason"], found["remedy"]) == (
        str(bad), "E206", "it is empty", "Leave it out",
    )  # fmt: skip
    assert (tmp_path / "aside" / found["file"]).read_text() == "  "
    assert found["file"].endswith("-bad.txt")


def test_of_a_part_of_a_file_its_text_is_kept(tmp_path: Path) -> None:
    error = ExtractionError("it has no end", remedy="Report it")
    SetAside(tmp_path, max_bytes=100).note([Outcome("mail.mbox#7", "failed", "d-1", error=error, text="Dear all")])
    (found,) = reasons(tmp_path)
    assert (tmp_path / found["file"]).read_text() == "Dear all"


def test_what_is_gone_or_too_large_is_only_listed(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("x" * 101)
    given = [Outcome(str(large), "failed", error=EMPTY), Outcome("no/such.txt", "failed", error=EMPTY)]
    SetAside(tmp_path / "aside", max_bytes=100).note(given)
    assert [line["file"] for line in reasons(tmp_path / "aside")] == [None, None]
    assert [p.name for p in (tmp_path / "aside").iterdir()] == [REASONS]


def test_two_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "bad.txt").write_text(folder)
    given = [Outcome(str(tmp_path / f / "bad.txt"), "failed", error=EMPTY) for f in ("one", "other")]
    SetAside(tmp_path / "aside", max_bytes=100).note(given)
    assert [(tmp_path / "aside" / line["file"]).read_text() for line in reasons(tmp_path / "aside")] == ["one", "other"]


def test_a_line_that_a_kill_broke_off_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / REASONS).write_text('{"uri": "half')
    SetAside(tmp_path, max_bytes=100).note([Outcome("e.txt", "failed", error=EMPTY)])
    assert json.loads((tmp_path / REASONS).read_text().splitlines()[1])["uri"] == "e.txt"


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(SetAsideError, match="--set-aside FOLDER"):
        SetAside(tmp_path / "file" / "aside", max_bytes=100)
