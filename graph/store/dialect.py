"""The one difference between the two servers: how a node of a subtype is written.

Neo4j gives a node each of its labels. The embedded server has types that inherit: a `Country` is an `Entity` by its
declaration, is found as one and shares its unique index, while a write that names both labels makes a third, composite
type that the index does not serve.
"""

from typing import Literal

Kind = Literal["embedded", "neo4j"]


def entity_labels(kind: Kind, label: str) -> str:
    """Return the label expression with which an entity of this type is merged, for use after a variable's name."""
    return f":{label}" if kind == "embedded" else f":Entity:{label}"
