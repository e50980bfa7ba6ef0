"""Extraction of a part of a corpus, in whichever process it takes place."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from amity.attempts import attempt_all, made
from graph.document import Document
from graph.errors import AmityError
from graph.statement import Statement
from loaders.documents import Failure
from loaders.extraction import Extractor

Found = tuple[Statement, ...] | AmityError
MakeExtractor = Callable[[], Extractor]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in the documents of a part."""

    #: One for each document, in their order: its statements, or why there are none.
    found: tuple[Found, ...]
    #: How long it took, in seconds.
    seconds: float


def read_part(extractor: MakeExtractor, documents: Sequence[Document]) -> Reading:
    """Extract the statements of documents. The texts stay where they are: only what was found travels."""
    begin = time.perf_counter()
    results = attempt_all(extractor, documents)
    found = tuple(r.error if isinstance(r, Failure) else r[1] for r in results)
    return Reading(found, time.perf_counter() - begin)


def signature(extractor: MakeExtractor) -> str:
    """Return an extractor's name and version as evidence carries them: `rules 0.1`.

    A class tells them itself, which spares this process its model.
    """
    name, version = getattr(extractor, "name", None), getattr(extractor, "version", None)
    if name is None or version is None:
        tool = made(extractor)
        name, version = tool.name, tool.version
    return f"{name} {version}"
