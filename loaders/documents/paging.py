"""The page on which evidence stands."""

from collections.abc import Iterable
from dataclasses import replace

from graph.document import Document
from graph.evidence import Evidence
from graph.statement import Statement


def with_pages(document: Document, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return a document's statements with the page of each evidence among its properties, if the document has pages.

    Pages are counted from the first of the file, which need not be what is printed on them.
    """
    if not document.pages:
        return tuple(statements)
    return tuple(replace(s, evidence=tuple(_paged(document, each) for each in s.evidence)) for s in statements)


def _paged(document: Document, evidence: Evidence) -> Evidence:
    page = document.page_at(evidence.start)
    return replace(evidence, properties=tuple(sorted({**dict(evidence.properties), "page": str(page)}.items())))
