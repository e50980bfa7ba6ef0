"""An owner that stops the embedded server in the middle of another program's work."""

import itertools
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import StoreUnreachableError
from graph.store import Store, connection, embedded, open_store
from graph.store.connection import Connection
from graph.store.endpoint import Endpoint, read_endpoint
from graph.store.schema import prepare
from graph.store.server import Server
from tests.graph.store.program import line, run

_OWNER = """
import sys
from pathlib import Path
from graph.store import open_store
with open_store(folder=Path(sys.argv[1])) as store:
    print(store.address, flush=True)
    sys.stdin.readline()
"""
_WRITES = "UNWIND range(1, 200) AS number MERGE (n:Passing {id: number + $round}) RETURN count(n)"
_READS = "UNWIND range(1, 200000) AS number RETURN sum(number)"


def end(owner: subprocess.Popen[str]) -> None:
    """Let an owner stop."""
    assert owner.stdin is not None
    owner.stdin.write("\n")
    owner.stdin.flush()


def for_ever(work: Callable[[int], object]) -> None:
    """Repeat work until it fails, with the number of each time."""
    for number in itertools.count():
        work(number)


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "RETRY_SECONDS", 1.0)


@pytest.mark.parametrize("seconds", [0.1, 0.3, 0.5])
def test_a_write_that_it_cuts_off_may_be_tried_again(tmp_path: Path, seconds: float) -> None:
    """The engine then breaks off queries and forgets its users, and says neither why nor that it passes."""
    with run(_OWNER, str(tmp_path)) as owner:
        line(owner)
        with open_store(folder=tmp_path) as store:
            threading.Timer(seconds, end, (owner,)).start()
            with pytest.raises(StoreUnreachableError, match="served the embedded store is gone"):
                for_ever(lambda number: store.connection.write(lambda tx: tx.rows(_WRITES, round=number)))


def test_a_query_that_it_cuts_off_is_not_called_wrong(tmp_path: Path) -> None:
    with run(_OWNER, str(tmp_path)) as owner:
        line(owner)
        with open_store(folder=tmp_path) as store:
            threading.Timer(0.3, end, (owner,)).start()
            with pytest.raises(StoreUnreachableError):
                for_ever(lambda _: store.read(_READS))


@pytest.mark.parametrize("moment", ["before the login", "before the schema is looked at"])
def test_a_store_that_is_opened_meanwhile_is_served_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    with run(_OWNER, str(tmp_path)) as owner:
        address = line(owner)
        look, login = prepare, read_endpoint
        ended: list[bool] = []

        def stop() -> None:
            if not ended:
                ended.append(True)
                end(owner)
                owner.wait()

        def stopped_look(found: Connection, server: Server | None = None) -> None:
            if moment == "before the schema is looked at":
                stop()
            look(found, server)

        def stopped_login(folder: Path) -> Endpoint | None:
            found = login(folder)
            if moment == "before the login":
                stop()
            return found

        monkeypatch.setattr(embedded, "prepare", stopped_look)
        monkeypatch.setattr(embedded, "read_endpoint", stopped_login)
        with open_store(folder=tmp_path) as store:
            assert ended
            assert store.address != address
            assert store.counts()["documents"] == 0


def test_a_try_that_outlasts_the_time_is_not_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The driver itself waits for an owner that goes, and afterwards the folder is free."""
    with run(_OWNER, str(tmp_path)) as owner:
        line(owner)
        borrow = embedded._borrowed
        tries: list[Path] = []

        def late(folder: Path) -> embedded.Attachment:
            if not tries:
                tries.append(folder)
                end(owner)
                owner.wait()
            return borrow(folder)

        monkeypatch.setattr(embedded, "_borrowed", late)
        attached = embedded.attach(tmp_path, wait=0.01)
        try:
            assert (attached.owned, len(tries)) == (True, 1)
        finally:
            attached.close()


def test_a_store_is_connected_anew_to_the_next(tmp_path: Path) -> None:
    with run(_OWNER, str(tmp_path)) as owner:
        line(owner)
        with open_store(folder=tmp_path) as store:
            end(owner)
            owner.wait()
            with pytest.raises(StoreUnreachableError):
                Store.counts(store)
            store.reconnect()
            assert store.counts()["documents"] == 0
