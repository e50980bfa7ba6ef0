"""Bringing a graph up to date that an older Amity wrote, or another tool that knows statements and no dyads."""

from collections.abc import Iterator
from typing import Any

from graph.store.connection import Connection, Transaction
from graph.store.dyad import dyad_id, side_of
from graph.store.dyads import recount
from graph.store.stories import lock_stories

#: Nodes and dyads a transaction: a server may end one that takes long.
_NODES, _DYADS = 5000, 500

_STATEMENTS = """
MATCH (s:Statement) WHERE s.id > $after
RETURN s.id AS id, s.dyad AS dyad, s.relation AS relation, s.polarity AS polarity, s.modality AS modality
ORDER BY id LIMIT $limit
"""
_STORED = "MATCH (d:Dyad) WHERE d.id > $after RETURN d.id AS id ORDER BY id LIMIT $limit"
_ENDS = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN id, a.id AS one, b.id AS other
"""
_NAME = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s.dyad = row.dyad"

Row = dict[str, Any]


def count_dyads(connection: Connection) -> None:
    """Give every statement the id of its dyad, and count all dyads anew. If cut short, run it again."""
    found = {row["id"] for rows in _pages(connection, _STORED) for row in rows}
    for rows in _pages(connection, _STATEMENTS):
        if unnamed := [row["id"] for row in rows if row["dyad"] is None]:
            named = connection.write(lambda tx, ids=unnamed: _name(tx, ids))  # type: ignore[misc]
        found.update(row["dyad"] or named[row["id"]] for row in rows if side_of(row) is not None)
    ids = sorted(found)
    for start in range(0, len(ids), _DYADS):
        connection.write(lambda tx, ids=ids[start : start + _DYADS]: _recount(tx, ids))  # type: ignore[misc]


def _pages(connection: Connection, query: str) -> Iterator[list[Row]]:
    after = ""
    while rows := connection.read(lambda tx, after=after: tx.rows(query, after=after, limit=_NODES)):  # type: ignore[misc]
        yield rows
        after = rows[-1]["id"]


def _name(tx: Transaction, ids: list[str]) -> dict[str, str]:
    named = {row["id"]: dyad_id(row["one"], row["other"]) for row in tx.rows(_ENDS, ids=ids)}
    tx.rows(_NAME, rows=[{"id": key, "dyad": dyad} for key, dyad in named.items()])
    return named


def _recount(tx: Transaction, ids: list[str]) -> None:
    # Another program may have finished the upgrade first and be loading already.
    lock_stories(tx)
    recount(tx, ids)
