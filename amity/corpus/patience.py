"""Patience with the store: work on it is tried again while the server is away."""

import logging
from collections.abc import Callable
from threading import Event
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_delay, stop_when_event_set
from tenacity.nap import sleep_using_event
from tenacity.wait import wait_random_exponential

from graph.store import Store, is_passing

T = TypeVar("T")

_LOG = logging.getLogger(__name__)
#: How long the store is tried again, in seconds: a database that is started anew recovers first.
SECONDS = 300.0
_FIRST, _LONGEST = 0.5, 15.0


class Patience:
    """Runs work on a store, and again with growing pauses if a failure may pass.

    Args:
        store: The store; an embedded one is found anew if whoever served it is gone.
        seconds: How long to go on trying.
        stop: Ends the trying when it is set.
        retried: Called before each pause, with the error.
    """

    def __init__(
        self,
        store: Store,
        *,
        seconds: float = SECONDS,
        stop: Event | None = None,
        retried: Callable[[BaseException], None] = lambda _: None,
    ) -> None:
        self._store = store
        self._seconds = seconds
        self._stop = stop or Event()
        self._retried = retried

    def __call__(self, work: Callable[[Store], T]) -> T:
        """Run work that may be done twice.

        Raises:
            StoreError: The store refuses, or was away for too long.
        """
        retrying = Retrying(
            retry=retry_if_exception(is_passing),
            wait=wait_random_exponential(multiplier=_FIRST, max=_LONGEST),
            stop=stop_after_delay(self._seconds) | stop_when_event_set(self._stop),
            sleep=sleep_using_event(self._stop),
            before_sleep=self._before_pause,
            reraise=True,
        )
        found: T = retrying(self._work, work)
        return found

    def _work(self, work: Callable[[Store], T]) -> T:
        try:
            return work(self._store)
        except Exception as error:
            if is_passing(error):
                self._store.reconnect()
            raise

    def _before_pause(self, state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        if error is not None:
            _LOG.warning("the store is tried again (attempt %d): %s", state.attempt_number, error)
            self._retried(error)
