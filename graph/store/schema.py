"""The graph's schema, made from the ontology, and its version, kept in the graph.

Every statement of it may run again. A graph of an older version, or with statements and without one, is brought up to
date when it is opened: its stories are found and its dyads counted.
"""

from collections.abc import Iterator

from graph.errors import StoreVersionError
from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from graph.store.catching_up import catch_up
from graph.store.connection import Connection, Transaction
from graph.store.dyad import CONFLICT, CONTEXT_RANKS, COOPERATION
from graph.store.rank import ENDS, RANKS
from graph.store.server import Server
from graph.store.stories import BAND_NAMES

#: Raised with every change that an older Amity could not read or would spoil.
SCHEMA_VERSION = 5
#: What the full-text index over names is called on both servers, for `db.index.fulltext.queryNodes`.
NAME_INDEX = "Entity[name]"

_UNIQUE = ("Entity", "Statement", "Document", "Text", "Dyad", "Amity")
_LOOKUPS = (
    ("Entity", "name"), ("Statement", "relation"), ("Statement", "dyad"), ("Document", "uri"), ("Document", "story"),
    ("Document", "loaded"),
)  # fmt: skip
#: Integers by which documents of one story are found: see `graph.stories.signature`.
_NUMBERS = tuple(("Document", name) for name in BAND_NAMES)
_KEYS = tuple(f"{end}_{side}" for end in ENDS for side in (COOPERATION, CONFLICT))
#: What rankings of pairs are ordered by, with the type of the embedded server.
_RANKS = {
    **dict.fromkeys((*RANKS, *CONTEXT_RANKS.values()), "LONG"),
    **dict.fromkeys(("cooperation_start", *_KEYS), "STRING"),
    "conflict_belief": "DOUBLE",
}
_JOINTS = ("SUBJECT", "OBJECT", "EVIDENCED_BY", "HAS_TEXT")


def prepare(connection: Connection, server: Server | None = None) -> None:
    """Bring the graph to this schema, or refuse one that is newer.

    Args:
        connection: The graph.
        server: The embedded server, when this process has just started it; only then can its schema be changed.

    Raises:
        StoreVersionError: The graph is of a newer schema, or of another server's making and without one.
    """
    version = stored_version(connection) if server is None or not server.new else 0
    if version > SCHEMA_VERSION:
        raise StoreVersionError(
            f"the graph has schema version {version}, and this Amity knows {SCHEMA_VERSION}",
            where=connection.address,
            remedy="Upgrade Amity, or use another graph",
        )
    if version == SCHEMA_VERSION:
        return
    if server is not None:
        for statement in embedded_statements():
            server.define(statement)
    elif connection.kind == "neo4j":
        for statement in neo4j_statements():
            connection.define(statement)
    else:
        raise StoreVersionError(
            f"the graph has schema version {version}, and this Amity needs {SCHEMA_VERSION}",
            where=connection.address,
            remedy="Stop the process that serves it, and start it again with this Amity",
        )
    # Version 1 knew no stories, version 3 no dyads. Cut short, the next opening goes on with it.
    catch_up(connection)
    connection.write(_write_version)


def stored_version(connection: Connection) -> int:
    """Return the version of the graph's schema, 0 if it has none."""
    rows = connection.read(lambda tx: tx.rows("MATCH (a:Amity {id: 'schema'}) RETURN a.version AS version"))
    return int(rows[0]["version"]) if rows else 0


def neo4j_statements() -> Iterator[str]:
    """Yield the constraints and indexes for Neo4j 5."""
    for label in _UNIQUE:
        yield f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for label, key in (*_LOOKUPS, *_NUMBERS):
        yield f"CREATE INDEX {label.lower()}_{key} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
    for key in _RANKS:
        yield f"CREATE INDEX dyad_{key} IF NOT EXISTS FOR (n:Dyad) ON (n.{key})"
    for relation in RELATION_TYPES:
        # An edge is found by its statement: a hub has too many edges to look through.
        yield f"CREATE INDEX {relation.lower()} IF NOT EXISTS FOR ()-[r:{relation}]-() ON (r.statement)"
    yield f"CREATE FULLTEXT INDEX `{NAME_INDEX}` IF NOT EXISTS FOR (n:Entity) ON EACH [n.name]"
    yield "CALL db.awaitIndexes(300)"


def embedded_statements() -> Iterator[str]:
    """Yield the types and indexes for the embedded server, in its SQL."""
    for label in _UNIQUE:
        yield f"CREATE VERTEX TYPE {label} IF NOT EXISTS"
        yield f"CREATE PROPERTY {label}.id IF NOT EXISTS STRING"
        yield f"CREATE INDEX IF NOT EXISTS ON {label} (id) UNIQUE"
    for label in ENTITY_TYPES:
        yield f"CREATE VERTEX TYPE {label} IF NOT EXISTS EXTENDS Entity"
    for label, key in _LOOKUPS:
        kind = "FULL_TEXT" if f"{label}[{key}]" == NAME_INDEX else "NOTUNIQUE"
        yield f"CREATE PROPERTY {label}.{key} IF NOT EXISTS STRING"
        yield f"CREATE INDEX IF NOT EXISTS ON {label} ({key}) {kind}"
    for label, key in _NUMBERS:
        yield f"CREATE PROPERTY {label}.{key} IF NOT EXISTS LONG"
        yield f"CREATE INDEX IF NOT EXISTS ON {label} ({key}) NOTUNIQUE"
    for key, sort in _RANKS.items():
        yield f"CREATE PROPERTY Dyad.{key} IF NOT EXISTS {sort}"
        yield f"CREATE INDEX IF NOT EXISTS ON Dyad ({key}) NOTUNIQUE"
    for name in (*_JOINTS, *RELATION_TYPES):
        yield f"CREATE EDGE TYPE {name} IF NOT EXISTS"


def _write_version(tx: Transaction) -> None:
    tx.rows("MERGE (a:Amity {id: 'schema'}) SET a.version = $version", version=SCHEMA_VERSION)
