"""Progress is for people: on a terminal with rate and time, in a pipe not at all."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from amity.cli.bar import Rate

CODE = """
import time
from amity.cli.progress import progress
with progress("Loading", 3) as step:
    for name in ("a.txt", "b.txt", "c.txt"):
        time.sleep(0.3)
        step(name)
print("done")
"""


def test_on_a_terminal_it_names_step_number_and_rate() -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run([sys.executable, "-c", CODE], stderr=theirs, stdout=subprocess.PIPE, text=True, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.stdout == "done\n"
    assert "Loading" in shown
    assert "2/3" in shown
    assert "/s" in shown
    assert "b.txt" in shown


def test_in_a_pipe_it_is_silent(tmp_path: Path) -> None:
    with (tmp_path / "err").open("wb") as err:
        done = subprocess.run([sys.executable, "-c", CODE], stderr=err, stdout=subprocess.PIPE, text=True, check=True)
    assert (done.stdout, (tmp_path / "err").read_bytes()) == ("done\n", b"")


def test_there_is_no_rate_before_the_first_step() -> None:
    shown = Progress(console=Console(quiet=True))
    shown.add_task("Loading", total=3)
    assert str(Rate().render(shown.tasks[0])) == ""
