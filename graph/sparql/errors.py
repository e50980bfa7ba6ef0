"""Errors of SPARQL queries."""

from graph.errors import AmityError


class SparqlError(AmityError):
    """A SPARQL query that cannot be run."""

    code = "E620"


class SparqlRefusedError(SparqlError):
    """A query that would write, or that would fetch from another address."""

    code = "E621"


class SparqlTimeoutError(SparqlError):
    """A query that was not done within its time."""

    code = "E622"


class SparqlBusyError(SparqlError):
    """Another process writes the copy of the graph, or every worker of the endpoint is busy."""

    code = "E623"
