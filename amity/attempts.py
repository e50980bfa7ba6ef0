"""The extractor at work on documents: what goes wrong with one of them is that one's failure alone."""

import gc
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

from graph.document import Document
from graph.errors import AmityError
from graph.statement import Statement
from loaders.documents import Failure
from loaders.documents.paging import with_pages
from loaders.errors import ExtractionError
from loaders.extraction import BatchExtractor, Extractor

_LOG = logging.getLogger(__name__)

#: A part ends at whichever comes first. Long enough for the model to be quick, short enough to share out.
CHUNK_DOCUMENTS = 64
CHUNK_CHARACTERS = 20_000

_Item = TypeVar("_Item", bound=Document | Failure)

#: A document with the statements that it makes.
Extracted = tuple[Document, tuple[Statement, ...]]


@cache
def made(extractor: Callable[[], Extractor]) -> Extractor:
    """Return the extractor, made once in each process: models load slowly, and are too large to send around."""
    with _lasting():
        return extractor()


@contextmanager
def _lasting() -> Iterator[None]:
    """Keep what is made in the block, and all there is, out of the garbage collector's sight.

    A model is a million objects that stay as long as the process. Looking through them again and again takes a
    twentieth of the time that extraction takes.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def chunks(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Yield documents, and failures between them, in parts that the extractor reads together."""
    chunk: list[_Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.text) if isinstance(item, Document) else 0
        if len(chunk) >= CHUNK_DOCUMENTS or size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def attempt_all(extractor: Callable[[], Extractor], documents: Sequence[Document]) -> list[Extracted | Failure]:
    """Extract the statements of documents; what goes wrong with one of them alone becomes a failure.

    Raises:
        ExtractionResourceError: The extractor cannot be made: no document is at fault.
    """
    tool = made(extractor)
    if isinstance(tool, BatchExtractor):
        try:
            found = zip(documents, tool.extract_all(documents), strict=True)
            return [(document, with_pages(document, statements)) for document, statements in found]
        except Exception:
            # one after the other tells whose fault it is
            _LOG.debug("extracting %d documents one by one", len(documents), exc_info=True)
    return [attempt(extractor, document) for document in documents]


def attempt(extractor: Callable[[], Extractor], document: Document) -> Extracted | Failure:
    """Extract one document's statements; what goes wrong with this document alone becomes a failure."""
    try:
        return document, with_pages(document, made(extractor).extract(document))
    except AmityError as error:
        return Failure(document.uri, error)
    except Exception as error:
        # Nobody knows all that a stranger's text can do to a rule: it shall not stop the other documents.
        _LOG.debug("extracting %s failed", document.uri, exc_info=True)
        return Failure(document.uri, failed(document, error))


def failed(document: Document, error: Exception) -> ExtractionError:
    """Return the error of a document on which the extractor failed in a way that nobody foresaw."""
    return ExtractionError(
        f"the extractor failed on it ({type(error).__name__})",
        where=document.uri,
        remedy="Report the document, with what --verbose says",
    )
