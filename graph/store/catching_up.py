"""Documents of a graph that an Amity without stories wrote, brought into stories."""

from graph.store.connection import Connection
from graph.store.writer import tell

#: Documents a transaction.
_PAGE = 100
_UNTOLD = "MATCH (d:Document) WHERE d.story IS NULL RETURN d.id AS id ORDER BY id LIMIT $limit"


def catch_up(connection: Connection) -> None:
    """Find the story of each document that has none, and count its evidence anew. If cut short, run it again."""
    while ids := connection.read(lambda tx: [row["id"] for row in tx.rows(_UNTOLD, limit=_PAGE)]):
        connection.write(lambda tx, ids=ids: tell(tx, ids))  # type: ignore[misc]
