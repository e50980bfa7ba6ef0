"""A mark on each document that changes whenever its evidence may have: by it a copy of the graph finds what is new."""

import secrets
from collections.abc import Sequence
from typing import TypeVar

from graph.store.connection import Transaction

Report = TypeVar("Report")

_MARK = "UNWIND $ids AS id MATCH (d:Document {id: id}) SET d.revision = $revision"


def marked(tx: Transaction, documents: Sequence[str], report: Report) -> Report:
    """Mark documents as changed, in the transaction that changed them, and return its report.

    A document that was removed needs no mark: it is gone.
    """
    if documents:
        tx.rows(_MARK, ids=list(documents), revision=secrets.token_hex(8))
    return report
