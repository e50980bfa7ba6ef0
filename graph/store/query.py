"""Asking: one query in a read transaction, its answer in plain Python."""

from collections.abc import Mapping

import neo4j
from neo4j.exceptions import Neo4jError

from graph.store.connection import Connection
from graph.store.errors import QueryError
from graph.store.failures import message_of
from graph.store.guard import refuse_write, refused
from graph.store.report import Rows
from graph.store.values import plain

_READS = "r"
_ACCESS_MODE = "Neo.ClientError.Statement.AccessMode"
#: Queries of which a connection remembers that they only read: to ask the server before each run takes as long as a
#: short query itself.
_KNOWN = 1000
#: Errors that lie in the query. The embedded server calls some of them unknown.
_IN_QUERY = ("Neo.ClientError.Statement.", "Neo.ClientError.Procedure.", "Neo.DatabaseError.General.UnknownError")


def ask(connection: Connection, cypher: str, parameters: Mapping[str, object]) -> Rows:
    """Run a query that only reads.

    Raises:
        WriteRefusedError: The query would write.
        QueryError: The server cannot run it.
    """
    refuse_write(cypher)
    with connection.translated():
        try:
            with connection.session(neo4j.READ_ACCESS) as session:
                return session.execute_read(_run, connection, cypher, parameters)
        except Neo4jError as error:
            if error.code == _ACCESS_MODE:
                raise refused("the query writes") from error
            if (error.code or "").startswith(_IN_QUERY) and not connection.is_going:
                raise QueryError(
                    f"the server cannot run the query: {message_of(error)}",
                    remedy="Correct the query or its parameters",
                ) from error
            raise
        except (TypeError, ValueError) as error:
            raise QueryError(
                f"a parameter is of a kind that the server does not know ({error})",
                remedy="Use texts, numbers, lists and dictionaries",
            ) from error


def _run(tx: neo4j.ManagedTransaction, connection: Connection, cypher: str, parameters: Mapping[str, object]) -> Rows:
    known = connection.reading
    if connection.kind == "neo4j" and cypher not in known and _type(tx, f"EXPLAIN {cypher}", parameters) != _READS:
        raise refused("the query writes")
    result = tx.run(cypher, dict(parameters))
    columns = tuple(result.keys())
    rows = tuple(tuple(plain(value) for value in record.values()) for record in result)
    # The embedded server tells only afterwards, and writes in a read transaction: raising rolls it back.
    if result.consume().query_type != _READS:
        raise refused("the query writes")
    if len(known) >= _KNOWN:
        known.clear()
    known.add(cypher)
    return Rows(columns, rows)


def _type(tx: neo4j.ManagedTransaction, cypher: str, parameters: Mapping[str, object]) -> str | None:
    return tx.run(cypher, dict(parameters)).consume().query_type
