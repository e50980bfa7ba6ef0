"""How well each relation is documented in a store, for the width of its lines in Neo4j Browser."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from graph.store import Store

_MEAN: Final = """
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS relation, avg(r.documents) AS documents
"""


def documents_by_relation(store: "Store") -> dict[str, float]:
    """Return for each relation of the graph how many documents an edge of it rests on, on average.

    Raises:
        StoreError: The store cannot be reached or read.
    """
    return {relation: float(documents) for relation, documents in store.read(_MEAN).rows if documents is not None}
