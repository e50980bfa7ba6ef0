"""A store that processes of a test load into, to be broken off and looked at."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from amity.corpus.corpus_run import CorpusRun, RunOptions
from amity.corpus.record import Record
from amity.corpus.run import Run
from amity.extraction import read_documents
from graph.store import Store, open_store
from tests.amity.conftest import VARIABLES
from tests.amity.content import content
from tests.amity.corpus.stub import Stub
from tests.neo4j_server import Neo4j

ROOT = Path(__file__).parents[3]
Content = tuple[frozenset[str], ...]
BATCH = "wrote a batch"
#: How long a process may take for what it does in seconds on an idle machine.
PATIENT = 280


@dataclass(frozen=True, slots=True)
class Place:
    """A data folder, and a server if the store is not the embedded one."""

    folder: Path
    server: Neo4j | None = None
    further: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a process that uses the store."""
        inherited = {name: value for name, value in os.environ.items() if name not in VARIABLES}
        paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
        found = inherited | {"AMITY_DATA_DIR": str(self.folder), "PYTHONPATH": paths} | self.further
        if self.server is not None:
            found |= {"NEO4J_URI": self.server.uri, "NEO4J_USER": self.server.user}
            found["NEO4J_PASSWORD"] = self.server.password
        return found

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """Open the store here."""
        if self.server is None:
            store = open_store(folder=self.folder / "store")
        else:
            store = open_store(self.server.uri, user=self.server.user, password=self.server.password)
        with store:
            yield store

    def start(self, *arguments: str | Path) -> subprocess.Popen[str]:
        """Start `amity` in a process group of its own, which says on stderr what it does."""
        command, *rest = arguments
        return subprocess.Popen(
            [sys.executable, "-m", "tests.amity.faults.loading", command, "--verbose", *rest],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment, start_new_session=True,
            cwd=ROOT,
        )  # fmt: skip

    def call(self, *arguments: str | Path) -> tuple[int, Any, str]:
        """Run `amity` to its end and return exit code, answer and what it said."""
        with self.start(*arguments) as process:
            out, err = process.communicate(timeout=PATIENT)
        return process.returncode, json.loads(out) if out else None, err

    def runs(self) -> list[Run]:
        """Return what the record has, the newest first."""
        with Record(self.folder / "runs") as record:
            return list(record.runs())

    def taken(self) -> Content:
        """Return what the store holds, and empty it."""
        with self.opened() as store:
            found = content(store)
            store.clear()
        return found

    def undisturbed(self, *folders: Path) -> Content:
        """Return what the store holds after loads that nothing disturbs."""
        with self.opened() as store:
            for folder in folders:
                CorpusRun(store, RunOptions(extractor=Stub)).over(read_documents([str(folder)]))
            return content(store)


def after_batches(process: subprocess.Popen[str], count: int) -> list[str]:
    """Read what a process says until it has written so many batches; return the lines."""
    assert process.stderr is not None
    lines: list[str] = []
    while count > 0:
        line = process.stderr.readline()
        assert line, "".join(lines)
        lines.append(line)
        count -= BATCH in line
    return lines


def kill(process: subprocess.Popen[str], number: int = signal.SIGKILL) -> None:
    """Send a signal to a process and all its children, as a terminal does."""
    os.killpg(process.pid, number)


def corpus(folder: Path, numbers: range) -> Path:
    """Write documents of these numbers."""
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{number:04}.txt").write_text(f"Document number {number} of the test." + " word" * (number % 7))
    return folder


def members(group: int) -> list[Path]:
    """Return the entries in /proc of the living processes of a group."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and os.getpgid(int(entry.name)) == group and (entry / "cmdline").read_bytes():
                found.append(entry)
        except OSError:
            continue
    return found
