"""Programs that a test starts, which open stores of their own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def run(script: str, *arguments: str, cwd: Path = ROOT) -> subprocess.Popen[str]:
    """Start a Python program that imports what this one does."""
    pipe = subprocess.PIPE
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=cwd, env=environment,
    )  # fmt: skip


def line(child: subprocess.Popen[str]) -> str:
    """Return the next line that a program prints."""
    assert child.stdout is not None
    return child.stdout.readline().strip()
