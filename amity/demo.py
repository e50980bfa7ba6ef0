"""The demonstration: the bundled documents, what the graph knows from them, and files to look at."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from pathlib import Path

from amity.answers import alliance_paths, query
from amity.errors import SamplesError
from amity.extraction import read_documents
from amity.files import target
from amity.output import draw, export
from amity.pipeline import load_documents
from amity.settings import Settings
from graph.document import Document
from graph.store import Store
from loaders.documents import Failure
from queries import AlliancePaths, Table

#: Between whom the demonstration looks for a path.
START, END = "Manila", "London"
_PAIRS = 12


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What was done and found."""

    #: How many entities, statements, places of evidence and documents the graph has.
    counts: dict[str, int]
    #: Who cooperates with whom, the best believed first.
    pairs: Table
    #: How `START` and `END` are linked.
    paths: AlliancePaths
    turtle: Path
    picture: Path


def demonstrate(store: Store, settings: Settings) -> Demonstration:
    """Load the bundled documents and write the files; doing it again gives the same.

    Raises:
        SamplesError: The installation lacks the documents.
        StoreError: The store failed.
        ExportError: The files cannot be written into the data folder.
    """
    load_documents(sample_documents(), store)
    turtle = settings.output_file("demo.ttl")
    with target(str(turtle)) as stream:
        export(store, stream, form="turtle")
    picture = settings.output_file("demo.html")
    draw(store, picture, preset="cooperation-map", title="Who cooperates with whom")
    return Demonstration(
        counts=store.counts(),
        pairs=query(store, "who-cooperates", limit=_PAIRS),
        paths=alliance_paths(store, START, END, limit=1),
        turtle=turtle,
        picture=picture,
    )


def sample_documents() -> Iterator[Document | Failure]:
    """Yield the bundled documents under addresses that do not tell where Amity is installed.

    Raises:
        SamplesError: The installation lacks them.
    """
    with as_file(files("amity") / "samples" / "documents") as folder:
        if not folder.is_dir():
            raise SamplesError("the sample documents are missing", where=str(folder), remedy="Install Amity again")
        for item in read_documents([str(folder)]):
            uri = f"samples/{Path(item.uri).name}"
            yield replace(item, uri=uri)
