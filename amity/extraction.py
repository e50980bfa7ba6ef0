"""Documents in, statements out, without a store."""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from functools import cache
from typing import TypeVar

from amity.fetching import fetcher
from amity.settings import load_settings
from graph.document import Document
from graph.errors import AmityError
from graph.statement import Statement
from loaders.documents import Failure, Limits, ReadingOptions, read_all
from loaders.documents.paging import with_pages
from loaders.errors import ExtractionError
from loaders.explanation import Explanation
from loaders.explanation import explain as explain_one
from loaders.extraction import BatchExtractor, Extractor, RulesExtractor

_LOG = logging.getLogger(__name__)

#: A part ends at whichever comes first. Long enough for the model to be quick, short enough to share out.
CHUNK_DOCUMENTS = 64
CHUNK_CHARACTERS = 20_000
#: How many parts an executor has begun, or has waiting, before the first is asked for.
AHEAD = 8

_Item = TypeVar("_Item", bound=Document | Failure)

#: A document with the statements that it makes.
Extracted = tuple[Document, tuple[Statement, ...]]


def read_documents(
    paths: Iterable[str], *, date: str | None = None, columns: Mapping[str, str] | None = None
) -> Iterator[Document | Failure]:
    """Read files, folders, globs, addresses and `-` for standard input; archives, tables and lists give many documents.

    Args:
        paths: What to read, as given on a command line.
        date: Publication date, in place of the documents' own: an ISO 8601 day, month or year.
        columns: Which column of a table holds what: `title`, `text`, `date`, `publisher` or `url` to its name; others
            are told by their names.

    Yields:
        A document, or for what cannot be read the failure with its reason; the rest goes on.

    Raises:
        DocumentDateError: `date` is no date.
    """
    settings = load_settings()
    limits = Limits(
        document_bytes=settings.max_document_bytes,
        archive_bytes=settings.max_archive_bytes,
        archive_members=settings.max_archive_members,
        archive_depth=settings.max_archive_depth,
        archive_ratio=settings.max_archive_ratio,
        reader_seconds=settings.reader_seconds,
        reader_bytes=settings.reader_bytes,
    )
    options = ReadingOptions(
        limits=limits, columns=columns or {}, fetch=fetcher(settings), any_language=settings.any_language
    )
    return read_all(paths, date=date, max_bytes=limits.document_bytes, options=options)


def extract(
    documents: Iterable[Document | Failure],
    *,
    extractor: Callable[[], Extractor] = RulesExtractor,
    executor: Executor | None = None,
) -> Iterator[Extracted | Failure]:
    """Extract the statements of each document.

    Args:
        documents: As `read_documents` yields them.
        extractor: Makes the extractor, by default the rules: a class or function that the executor's processes can
            import.
        executor: Extracts documents side by side, such as a process pool; by default they are read here, in turn. The
            statements are the same.

    Yields:
        Each document with its statements, or the failure; in the order of the documents.
    """
    started: deque[tuple[list[Document | Failure], Work]] = deque()
    try:
        for chunk in chunks(documents):
            started.append((chunk, start([d for d in chunk if isinstance(d, Document)], extractor, executor)))
            if executor is None or len(started) > AHEAD:
                yield from _in_order(*started.popleft())
        while started:
            yield from _in_order(*started.popleft())
    finally:
        for _, work in started:
            work.cancel()


def _in_order(chunk: Iterable[Document | Failure], work: "Work") -> Iterator[Extracted | Failure]:
    results = iter(work.results())
    for item in chunk:
        yield next(results) if isinstance(item, Document) else item


@cache
def made(extractor: Callable[[], Extractor]) -> Extractor:
    """Return the extractor, made once in each process: models load slowly, and are too large to send around."""
    return extractor()


class Work:
    """Documents that are being extracted: elsewhere if there is an executor, or else here once they are asked for."""

    def __init__(self, documents: Sequence[Document], extractor: Callable[[], Extractor]) -> None:
        self._documents = documents
        self._extractor = extractor
        self._futures: list[Future[list[Extracted | Failure]]] = []

    def send(self, executor: Executor) -> None:
        """Hand the documents to an executor, a chunk a task."""
        self._futures = [executor.submit(attempt_all, self._extractor, part) for part in chunks(self._documents)]

    def results(self) -> Iterator[Extracted | Failure]:
        """Yield each document with its statements, or its failure, in their order."""
        if self._futures:
            for future in self._futures:
                yield from future.result()
        else:
            for part in chunks(self._documents):
                yield from attempt_all(self._extractor, part)

    def cancel(self) -> None:
        """Do not begin what is not begun yet."""
        for future in self._futures:
            future.cancel()


def start(documents: Sequence[Document], extractor: Callable[[], Extractor], executor: Executor | None) -> Work:
    """Begin to extract documents."""
    work = Work(documents, extractor)
    if executor is not None:
        work.send(executor)
    return work


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


def explain(documents: Iterable[Document | Failure]) -> Iterator[Explanation | Failure]:
    """Tell how the rules come to the statements of each document, and what they drop.

    Args:
        documents: As `read_documents` yields them.

    Yields:
        An explanation of each document, or the failure; failures of reading pass through.
    """
    extractor = RulesExtractor()
    for document in documents:
        if isinstance(document, Failure):
            yield document
            continue
        try:
            yield explain_one(extractor, document)
        except AmityError as error:
            yield Failure(document.uri, error)
