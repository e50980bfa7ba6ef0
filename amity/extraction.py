"""Documents in, statements out, without a store."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor

from amity.attempts import Extracted, chunks
from amity.corpus.crew import Borrowed, Crew, Here
from amity.corpus.window import Part, Window
from amity.fetching import fetcher
from amity.settings import load_settings
from graph.document import Document
from graph.errors import AmityError
from loaders.documents import Failure, Limits, ReadingOptions, read_all
from loaders.explanation import Explanation
from loaders.explanation import explain as explain_one
from loaders.extraction import Extractor, RulesExtractor


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
    crew: Crew | None = None,
) -> Iterator[Extracted | Failure]:
    """Extract the statements of each document.

    Args:
        documents: As `read_documents` yields them.
        extractor: Makes the extractor, by default the rules: a class or function that the executor's processes can
            import.
        executor: Extracts documents side by side, such as a process pool; by default they are read here, in turn. The
            statements are the same.
        crew: Those who extract, in place of an executor. A crew of Amity's own, `amity.corpus.pool.Pool`, outlives the
            death of a process: the document that killed it becomes a failure.

    Yields:
        Each document with its statements, or the failure; in the order of the documents.

    Raises:
        RunError: The executor lost a process.
    """
    crew = crew or (Borrowed(executor) if executor else Here())
    window = Window(crew, extractor)
    begun: deque[tuple[list[Document | Failure], Part]] = deque()
    try:
        for chunk in chunks(documents):
            begun.append((chunk, window.begin([item for item in chunk if isinstance(item, Document)])))
            while len(begun) > crew.ahead:
                yield from _in_order(*begun.popleft(), window)
        while begun:
            yield from _in_order(*begun.popleft(), window)
    finally:
        window.cancel()


def _in_order(chunk: Iterable[Document | Failure], part: Part, window: Window) -> Iterator[Extracted | Failure]:
    found = iter(window.result(part).found)
    for item in chunk:
        if isinstance(item, Failure):
            yield item
            continue
        statements = next(found)
        yield Failure(item.uri, statements) if isinstance(statements, AmityError) else (item, statements)


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
