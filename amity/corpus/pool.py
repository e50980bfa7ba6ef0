"""Processes of this machine that extract."""

import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context, parent_process

from amity.corpus.reading import MakeExtractor, Reading, read_part
from graph.document import Document

#: Parts begun for each process: one that it reads, one that waits.
_EACH = 2


class Pool:
    """So many processes. One that is killed takes the others with it, and `mend` makes new ones."""

    losses: tuple[type[BaseException], ...] = (BrokenExecutor, CancelledError)

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self.ahead = _EACH * jobs
        self._executor = self._made()

    def submit(self, extractor: MakeExtractor, documents: Sequence[Document]) -> Future[Reading]:
        """Hand the documents to a process."""
        return self._executor.submit(read_part, extractor, documents)

    def mend(self) -> None:
        """Make new processes in place of those that died."""
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._made()

    def close(self, *, now: bool = False) -> None:
        """Let the processes go, with `now` in the middle of their work."""
        # shutdown forgets its processes, and has no way to end them before Python 3.14
        processes = list((self._executor._processes or {}).values())  # noqa: SLF001
        self._executor.shutdown(wait=not now, cancel_futures=True)
        if now:
            for process in processes:
                with suppress(OSError, ValueError):
                    process.kill()

    def _made(self) -> ProcessPoolExecutor:
        # Not by fork: the embedded store runs threads in this process, and a fork would copy their locks.
        return ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"), initializer=settle)


def settle() -> None:
    """Prepare a process of the pool: it leaves Ctrl-C to its parent, and does not outlive it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
