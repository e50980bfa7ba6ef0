"""Which failures of the store pass: the same work may succeed a little later."""

from neo4j.exceptions import ConstraintError, DriverError, Neo4jError

from graph.errors import StoreBusyError, StoreCertificateError, StoreError, StoreUnreachableError


def is_passing(error: BaseException) -> bool:
    """Return True if waiting may help: the server is gone or starting, or another writer is in the way.

    All that `Store` writes may be written again: what arrived before the connection broke is not stored twice.
    """
    if isinstance(error, StoreUnreachableError | StoreBusyError):
        return True
    # The driver takes it for a broken connection.
    if isinstance(error, StoreCertificateError):
        return False
    cause = error.__cause__
    if not isinstance(error, StoreError) or not isinstance(cause, Neo4jError | DriverError):
        return False
    # The embedded server lets two writers make the same node, and refuses the second.
    return isinstance(cause, ConstraintError) or cause.is_retryable()
