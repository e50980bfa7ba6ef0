"""Those who extract: this process, or an executor that was given."""

from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import Protocol

from amity.corpus.reading import MakeExtractor, Reading, read_part
from amity.errors import RunError
from graph.document import Document


class Crew(Protocol):
    """Those who extract, behind one face: the run does not know where they are."""

    #: How many parts it is worth to have begun before the first is asked for.
    ahead: int
    #: What a part fails with whose worker died.
    losses: tuple[type[BaseException], ...]

    def submit(self, extractor: MakeExtractor, documents: Sequence[Document]) -> Future[Reading]:
        """Begin to extract."""

    def mend(self) -> None:
        """Replace the workers that died, so that parts can be begun again."""

    def close(self, *, now: bool = False) -> None:
        """Let the workers go, with `now` in the middle of their work."""


class Here:
    """This process, which extracts a part when it is begun."""

    ahead = 0
    losses: tuple[type[BaseException], ...] = ()

    def submit(self, extractor: MakeExtractor, documents: Sequence[Document]) -> Future[Reading]:
        """Extract at once."""
        done: Future[Reading] = Future()
        done.set_result(read_part(extractor, documents))
        return done

    def mend(self) -> None:
        """Do nothing: there is nobody else."""

    def close(self, *, now: bool = False) -> None:
        """Do nothing."""


class Borrowed:
    """An executor that the caller made and will close."""

    losses: tuple[type[BaseException], ...] = (BrokenExecutor,)

    def __init__(self, executor: Executor, ahead: int = 8) -> None:
        self._executor = executor
        self.ahead = ahead

    def submit(self, extractor: MakeExtractor, documents: Sequence[Document]) -> Future[Reading]:
        """Hand the documents over."""
        return self._executor.submit(read_part, extractor, documents)

    def mend(self) -> None:
        """Give up: only who made the executor can make another.

        Raises:
            RunError: Always.
        """
        raise RunError(
            "the executor lost a process and takes no more work",
            remedy="Load again with a new one, or leave the processes to Amity: amity.corpus.pool.Pool",
        )

    def close(self, *, now: bool = False) -> None:
        """Do nothing."""
