"""A Dask cluster whose workers extract."""

import logging
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future
from typing import Any

from amity.corpus.reading import MakeExtractor, Reading, read_part, signature
from amity.errors import ClusterError
from graph.document import Document

_LOG = logging.getLogger(__name__)
#: How long a scheduler may take to answer, and a cluster to get its first worker, in seconds.
_ANSWER = 20.0
_WORKERS = 60.0
#: Parts begun for each thread of the workers.
_EACH = 2


class Cluster:
    """A cluster by the address of its scheduler.

    A worker that is lost is Dask's to replace: its parts go to others. A part that loses several workers, one after the
    other, comes back, and its documents are tried one at a time.

    Raises:
        ClusterError: Dask is not installed, no scheduler or worker answers, or the workers have another Amity.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        try:
            from distributed import Client, KilledWorker  # noqa: PLC0415 - an optional dependency, which loads slowly
            from distributed.client import FutureCancelledError  # noqa: PLC0415
        except ImportError as error:
            raise ClusterError("Dask is not installed", remedy="Install it: pip install 'amity[dask]'") from error
        self.losses: tuple[type[BaseException], ...] = (KilledWorker, CancelledError, FutureCancelledError)
        try:
            client: Any = Client(address, timeout=_ANSWER, set_as_default=False)  # type: ignore[no-untyped-call]
            client.wait_for_workers(1, timeout=_WORKERS)
        except (OSError, TimeoutError, ValueError) as error:
            raise self._error("no scheduler with a worker answers there") from error
        self._client = client
        self._executor = client.get_executor(pure=False)
        self.ahead = _EACH * max(1, sum(client.nthreads().values()))

    def submit(self, extractor: MakeExtractor, documents: Sequence[Document]) -> Future[Reading]:
        """Hand the documents to a worker."""
        self._must_live()
        handed: Future[Reading] = self._executor.submit(read_part, extractor, list(documents))
        return handed

    def check(self, extractor: MakeExtractor) -> None:
        """Refuse workers that would find something else.

        Raises:
            ClusterError: A worker lacks Amity, or has the extractor in another version.
        """
        wanted = signature(extractor)
        try:
            found = self._client.run(signature, extractor, on_error="return")
        except OSError as error:
            raise self._error("the workers do not answer") from error
        for worker, answer in found.items():
            if answer != wanted:
                have = "cannot run Amity" if isinstance(answer, BaseException) else f"has the extractor {answer}"
                raise ClusterError(
                    f"the worker {worker} {have}, and this is {wanted}",
                    where=self._address,
                    remedy="Install the same Amity on every worker",
                )

    def mend(self) -> None:
        """Make sure that there is a scheduler that replaces workers.

        Raises:
            ClusterError: The scheduler is gone.
        """
        self._must_live()

    def close(self, *, now: bool = False) -> None:
        """Leave the cluster; what it has in work is called back."""
        self._executor.shutdown(wait=False)
        self._client.close(timeout=1 if now else _ANSWER)

    def _must_live(self) -> None:
        if self._client.status != "running":
            raise self._error("the scheduler is gone")

    def _error(self, what: str) -> ClusterError:
        return ClusterError(what, where=self._address, remedy="Start the cluster, then go on with --resume")
