"""Patience with the store: what passes is tried again, what does not is raised at once."""

import time
from threading import Event

import pytest
from neo4j.exceptions import ClientError, TransientError

from amity.corpus.patience import Patience
from graph.errors import StoreBusyError, StoreError, StoreUnreachableError
from graph.store import Store, is_passing

GONE = StoreUnreachableError("nothing answers", remedy="Start it")


class Away:
    """A store that is away for so many calls, and is found anew after each."""

    def __init__(self, times: int, error: StoreError = GONE) -> None:
        self.calls = self.found = 0
        self._times, self._error = times, error

    def reconnect(self) -> None:
        """Count."""
        self.found += 1

    def work(self) -> int:
        """Fail, or tell how often it was called."""
        self.calls += 1
        if self.calls <= self._times:
            raise self._error
        return self.calls


def patience(store: Away, **options: float) -> Patience:
    """Return patience with a store that does not wait long."""
    return Patience(store, **options)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amity.corpus.patience._FIRST", 0.01)
    monkeypatch.setattr("amity.corpus.patience._LONGEST", 0.05)


def because(cause: Exception) -> StoreError:
    """Return an error of the store with a cause of the driver."""
    error = StoreError("refused", remedy="Look")
    error.__cause__ = cause
    return error


def test_what_passes() -> None:
    assert is_passing(GONE)
    assert is_passing(StoreBusyError("busy", remedy="Wait"))
    assert is_passing(because(TransientError()))
    assert not is_passing(because(ClientError()))
    assert not is_passing(StoreError("refused", remedy="Look"))
    assert not is_passing(ValueError())


def test_a_store_that_comes_back_is_found_anew() -> None:
    store = Away(3)
    assert patience(store)(lambda _: store.work()) == 4
    assert store.found == 3


def test_what_does_not_pass_is_raised_at_once() -> None:
    store = Away(3, StoreError("the disk is full", remedy="Free some space"))
    with pytest.raises(StoreError, match="the disk is full"):
        patience(store)(lambda _: store.work())
    assert store.calls == 1


def test_it_ends() -> None:
    store = Away(10**9)
    begin = time.monotonic()
    with pytest.raises(StoreUnreachableError):
        patience(store, seconds=0.3)(lambda _: store.work())
    assert store.calls > 1
    assert time.monotonic() - begin < 30


def test_to_stop_ends_the_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amity.corpus.patience._FIRST", 10_000)
    monkeypatch.setattr("amity.corpus.patience._LONGEST", 10_000)
    store, stop = Away(10**9), Event()
    waiting = Patience(store, seconds=10_000, stop=stop, retried=lambda _: stop.set())  # type: ignore[arg-type]
    with pytest.raises(StoreUnreachableError):
        waiting(lambda _: store.work())
    assert store.calls <= 2


def test_a_neo4j_store_needs_no_finding(neo4j_session: Store) -> None:
    before = neo4j_session.connection
    neo4j_session.reconnect()
    assert neo4j_session.connection is before
