"""Values of an analysis on entities' nodes, for people who look at them in Neo4j Browser.

They are no part of what is known: no export and no comparison of graphs looks at them, reading leaves them out of nodes
unless a query asks for one by name, and they go with their node.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from graph.errors import StoreError
from graph.store.connection import Connection, Transaction

#: What the property of every such value starts with.
ANNOTATION_PREFIX = "analysis_"
#: A value that a node can hold.
Value = str | int | float | bool

#: Nodes a transaction.
_NODES = 2000
_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_NAMES = """
MATCH (e:Entity) UNWIND keys(e) AS name
WITH DISTINCT name WHERE name STARTS WITH $prefix
RETURN name ORDER BY name
"""
_SET = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.values RETURN count(e) AS changed"


def annotate(connection: Connection, values: Mapping[str, Mapping[str, Value]]) -> int:
    """Put values onto entities, in place of all values of the same names; return how many entities have them now.

    Raises:
        StoreError: A name is not of lower-case letters, digits and low lines.
    """
    take(connection, sorted({name for named in values.values() for name in named}))
    rows = [{"id": key, "values": {_property(n): v for n, v in values[key].items()}} for key in sorted(values)]
    changed = 0
    for start in range(0, len(rows), _NODES):
        page = rows[start : start + _NODES]
        changed += connection.write(lambda tx, page=page: _changed(tx, _SET, rows=page))  # type: ignore[misc]
    return changed


def names(connection: Connection) -> list[str]:
    """Return the names of the values that entities have, sorted."""
    found = connection.read(lambda tx: [row["name"] for row in tx.rows(_NAMES, prefix=ANNOTATION_PREFIX)])
    own = (str(name).removeprefix(ANNOTATION_PREFIX) for name in found)
    # Whatever else a stranger has put there is not ours to take away, and its name must not get into a query.
    return [name for name in own if _NAME.fullmatch(name)]


def take(connection: Connection, wanted: Sequence[str]) -> int:
    """Take the values of these names off all entities; return how many entities had one.

    Raises:
        StoreError: A name is not of lower-case letters, digits and low lines.
    """
    if not wanted:
        return 0
    # A property's name cannot be a parameter. These have been checked.
    properties = [f"e.{_property(name)}" for name in wanted]
    query = (
        f"MATCH (e:Entity) WHERE {_any(properties)} WITH e LIMIT $limit REMOVE {', '.join(properties)}"
        " RETURN count(e) AS changed"
    )
    taken = 0
    while changed := connection.write(lambda tx: _changed(tx, query, limit=_NODES)):
        taken += changed
    return taken


def _any(properties: Iterable[str]) -> str:
    return " OR ".join(f"{name} IS NOT NULL" for name in properties)


def _changed(tx: Transaction, query: str, **parameters: object) -> int:
    return sum(int(row["changed"]) for row in tx.rows(query, **parameters))


def _property(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise StoreError(
            f"{name!r} cannot be the name of a value on entities",
            remedy="Use lower-case letters, digits and low lines, and begin with a letter",
        )
    return ANNOTATION_PREFIX + name
