"""A corpus run: read, extract, write, batch by batch, with so much in work at a time and no more.

A batch of documents is one transaction, so a run may end at any instant. The next run passes over the documents that
the store holds already in this extractor's version, and replaces what an earlier version found. Whatever the size of
the corpus, memory holds a bounded number of documents: reading waits for extraction, and extraction for the store.
"""

import logging
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Event

from amity.attempts import chunks
from amity.corpus.batch import Batch, batches
from amity.corpus.crew import Crew, Here
from amity.corpus.outcome import Outcome
from amity.corpus.patience import SECONDS, Patience
from amity.corpus.reading import MakeExtractor, signature
from amity.corpus.tally import Tally
from amity.corpus.window import Window
from graph.document import Document
from graph.errors import AmityError
from graph.statement import Statement
from graph.store import Store
from loaders.documents import Failure
from loaders.extraction import RulesExtractor

_LOG = logging.getLogger(__name__)

#: Told what became of the documents of a batch, once the store has it.
Listener = Callable[[Sequence[Outcome], Tally], None]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How to run over a corpus."""

    #: Makes the extractor: a class or function that the workers' processes can import.
    extractor: MakeExtractor = RulesExtractor
    #: Extract what the store holds already, but for those of given documents whose ids this returns.
    again: Callable[[Sequence[Document]], Collection[str]] | None = None
    #: An ISO 8601 day, month or year; what was published before is passed over.
    since: str | None = None
    #: Stop at the first document that fails.
    fail_fast: bool = False
    #: How long a store that does not answer is tried again, in seconds.
    patience: float = SECONDS


@dataclass(slots=True)
class CorpusRun:
    """One run over a corpus."""

    store: Store
    options: RunOptions = RunOptions()
    crew: Crew = field(default_factory=Here)
    #: Each is called once for a batch.
    listeners: Sequence[Listener] = ()
    #: The run ends after the batch in work when this is set.
    stop: Event = field(default_factory=Event)
    tally: Tally = field(default_factory=Tally)

    def over(self, items: Iterable[Document | Failure]) -> Tally:
        """Load documents; failures among them are counted and told.

        Returns:
            What was done, which is also `tally`, while the run goes on.

        Raises:
            StoreError: The store failed; the batches before are written, and another run goes on from there.
            AmityError: The first failure, with `fail_fast`.
        """
        return _Work(self).over(items)


class _Work:
    """The state of a run that goes on."""

    def __init__(self, run: CorpusRun) -> None:
        self._run, self._tally, self._options = run, run.tally, run.options
        self._patience = Patience(run.store, seconds=run.options.patience, stop=run.stop, retried=self._retried)
        self._window = Window(run.crew, run.options.extractor, self._lost)
        self._signature = signature(run.options.extractor)
        self._begun: deque[Batch] = deque()
        #: Ids of the documents in work.
        self._ids: set[str] = set()

    def over(self, items: Iterable[Document | Failure]) -> Tally:
        _LOG.debug("loading into %s", self._run.store.address)
        try:
            for batch in batches(self._timed(items), since=self._options.since, begun=self._ids):
                if self._stopped():
                    return self._tally
                self._begin(batch)
                while self._begun and self._is_enough() and not self._stopped():
                    self._finish(self._begun.popleft())
            while self._begun and not self._stopped():
                self._finish(self._begun.popleft())
            self._stopped()
        finally:
            self._window.cancel()
        return self._tally

    def _is_enough(self) -> bool:
        """Return True if nothing more is to be begun: what is held already waits too, behind what is in work."""
        ahead = self._run.crew.ahead
        return len(self._window) >= ahead or len(self._begun) > ahead

    def _stopped(self) -> bool:
        self._tally.stopped = self._run.stop.is_set()
        return self._tally.stopped

    def _begin(self, batch: Batch) -> None:
        held = self._held(batch.documents)
        for document in batch.documents:
            if document.id in held:
                batch.add(Outcome(document.uri, "held", document.id))
        batch.documents = [d for d in batch.documents if d.id not in held]
        self._ids -= held
        batch.parts = [self._window.begin(part) for part in chunks(batch.documents)]
        self._begun.append(batch)

    def _held(self, documents: Sequence[Document]) -> set[str]:
        """Return the ids of those documents that need no extraction."""
        if not documents:
            return set()
        if self._options.again is not None:
            return set(self._options.again(documents))
        ids = [document.id for document in documents]
        begin = time.perf_counter()
        held = self._patience(lambda store: store.read_by(ids, self._signature))
        self._tally.storing += time.perf_counter() - begin
        return held

    def _finish(self, batch: Batch) -> None:
        begin = time.perf_counter()
        done: list[tuple[Document, tuple[Statement, ...]]] = []
        for part in batch.parts:
            reading = self._window.result(part)
            self._tally.extracting += reading.seconds
            for document, found in zip(part.documents, reading.found, strict=True):
                if isinstance(found, AmityError):
                    batch.add(Outcome(document.uri, "failed", document.id, error=found, text=document.text))
                else:
                    done.append((document, found))
        self._tally.waiting += time.perf_counter() - begin
        self._write(done)
        batch.outcomes += [Outcome(d.uri, "written", d.id, len(found)) for d, found in done]
        self._ids.difference_update(d.id for d in batch.documents)
        self._tell(batch.outcomes)

    def _write(self, done: Sequence[tuple[Document, tuple[Statement, ...]]]) -> None:
        if not done:
            return
        begin = time.perf_counter()
        statements = [statement for _, found in done for statement in found]
        documents = [document for document, _ in done]
        self._patience(lambda store: store.load(statements, documents, replace=True))
        # Of the others their evidence tells who read them. If the run ends before this, they are read again.
        silent = [document.id for document, found in done if not found]
        if silent:
            self._patience(lambda store: store.mark_read(silent, self._signature))
        self._tally.storing += time.perf_counter() - begin
        _LOG.debug("wrote a batch of %d documents with %d statements", len(done), len(statements))

    def _tell(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            self._tally.add(outcome)
        for listener in self._run.listeners:
            listener(outcomes, self._tally)
        failed = next((o.error for o in outcomes if o.error is not None), None)
        if failed is not None and self._options.fail_fast:
            raise failed

    def _timed(self, items: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
        source = iter(items)
        while True:
            begin = time.perf_counter()
            item = next(source, None)
            self._tally.reading += time.perf_counter() - begin
            if item is None or self._run.stop.is_set():
                return
            yield item

    def _retried(self, error: BaseException) -> None:
        self._tally.store_retries += 1
        _LOG.debug("waiting for the store", exc_info=error)

    def _lost(self) -> None:
        self._tally.lost_workers += 1
