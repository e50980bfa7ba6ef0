"""Graphs that an older Amity wrote, or another tool, brought up to what this one keeps in a graph."""

from graph.store.connection import Connection
from graph.store.upgrade import count_dyads
from graph.store.writer import tell

#: Documents a transaction.
_PAGE = 100
_UNTOLD = "MATCH (d:Document) WHERE d.story IS NULL RETURN d.id AS id ORDER BY id LIMIT $limit"


def catch_up(connection: Connection) -> None:
    """Find the story of each document that has none, count its evidence anew, and count the dyads.

    If cut short, run it again.
    """
    while ids := connection.read(lambda tx: [row["id"] for row in tx.rows(_UNTOLD, limit=_PAGE)]):
        connection.write(lambda tx, ids=ids: tell(tx, ids))  # type: ignore[misc]
    # Dyads are counted from what has been summed up.
    count_dyads(connection)
