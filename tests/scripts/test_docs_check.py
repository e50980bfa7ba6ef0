import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "docs_check.py"


@pytest.fixture(scope="module")
def docs_check() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("docs_check", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["docs_check"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["docs_check"]


def page(folder: Path, text: str) -> Path:
    path = folder / "page.md"
    path.write_text(text, "utf-8")
    return path


def texts(docs_check: ModuleType, path: Path) -> list[tuple[int, str, str]]:
    return [(step.line, step.language, step.text) for step in docs_check.steps(path)]


def test_commands_are_taken_and_output_is_not(docs_check: ModuleType, tmp_path: Path) -> None:
    path = page(tmp_path, "# Title\n\n```console\n$ echo one\none\n$ cat <<X\n> two\n> X\ntwo\n```\n")
    assert texts(docs_check, path) == [(4, "console", "echo one"), (6, "console", "cat <<X\ntwo\nX")]


def test_a_block_that_is_only_shown_is_not_run(docs_check: ModuleType, tmp_path: Path) -> None:
    path = page(
        tmp_path, "<!-- not run: it needs a server -->\n\n```console\n$ false\n```\n\n```console\n$ true\n```\n"
    )
    assert texts(docs_check, path) == [(8, "console", "true")]


def test_python_is_one_program_and_other_languages_are_left(docs_check: ModuleType, tmp_path: Path) -> None:
    path = page(tmp_path, "1. Item\n   ```python\n   if True:\n       pass\n   ```\n\n```json\n{}\n```\n")
    assert texts(docs_check, path) == [(3, "python", "if True:\n    pass")]


def test_links_to_missing_files_are_found(docs_check: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "there.md").touch()
    path = page(tmp_path, "[a](there.md#part) [b](gone.md) [c](https://example.org/x) ![d](picture.png) [e](#here)\n")
    assert list(docs_check.broken_links(path)) == ["gone.md", "picture.png"]


def test_steps_of_a_page_share_a_data_folder_and_stay_out_of_the_project(
    docs_check: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        '```console\n$ echo kept > "$AMITY_DATA_DIR/note" && echo loose > loose.txt\n'
        '$ grep kept "$AMITY_DATA_DIR/note" && test -f pyproject.toml\n```\n'
    )
    assert docs_check.check(page(tmp_path, text), Path("/usr/bin")) == 0
    assert not (docs_check.ROOT / "loose.txt").exists()
    assert capsys.readouterr().out.count(": ok ") == 2


def test_a_command_that_fails_is_a_fault_with_its_output(
    docs_check: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = page(tmp_path, "```console\n$ echo because >&2; exit 3\n$ false | cat\n```\n")
    assert docs_check.check(path, Path("/usr/bin")) == 2
    assert "exit code 3\nbecause" in capsys.readouterr().out
