"""The parts that are being extracted, so many at a time, whoever dies meanwhile."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass

from amity.attempts import failed
from amity.corpus.crew import Crew
from amity.corpus.reading import Found, MakeExtractor, Reading
from amity.errors import WorkerLostError
from graph.document import Document
from loaders.errors import ExtractionResourceError

_LOG = logging.getLogger(__name__)
#: How long the rest of a broken pool may take to say that it is broken, in seconds.
_NEWS = 5.0


@dataclass(slots=True, eq=False)
class Part:
    """Some documents that are extracted together."""

    documents: Sequence[Document]
    future: Future[Reading]
    #: What was found, where it had to be tried again after a worker died.
    mended: Reading | None = None


class Window:
    """Parts that are begun and not yet asked for."""

    def __init__(self, crew: Crew, extractor: MakeExtractor, lost: Callable[[], None] = lambda: None) -> None:
        self._crew = crew
        self._extractor = extractor
        self._lost = lost
        self._begun: list[Part] = []

    def __len__(self) -> int:
        """Return how many parts are begun."""
        return len(self._begun)

    def begin(self, documents: Sequence[Document]) -> Part:
        """Begin to extract documents."""
        try:
            future = self._crew.submit(self._extractor, documents)
        except self._crew.losses:
            self._mend()
            future = self._crew.submit(self._extractor, documents)
        part = Part(documents, future)
        self._begun.append(part)
        return part

    def result(self, part: Part) -> Reading:
        """Wait for a part and return what was found in it.

        If a worker died, the documents that were in work are tried again one at a time, and one whose worker dies
        again is set aside: no other document can be at fault.

        Raises:
            ExtractionResourceError: The extractor cannot be made.
        """
        if part.mended is None:
            try:
                reading = part.future.result()
            except self._crew.losses as error:
                _LOG.warning("a worker was lost (%s)", type(error).__name__)
                self._mend()
            except ExtractionResourceError:
                # no document is at fault
                raise
            except Exception:
                # such as a result that cannot travel: one document after the other tells whose it is
                _LOG.warning("a part of %d documents failed", len(part.documents), exc_info=True)
                part.mended = self._one_by_one(part)
            else:
                part.mended = reading
        self._begun.remove(part)
        if part.mended is None:
            raise AssertionError  # pragma: no cover - mending leaves no part out
        return part.mended

    def cancel(self) -> None:
        """Do not begin what is not begun yet, and forget the rest."""
        for part in self._begun:
            part.future.cancel()
        self._begun.clear()

    def _mend(self) -> None:
        """Replace dead workers and do again what they had in work."""
        self._lost()
        wait([p.future for p in self._begun], timeout=_NEWS)
        self._crew.mend()
        for part in self._begun:
            # one that is not done is with a worker that lives, or will fail and come here again
            if part.mended is None and part.future.done() and self._failed(part.future):
                part.mended = self._one_by_one(part)

    def _failed(self, future: Future[Reading]) -> bool:
        return future.cancelled() or isinstance(future.exception(), self._crew.losses)

    def _one_by_one(self, part: Part) -> Reading:
        readings = [self._alone(document) for document in part.documents]
        return Reading(tuple(f for reading in readings for f in reading.found), sum(r.seconds for r in readings))

    def _alone(self, document: Document) -> Reading:
        try:
            return self._crew.submit(self._extractor, [document]).result()
        except self._crew.losses:
            _LOG.warning("the worker of %s was lost again", document.uri)
            self._crew.mend()
            lost: Found = WorkerLostError(
                "the process that read it was killed, twice",
                where=document.uri,
                remedy="Split the document, or give the process more memory",
            )
            return Reading((lost,), 0.0)
        except Exception as error:  # whatever it is, it is this document's alone
            return Reading((failed(document, error),), 0.0)
