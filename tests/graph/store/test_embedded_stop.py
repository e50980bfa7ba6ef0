"""An owner that stops the embedded server in the middle of another program's work."""

import threading
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from graph.errors import StoreUnreachableError
from graph.store import Store, connection, open_store
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


def told_to_stop(owner: Popen[str]) -> None:
    """Let the owner close its store."""
    print(file=owner.stdin, flush=True)


def cut_off(folder: Path, work: Callable[[Store, int], object], *, seconds: float) -> None:
    """Do work over and over on the store of an owner that closes it after some seconds."""
    with run(_OWNER, str(folder)) as owner:
        line(owner)
        with open_store(folder=folder) as store:
            threading.Timer(seconds, told_to_stop, (owner,)).start()
            for number in range(100_000):
                work(store, number)


@pytest.mark.parametrize("seconds", [0.1, 0.3, 0.5])
def test_a_write_that_it_cuts_off_may_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    """The engine then breaks off queries and forgets its users, and says neither why nor that it passes."""
    monkeypatch.setattr(connection, "RETRY_SECONDS", 1.0)

    def write(store: Store, number: int) -> None:
        store.connection.write(lambda tx: tx.rows(_WRITES, round=number))

    with pytest.raises(StoreUnreachableError):
        cut_off(tmp_path, write, seconds=seconds)


def test_a_query_that_it_cuts_off_is_not_called_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "RETRY_SECONDS", 1.0)
    with pytest.raises(StoreUnreachableError):
        cut_off(tmp_path, lambda store, _: store.read(_READS), seconds=0.3)
