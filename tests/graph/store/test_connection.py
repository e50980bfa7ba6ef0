"""Writes that another writer of the embedded server has got in the way of are tried again."""

import pytest
from neo4j.exceptions import Neo4jError

from graph.errors import StoreError
from graph.store import Store
from graph.store.connection import Transaction

MOVED = "Neo.ClientError.Statement.EntityNotFound"


def refused(code: str) -> Neo4jError:
    """Return the error of a server that refuses."""
    return Neo4jError._hydrate_neo4j(code=code, message="Record #9:17 not found")


@pytest.mark.parametrize("code", [MOVED, "Neo.ClientError.Schema.ConstraintValidationFailed"])
def test_a_write_in_the_way_of_another_is_tried_again(store: Store, code: str) -> None:
    refusals = [refused(code), refused(code)]

    def work(tx: Transaction) -> str:
        tx.rows("MATCH (n) RETURN n LIMIT 1")
        if refusals:
            raise refusals.pop()
        return "written"

    assert store.connection.write(work) == "written"
    assert refusals == []


def test_another_refusal_is_told_at_once(store: Store) -> None:
    calls: list[Transaction] = []

    def work(tx: Transaction) -> None:
        calls.append(tx)
        raise refused("Neo.ClientError.Statement.SyntaxError")

    with pytest.raises(StoreError):
        store.connection.write(work)
    assert len(calls) == 1


def test_a_refusal_that_stays_is_told_in_the_end(store: Store) -> None:
    def work(_: Transaction) -> None:
        raise refused(MOVED)

    with pytest.raises(StoreError, match="not found"):
        store.connection.write(work)
