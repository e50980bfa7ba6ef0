"""Documents in, statements out, without a store."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from amity.settings import load_settings
from graph.document import Document
from graph.errors import AmityError
from graph.statement import Statement
from loaders.documents import Failure, read_all
from loaders.explanation import Explanation
from loaders.explanation import explain as explain_one
from loaders.extraction import Extractor, RulesExtractor

#: A document with the statements that it makes.
Extracted = tuple[Document, tuple[Statement, ...]]


def read_documents(paths: Iterable[str], *, date: str | None = None) -> Iterator[Document | Failure]:
    """Read files, folders, globs and `-` for standard input.

    Args:
        paths: What to read, as given on a command line.
        date: Publication date, in place of the documents' own: an ISO 8601 day, month or year.

    Yields:
        A document, or for what cannot be read the failure with its reason; the rest goes on.

    Raises:
        DocumentDateError: `date` is no date.
    """
    return read_all(paths, date=date, max_bytes=load_settings().max_document_bytes)


def extract(
    documents: Iterable[Document | Failure], *, extractor: Callable[[], Extractor] = RulesExtractor
) -> Iterator[Extracted | Failure]:
    """Extract the statements of each document.

    Args:
        documents: As `read_documents` yields them.
        extractor: Makes the extractor, by default the rules.

    Yields:
        Each document with its statements, or the failure; failures of reading pass through.
    """
    for document in documents:
        yield document if isinstance(document, Failure) else attempt(extractor, document)


@cache
def made(extractor: Callable[[], Extractor]) -> Extractor:
    """Return the extractor, made once in each process: models load slowly, and are too large to send around."""
    return extractor()


def attempt(extractor: Callable[[], Extractor], document: Document) -> Extracted | Failure:
    """Extract one document's statements; what goes wrong with this document alone becomes a failure."""
    try:
        return document, made(extractor).extract(document)
    except AmityError as error:
        return Failure(document.uri, error)


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
