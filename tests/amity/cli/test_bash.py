"""Completion in bash: what it offers, and what a real bash puts onto the line."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from amity.cli.bash import AmityBash
from amity.cli.main import main
from tests.amity.conftest import CommandLine

BREAKS = " \t\n\"'><=;|&(:"
#: Seconds in which a loaded machine completes a word.
PATIENCE = 60


@pytest.fixture
def offered(amity_alone: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    def offer(line: str, word: str = "", breaks: str = BREAKS) -> list[str]:
        monkeypatch.setenv("COMP_LINE", line)
        monkeypatch.setenv("COMP_WORD", word)
        monkeypatch.setenv("COMP_WORDBREAKS", breaks)
        found = AmityBash(main, {}, "amity", "_AMITY_COMPLETE").complete()
        return [item.removeprefix("plain,") for item in found.splitlines()]

    return offer


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("amity query run partn", ["partners"]),
        ("amity query show offices", ["offices-over-time"]),
        ("amity open who-c", ["who-cooperates"]),
        ("amity query run partners -p act", ["actor="]),
        ("amity query run partners -p actor=North\\ Kor", ["North Korea"]),
        ("amity query run partners -p actor=north\\ kor", ["North Korea"]),
        ("FOO=1 amity query run partners -p actor=Mosc", ["Moscow"]),
        ("amity query run members -p organization=North\\ Atlantic\\ C", ["North Atlantic Council"]),
        ("amity query run sources-of-claim -p relation=allied", ["ALLIED_WITH"]),
        ("amity query run who-cooperates -p context=cy", ["cyber"]),
        ("amity query run who-cooperates -p modality=asserted,pos", ["asserted,possible"]),
        ("amity query run who-cooperates --modality req", ["requested"]),
        ("amity query run no-such -p actor=Mosc", []),
        ("amity query run partners -p nothing=Mosc", []),
    ],
)
def test_what_is_offered(offered: Callable[..., list[str]], line: str, expected: list[str]) -> None:
    assert offered(line) == expected


def test_parameters_of_the_preset_are_offered(offered: Callable[..., list[str]]) -> None:
    assert offered("amity query run partners -p ")[:2] == ["actor=", "modality="]


def test_a_kind_of_entity_narrows_the_names(offered: Callable[..., list[str]]) -> None:
    assert "Russia" in offered("amity query run partners -p actor=R")
    assert "Russia" not in offered("amity query run members -p organization=R")
    assert any("Putin" in name for name in offered("amity query run career -p leader=Vladimir"))


def test_a_word_that_bash_does_not_break_is_whole(offered: Callable[..., list[str]]) -> None:
    line = "amity query run partners -p "
    assert offered(f"{line}actor=Mosc", breaks=" \t\n") == ["actor=Moscow"]
    assert offered(f'{line}"actor=Mosc', word='"actor=Mosc') == ["actor=Moscow"]


def test_presets_of_ones_own_are_offered(offered: Callable[..., list[str]], tmp_path: Path) -> None:
    (tmp_path / "mine.cypher").write_text("// M\n// description: M.\n// columns: n\nMATCH (n) RETURN count(n) AS n")
    assert offered(f"amity query run --presets {tmp_path} mi") == ["mine"]


def test_a_folder_that_is_not_there_offers_nothing(offered: Callable[..., list[str]], tmp_path: Path) -> None:
    assert offered(f"amity query run --presets {tmp_path / 'missing'} par") == []
    assert offered(f"amity query run --presets {tmp_path / 'missing'} partners -p act") == []


class Terminal:
    """A real bash with amity's completion, in a pseudo-terminal."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        script = subprocess.run(
            [Path(sys.executable).parent / "amity", "completion", "bash"], capture_output=True, text=True, check=True
        )
        start = folder / "rc"
        start.write_text(f"{script.stdout}\nbind 'set enable-bracketed-paste off'\nPS1='ready$ '\n")
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(environment, PATH=path, TERM="dumb", COLUMNS="200")
            os.execvp("bash", ["bash", "--noprofile", "--rcfile", str(start), "-i"])  # noqa: S606
        self.read_until("ready$ ")

    def read_until(self, end: str) -> str:
        seen, give_up = b"", time.monotonic() + PATIENCE
        while time.monotonic() < give_up and not seen.decode(errors="replace").endswith(end):
            if select.select([self.terminal], [], [], 0.1)[0]:
                seen += os.read(self.terminal, 4096)
        return seen.decode(errors="replace")

    def complete(self, line: str, expected: str) -> str:
        os.write(self.terminal, f"{line}\t".encode())
        return self.read_until(expected)

    def close(self) -> None:
        os.write(self.terminal, b"\x03exit\n")
        os.close(self.terminal)
        os.waitpid(self.child, 0)


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("amity query run partners -p actor=North\\ Kor", "amity query run partners -p actor=North\\ Korea "),
        ("amity query run partners -p act", "amity query run partners -p actor="),
        ("amity open partners -p actor=Côte", "amity open partners -p actor=Côte\\ d\\'Ivoire "),
    ],
)
def test_bash_puts_the_name_onto_the_line(amity_alone: CommandLine, tmp_path: Path, line: str, completed: str) -> None:
    terminal = Terminal(tmp_path, amity_alone.environment)
    try:
        assert terminal.complete(line, completed) == completed
    finally:
        terminal.close()
