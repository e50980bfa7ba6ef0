"""Bringing a graph up to date that an older Amity wrote, or another tool that knows statements and no dyads."""

from collections.abc import Iterator

from graph.store.connection import Connection, Transaction
from graph.store.dyad import dyad_id
from graph.store.dyads import recount
from graph.store.stories import lock_stories

#: Statements and dyads a transaction.
_STATEMENTS, _DYADS = 5000, 500

_UNNAMED = """
MATCH (s:Statement) WHERE s.id > $after AND s.dyad IS NULL
RETURN s.id AS id ORDER BY id LIMIT $limit
"""
_ENDS = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN id, a.id AS one, b.id AS other
"""
_NAME = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s.dyad = row.dyad"
_NAMED = "MATCH (s:Statement) RETURN DISTINCT s.dyad AS id"
_STORED = "MATCH (d:Dyad) RETURN d.id AS id"


def count_dyads(connection: Connection) -> None:
    """Give every statement the id of its dyad, and count all dyads anew. If cut short, run it again."""
    after = ""
    while ids := connection.read(lambda tx, after=after: _unnamed(tx, after)):  # type: ignore[misc]
        connection.write(lambda tx, ids=ids: _name(tx, ids))  # type: ignore[misc]
        after = ids[-1]
    found = {row["id"] for query in (_NAMED, _STORED) for row in connection.read(lambda tx, q=query: tx.rows(q))}  # type: ignore[misc]
    for ids in _chunks(sorted(key for key in found if key is not None)):
        connection.write(lambda tx, ids=ids: _recount(tx, ids))  # type: ignore[misc]


def _unnamed(tx: Transaction, after: str) -> list[str]:
    return [row["id"] for row in tx.rows(_UNNAMED, after=after, limit=_STATEMENTS)]


def _name(tx: Transaction, ids: list[str]) -> None:
    rows = tx.rows(_ENDS, ids=ids)
    tx.rows(_NAME, rows=[{"id": row["id"], "dyad": dyad_id(row["one"], row["other"])} for row in rows])


def _recount(tx: Transaction, ids: list[str]) -> None:
    # Another program may have finished the upgrade first and be loading already.
    lock_stories(tx)
    recount(tx, ids)


def _chunks(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), _DYADS):
        yield ids[start : start + _DYADS]
