"""Documents in, statements out, without a store."""

from collections.abc import Iterable, Iterator

from graph.document import Document
from graph.errors import AmityError
from graph.statement import Statement
from loaders.documents import Failure, read_all
from loaders.extraction import Extractor, RulesExtractor


def read_documents(paths: Iterable[str], *, date: str | None = None) -> Iterator[Document | Failure]:
    """Read files, folders, globs and `-` for standard input.

    Args:
        paths: What to read, as given on a command line.
        date: Publication date for documents that bear none: an ISO 8601 day, month or year.

    Yields:
        A document, or for what cannot be read the failure with its reason; the rest goes on.
    """
    return read_all(paths, date=date)


def extract(
    documents: Iterable[Document | Failure], *, extractor: Extractor | None = None
) -> Iterator[tuple[Document, tuple[Statement, ...]] | Failure]:
    """Extract the statements of each document.

    Args:
        documents: As `read_documents` yields them.
        extractor: By default the rules.

    Yields:
        Each document with its statements, or the failure; failures of reading pass through.
    """
    chosen = extractor or RulesExtractor()
    for document in documents:
        yield document if isinstance(document, Failure) else attempt(chosen, document)


def attempt(extractor: Extractor, document: Document) -> tuple[Document, tuple[Statement, ...]] | Failure:
    """Extract one document's statements; what goes wrong with this document alone becomes a failure."""
    try:
        return document, extractor.extract(document)
    except AmityError as error:
        return Failure(document.uri, error)
