"""Errors of asking the store; those of reaching it are in `graph.errors`."""

from graph.errors import StoreError


class WriteRefusedError(StoreError):
    """A query given to `Store.read` that would write, or read something other than the graph."""

    code = "E407"


class QueryError(StoreError):
    """A query that the server cannot run: a mistake in its Cypher, or a parameter that it lacks."""

    code = "E408"
