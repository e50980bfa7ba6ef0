"""The way of documents into the store: read, extract, write, batch by batch.

A batch of documents is one transaction, so a run may end at any instant. The next run passes over the documents that
the store holds already in this extractor's version, and replaces what an earlier version extracted.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from itertools import chain

from amity.extraction import Extracted, Work, made, read_documents, start
from graph.document import Document
from graph.store import Store
from graph.triples import loads
from loaders.documents import Failure
from loaders.extraction import Extractor, RulesExtractor

_LOG = logging.getLogger(__name__)

#: A batch ends at whichever comes first; both bound the memory and what a broken-off run repeats.
BATCH_DOCUMENTS = 16
BATCH_CHARACTERS = 500_000
#: How many batches an executor has before the first is written.
_AHEAD = 2

_EXTRACTORS = """
MATCH (d:Document) WHERE d.id IN $ids AND d.text_sha256 IS NOT NULL
OPTIONAL MATCH (d)<-[e:EVIDENCED_BY]-(:Statement)
RETURN d.id AS id, collect(DISTINCT e.extractor) AS extractors
"""

Outcome = Document | Failure


@dataclass(slots=True)
class LoadSummary:
    """What a load did."""

    #: Documents extracted and written.
    documents: int = 0
    #: Documents that the store held already.
    unchanged: int = 0
    #: Statements written, those of one id in different batches counted each time.
    statements: int = 0
    failures: list[Failure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """How to load."""

    #: Publication date, in place of the documents' own.
    date: str | None = None
    #: Extract again what the store holds already.
    again: bool = False
    #: Makes the extractor, by default the rules: a class or function that the executor's processes can import.
    extractor: Callable[[], Extractor] = RulesExtractor
    #: Extracts documents side by side, such as a process pool; by default they run here, in turn.
    executor: Executor | None = None
    #: Which column of a table holds what, as for `read_documents`.
    columns: Mapping[str, str] = field(default_factory=dict)


def load(
    paths: Iterable[str],
    store: Store,
    *,
    options: LoadOptions = LoadOptions(),
    watch: Callable[[Outcome], None] = lambda _: None,
) -> LoadSummary:
    """Read documents, extract their statements and write both to the store.

    Args:
        paths: Files, folders, globs and `-` for standard input.
        store: Where to write.
        options: Date, extractor and the like.
        watch: Called for each document that is done, or has failed.

    Returns:
        What was written, and the documents that failed with their reasons.

    Raises:
        StoreError: The store failed; the batches before are written, and loading again goes on from there.
    """
    documents = read_documents(paths, date=options.date, columns=options.columns)
    return load_documents(documents, store, options=options, watch=watch)


def load_documents(
    documents: Iterable[Outcome],
    store: Store,
    *,
    options: LoadOptions = LoadOptions(),
    watch: Callable[[Outcome], None] = lambda _: None,
) -> LoadSummary:
    """Do as `load` with documents that are read already; failures among them go into the summary."""
    summary = LoadSummary()
    _LOG.debug("loading into %s", store.address)
    begun: deque[_Batch] = deque()
    try:
        for items in _batches(documents):
            begun.append(_begin(items, store, options))
            if options.executor is None or len(begun) > _AHEAD:
                _finish(begun.popleft(), store, summary, watch)
        while begun:
            _finish(begun.popleft(), store, summary, watch)
    finally:
        for batch in begun:
            batch.work.cancel()
    return summary


@dataclass(frozen=True, slots=True)
class _Batch:
    """Documents of one transaction, in work."""

    items: Sequence[Outcome]
    #: How many of them the store holds already.
    unchanged: int
    work: Work


def _begin(items: Sequence[Outcome], store: Store, options: LoadOptions) -> _Batch:
    read = [item for item in items if isinstance(item, Document)]
    wanted = read if options.again else _outdated(store, made(options.extractor), read)
    return _Batch(items, len(read) - len(wanted), start(wanted, options.extractor, options.executor))


def _finish(batch: _Batch, store: Store, summary: LoadSummary, watch: Callable[[Outcome], None]) -> None:
    results = list(batch.work.results())
    failures = [item for item in batch.items if isinstance(item, Failure)]
    failures += [result for result in results if isinstance(result, Failure)]
    _write(store, [r for r in results if not isinstance(r, Failure)], summary)
    summary.unchanged += batch.unchanged
    summary.failures += failures
    outcomes: list[Outcome] = [*(item for item in batch.items if isinstance(item, Document)), *failures]
    for outcome in outcomes:
        watch(outcome)


def load_triples(lines: Iterable[bytes | str], store: Store, *, where: str = "triples") -> int:
    """Write the statements of a triples file to the store.

    Its documents get an entry with id and address, and no text; loading the documents themselves adds the rest.

    Args:
        lines: JSON Lines.
        store: Where to write.
        where: Name of the file, for messages.

    Returns:
        How many lines were read.

    Raises:
        TriplesError: A line is not a statement. Nothing of the file is written.
        StoreError: The store failed.
    """
    statements = tuple(loads(lines, where=where))
    store.load(statements)
    return len(statements)


def _batches(items: Iterable[Outcome]) -> Iterator[list[Outcome]]:
    """Group what was read; a text that comes twice stays once, under the name that it had first."""
    seen: set[str] = set()
    batch: list[Outcome] = []
    size = 0
    for item in items:
        if isinstance(item, Document):
            if item.id in seen:
                continue
            seen.add(item.id)
            size += len(item.text)
        batch.append(item)
        if len(batch) >= BATCH_DOCUMENTS or size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _outdated(store: Store, extractor: Extractor, documents: Sequence[Document]) -> list[Document]:
    """Return the documents of which the store holds nothing, or what another version extracted."""
    current = f"{extractor.name} {extractor.version}"
    rows = store.read(_EXTRACTORS, {"ids": [d.id for d in documents]}).rows
    held = {identifier for identifier, extractors in rows if set(extractors) == {current}}
    return [d for d in documents if d.id not in held]


def _write(store: Store, done: Sequence[Extracted], summary: LoadSummary) -> None:
    if not done:
        return
    statements = tuple(chain.from_iterable(found for _, found in done))
    store.load(statements, [document for document, _ in done], replace=True)
    summary.documents += len(done)
    summary.statements += len(statements)
    _LOG.debug("wrote a batch of %d documents with %d statements", len(done), len(statements))
