"""Run what README.md and docs/ tell a reader to run, and follow their links.

In a fenced ``console`` block each line that starts with ``$ `` is a command; a line that starts with ``> `` continues
it, and the rest is output, which is not compared. A fenced ``python`` block is a program. An HTML comment before the
fence, ``<!-- not run: reason -->``, keeps a block from being run.

Each page has a data folder and a working folder of its own; the latter shows the project's files by symbolic links, so
that nothing is written into the project.

Usage: docs_check.py [PAGE...]; by default README.md and every page of docs/. Exit code 1 if anything fails.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TIMEOUT = 600

_FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w*)\s*$")
_NOT_RUN = re.compile(r"<!-- not run: .+ -->")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]+)\)|!\[[^\]]*\]\((?P<image>[^)\s]+)\)")
_HIDDEN = {".git", ".venv", "__pycache__"}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a page tells the reader to run."""

    page: Path
    line: int
    #: `console` or `python`.
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page."""

    line: int
    language: str
    lines: tuple[str, ...]
    run: bool


def blocks(text: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page."""
    opening: re.Match[str] | None = None
    held: list[str] = []
    start, before, run = 0, "", True
    for number, line in enumerate(text.splitlines(), 1):
        fence = _FENCE.match(line)
        if opening is None and fence:
            opening, start, held, run = fence, number + 1, [], _NOT_RUN.search(before) is None
        elif opening is not None and line.strip() == "```":
            yield Block(start, opening["language"], tuple(held), run)
            opening = None
        elif opening is not None:
            held.append(line.removeprefix(opening["indent"]))
        if line.strip():
            before = line


def steps(page: Path) -> Iterator[Step]:
    """Yield what a page tells the reader to run, in its order."""
    for block in blocks(page.read_text("utf-8")):
        if block.run and block.language == "python":
            yield Step(page, block.line, "python", "\n".join(block.lines))
        elif block.run and block.language == "console":
            yield from _commands(page, block)


def _commands(page: Path, block: Block) -> Iterator[Step]:
    held: list[str] = []
    start = block.line
    for number, line in enumerate((*block.lines, ""), block.line):
        if line.startswith("> ") and held:
            held.append(line[2:])
            continue
        if held:
            yield Step(page, start, "console", "\n".join(held))
            held = []
        if line.startswith("$ "):
            held, start = [line[2:]], number


def broken_links(page: Path) -> Iterator[str]:
    """Yield the page's links to files that do not exist."""
    for match in _LINK.finditer(page.read_text("utf-8")):
        target = (match["target"] or match["image"]).partition("#")[0]
        if target and "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists():
            yield target


def working_folder(folder: Path) -> Path:
    """Fill a folder with links to the project's files, and return it."""
    for entry in ROOT.iterdir():
        if entry.name not in _HIDDEN:
            (folder / entry.name).symlink_to(entry)
    return folder


def run(step: Step, folder: Path, environment: dict[str, str]) -> str | None:
    """Run a step; return None if it ends well, else what went wrong."""
    shell = ["bash", "-o", "pipefail", "-c", step.text]
    command = shell if step.language == "console" else ["python", "-P", "-c", step.text]
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        return f"not done after {TIMEOUT} seconds"
    return None if done.returncode == 0 else f"exit code {done.returncode}\n{done.stdout}{done.stderr}"


def check(page: Path, bin_folder: Path) -> int:
    """Run a page's steps and follow its links; return the number of faults."""
    name = page.relative_to(ROOT) if page.is_relative_to(ROOT) else page
    faults = 0
    for target in broken_links(page):
        faults += 1
        print(f"{name}: the link to {target} leads nowhere")
    with tempfile.TemporaryDirectory() as data, tempfile.TemporaryDirectory() as work:
        paths = f"{bin_folder}{os.pathsep}{os.environ['PATH']}"
        environment = os.environ | {"AMITY_DATA_DIR": data, "PATH": paths, "COLUMNS": "120"}
        folder = working_folder(Path(work))
        for step in steps(page):
            begin = time.monotonic()
            fault = run(step, folder, environment)
            shown = step.text.splitlines()[0] if step.language == "console" else "(python)"
            took = time.monotonic() - begin
            print(f"{name}:{step.line}: {'ok' if fault is None else 'FAILED'} {took:.1f} s  {shown}", flush=True)
            if fault is not None:
                faults += 1
                print(fault)
    return faults


def main() -> int:
    """Check the pages that the call names, or all of them."""
    parser = argparse.ArgumentParser(description="Run what README.md and docs/ tell a reader to run.")
    parser.add_argument("pages", nargs="*", type=Path)
    parser.add_argument("--bin", type=Path, default=ROOT / ".venv" / "bin", help="first in PATH; default .venv/bin")
    arguments = parser.parse_args()
    pages = [p.resolve() for p in arguments.pages] or [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    faults = sum(check(page, arguments.bin.resolve()) for page in pages)
    print(f"{len(pages)} pages, {faults} faults" if faults else f"{len(pages)} pages, all well")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
