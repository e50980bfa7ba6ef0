"""The demonstration: the bundled documents, what the graph knows from them, and files to look at."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from amity.errors import SamplesError
from amity.pipeline import LoadSummary
from queries import AlliancePath, Table

#: Between whom the demonstration looks for a path.
START, END = "Manila", "London"
_PAIRS = 12


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What was done and found."""

    summary: LoadSummary
    #: Entities, statements, evidence and documents in the graph.
    counts: dict[str, int]
    #: Who cooperates with whom.
    pairs: Table
    path: AlliancePath | None
    turtle: Path
    picture: Path


@contextmanager
def samples() -> Iterator[Path]:
    """Give the folder of the bundled sample documents.

    Raises:
        SamplesError: The installation lacks them.
    """
    with as_file(files("amity") / "samples" / "documents") as folder:
        if not folder.is_dir():
            raise SamplesError("the sample documents are missing", where=str(folder), remedy="Install Amity again")
        yield folder
