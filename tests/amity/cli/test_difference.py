"""`amity query diff`."""

import json
from pathlib import Path

import pytest

from graph.store import Store
from tests.amity.conftest import CommandLine

ROW = {"one": "China", "other": "Russia", "relations": ["COOPERATES_WITH"], "documents": 2, "belief": 0.9702,
       "first": "2022", "last": None}  # fmt: skip
LATER = ROW | {"documents": 3, "belief": 0.9751}
OTHER = ROW | {"one": "France", "other": "Germany"}


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps([ROW]))
    new.write_text(json.dumps([LATER, OTHER]))
    return old, new


def test_what_differs_is_told_with_exit_code_1(amity_alone: CommandLine, saved: tuple[Path, Path]) -> None:
    answer = amity_alone("query", "diff", *saved)
    assert (answer.code, answer.err) == (1, "")
    assert json.loads(answer.out) == {
        "key": ["one", "other"],
        "added": [OTHER],
        "removed": [],
        "changed": [
            {
                "key": {"one": "China", "other": "Russia"},
                "old": {"documents": 2, "belief": 0.9702},
                "new": {"documents": 3, "belief": 0.9751},
            }
        ],
    }


def test_a_table_tells_what_became_of_each_row(amity_alone: CommandLine, saved: tuple[Path, Path]) -> None:
    answer = amity_alone("--table", "query", "diff", *reversed(saved))
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert "changed China Russia documents 3 → 2, belief 0.9751 → 0.9702" in lines
    assert any(line.startswith("removed France Germany relations COOPERATES_WITH, documents 2") for line in lines)
    assert answer.err == "0 added, 1 removed, 1 changed\n"


def test_the_same_answer_has_exit_code_0(amity_alone: CommandLine, saved: tuple[Path, Path]) -> None:
    answer = amity_alone("--table", "query", "diff", saved[0], saved[0])
    assert (answer.code, answer.out) == (0, "")
    assert "Nothing differs." in answer.err


def test_an_answer_from_a_pipe_and_a_load_between(filled: CommandLine, store: Store, tmp_path: Path) -> None:
    (tmp_path / "before.json").write_text(filled("query", "run", "who-cooperates", "-p", "limit=1000").out)
    gone = next(d for d in store.documents() if d.uri.endswith("pacific-exercises.md"))
    store.remove(gone.id)
    now = filled("query", "run", "who-cooperates", "-p", "limit=1000").out
    answer = filled("query", "diff", tmp_path / "before.json", "-", given=now.encode())
    found = json.loads(answer.out)
    assert answer.code == 1
    assert found["removed"] or found["changed"]
    assert all({"one", "other"} == set(change["key"]) for change in found["changed"])


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        ("nothing", [], "[E509] "),
        ('[{"x": 1}]', [], "[E509] the one has the columns"),
        (None, [], "does not exist"),
        (json.dumps([ROW]), ["--key", "two"], "[E509] there is no column 'two'"),
    ],
    ids=["no JSON", "other columns", "no file", "no column"],
)
def test_what_cannot_be_compared_has_exit_code_2(
    amity_alone: CommandLine, saved: tuple[Path, Path], text: str | None, options: list[str], message: str
) -> None:
    if text is None:
        saved[1].unlink()
    else:
        saved[1].write_text(text)
    answer = amity_alone("query", "diff", *saved, *options)
    assert (answer.code, answer.out) == (2, "")
    # A message about the command line stands in a box as wide as the terminal.
    assert message in " ".join(answer.err.replace("│", " ").split())


def test_a_key_of_ones_own(amity_alone: CommandLine, saved: tuple[Path, Path]) -> None:
    found = json.loads(amity_alone("query", "diff", *saved, "--key", "one").out)
    assert found["key"] == ["one"]
    assert found["changed"][0]["key"] == {"one": "China"}
