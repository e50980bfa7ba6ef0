"""An owner that stops the embedded server in the middle of another program's work."""

import threading
from pathlib import Path

import pytest

from graph.errors import StoreUnreachableError
from graph.store import connection, open_store
from graph.store.connection import Transaction
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


@pytest.mark.parametrize("seconds", [0.1, 0.3, 0.5])
def test_a_write_that_it_cuts_off_may_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    """The engine then breaks off queries and forgets its users, and says neither why nor that it passes."""
    monkeypatch.setattr(connection, "RETRY_SECONDS", 1.0)
    with run(_OWNER, str(tmp_path)) as owner:
        line(owner)
        with open_store(folder=tmp_path) as store:
            threading.Timer(seconds, owner.communicate, ("\n",)).start()

            def work(tx: Transaction, number: int) -> None:
                tx.rows(_WRITES, round=number)

            with pytest.raises(StoreUnreachableError):
                for number in range(100_000):
                    store.connection.write(lambda tx, number=number: work(tx, number))  # type: ignore[misc]


def test_a_query_that_it_cuts_off_is_not_called_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "RETRY_SECONDS", 1.0)
    with run(_OWNER, str(tmp_path)) as owner:
        line(owner)
        with open_store(folder=tmp_path) as store:
            threading.Timer(0.3, owner.communicate, ("\n",)).start()
            with pytest.raises(StoreUnreachableError):
                for _ in range(100_000):
                    store.read(_READS)
