"""A mark on each document that changes whenever its evidence may have: by it a copy of the graph finds what is new."""

import secrets
from collections.abc import Collection

from graph.store.connection import Transaction

_MARK = "UNWIND $ids AS id MATCH (d:Document {id: id}) SET d.revision = $revision"


def mark(tx: Transaction, documents: Collection[str]) -> None:
    """Mark documents as changed, in the transaction that changed them; one that was removed needs no mark."""
    if documents:
        tx.rows(_MARK, ids=sorted(documents), revision=secrets.token_hex(8))
