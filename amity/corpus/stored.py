"""Documents that are in the store, to be read again by another version of the extractor."""

from collections.abc import Iterator

from amity.corpus.patience import Patience
from graph.document import Document
from graph.store import Store

#: Ids a page, when all documents are gone through.
PAGE = 5000

_PAGE = """
MATCH (d:Document) WHERE d.id > $after AND d.text_sha256 IS NOT NULL
RETURN d.id AS id ORDER BY id LIMIT $limit
"""


def outdated_ids(patience: Patience, extractor: str) -> Iterator[str]:
    """Yield the ids of the documents with text that hold something else than what this extractor finds.

    Args:
        patience: The store.
        extractor: Name and version, as evidence has it.
    """
    after = ""
    while page := _page(patience, after):
        after = page[-1]
        current = patience(lambda store, page=page: store.read_by(page, extractor))  # type: ignore[misc]
        yield from (key for key in page if key not in current)


def outdated(patience: Patience, extractor: str) -> Iterator[Document]:
    """Yield those documents, with their texts, one at a time."""
    for key in outdated_ids(patience, extractor):
        found = patience(lambda store, key=key: store.document(key))  # type: ignore[misc]
        if found is not None:
            yield found


def _page(patience: Patience, after: str) -> list[str]:
    def ids(store: Store) -> list[str]:
        return [str(row[0]) for row in store.read(_PAGE, {"after": after, "limit": PAGE}).rows]

    return patience(ids)
