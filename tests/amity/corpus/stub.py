"""An extractor without a model, whose documents say what shall go wrong. Worker processes import it from here."""

import os
import signal
import time
from pathlib import Path

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from loaders.errors import ExtractionError

STATES = tuple(Entity(f"country/{code}", "Country", code) for code in ("CHN", "FRA", "JPN", "RUS", "USA"))


class Stub:
    """States in every document that two states cooperate, which two its length tells.

    `STUB_SECONDS` in the environment is how long a document takes.

    A document with the word `silent` states nothing, `broken` and `bug` fail, `kill` kills the process, and
    `kill-once PATH` does so unless there is a file PATH, which it makes.
    """

    name = "stub"
    version = "1"

    def extract(self, document: Document) -> tuple[Statement, ...]:
        """Return the one statement."""
        time.sleep(float(os.environ.get("STUB_SECONDS", "0")))
        words = document.text.split()
        if "broken" in words:
            raise ExtractionError("the sentence has no end", where=document.uri, remedy="Report the document")
        if "bug" in words:
            raise IndexError("no such token")
        if "kill" in words:
            os.kill(os.getpid(), signal.SIGKILL)
        if "kill-once" in words:
            _kill_once(Path(words[words.index("kill-once") + 1]))
        if "silent" in words:
            return ()
        first = len(document.text) % len(STATES)
        evidence = Evidence(
            document.id, document.text[:20], 0, 20, document.uri, extractor=f"{self.name} {self.version}"
        )
        return (Statement(STATES[first], "COOPERATES_WITH", STATES[first - 1], evidence=(evidence,)),)


class Newer(Stub):
    """A later version, which finds nothing in every third document."""

    version = "2"

    def extract(self, document: Document) -> tuple[Statement, ...]:
        """Return a statement or none."""
        return () if int(document.id[-1], 16) % 3 == 0 else super().extract(document)


def _kill_once(marker: Path) -> None:
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def documents(count: int, *, text: str = "Document number {} of the test.") -> list[Document]:
    """Return so many documents of different lengths."""
    return [Document(f"{n}.txt", text.format(n) + " word" * (n % 7)) for n in range(count)]
