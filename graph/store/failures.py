"""Driver and server errors as Amity's own, each with what to do about it."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    UnsupportedServerProduct,
)

from graph.errors import (
    DatabaseAbsentError,
    StoreCertificateError,
    StoreError,
    StoreLoginError,
    StoreUnreachableError,
    StoreVersionError,
)

_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"
_RATE_LIMIT = "Neo.ClientError.Security.AuthenticationRateLimit"
_EXPIRED = "Neo.ClientError.Security.CredentialsExpired"


@contextmanager
def translated(address: str, *, is_going: Callable[[], bool] | None = None) -> Iterator[None]:
    """Raise what goes wrong inside as a `StoreError` that names the address.

    Args:
        address: Without user and password.
        is_going: Of the embedded server of another process, tells whether it is being stopped. It then refuses logins
            and breaks off queries for no stated reason, before it closes its port.

    Raises:
        StoreUnreachableError: Nothing answers, or the connection broke and retrying did not help.
        StoreCertificateError: No connection that is as secure as the address asks for can be made.
        StoreLoginError: The server refuses the user or the password.
        StoreVersionError: The server speaks no version of the protocol that the driver knows.
        DatabaseAbsentError: The server has no such database.
        StoreError: Anything else that the driver or the server reports.
        KeyboardInterrupt: The user broke off, even where the driver hides it behind an error of its own.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise StoreError(
            "a text holds a lone surrogate, which is no character",
            where=address,
            remedy="Decode the document with errors='replace'",
        ) from error
    except (Neo4jError, DriverError, OSError) as error:
        broken = isinstance(error, ServiceUnavailable | SessionExpired | OSError)
        if broken and _behind(error, KeyboardInterrupt) is not None:
            raise KeyboardInterrupt from error
        if is_going is not None and (broken or is_going()):
            raise StoreUnreachableError(
                "the process that served the embedded store is gone",
                where=address,
                remedy="Try again: the store is then served anew",
            ) from error
        raise (_broken(address, error) if broken else _refusal(address, error)) from error


def _broken(address: str, error: Exception) -> StoreError:
    """Return the error of a server that cannot be spoken with."""
    insecure = _behind(error, ssl.SSLError)
    if isinstance(insecure, ssl.SSLCertVerificationError):
        return StoreCertificateError(
            f"the server's certificate is not trusted ({insecure.verify_message.rstrip('.')})",
            where=address,
            remedy="Check the address; if your organisation signs certificates itself, name its file in SSL_CERT_FILE",
        )
    # A server that is being started or stopped breaks off in the middle, too.
    if isinstance(insecure, ssl.SSLError) and not isinstance(insecure, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        reason = (insecure.reason or "no reason given").lower().replace("_", " ")
        return StoreCertificateError(
            f"the server makes no secure connection ({reason})",
            where=address,
            remedy="Give the server a certificate, or write the address without +s if nobody can listen",
        )
    # One without encryption does as well.
    encrypted = "+s" in address.partition(":")[0]
    asked = "; +s in it asks for a certificate, which the server may not have" if encrypted else ""
    return StoreUnreachableError(
        "nothing answers there as a Bolt server",
        where=address,
        remedy=f"Start the server, or correct the address (NEO4J_URI, or --store){asked}",
    )


def _behind(error: BaseException, kind: type[BaseException]) -> BaseException | None:
    """Return the first error of a kind among those that led to an error, itself included.

    A Ctrl-C can meet the driver in the middle of a message: it then finds the connection broken while it cleans up, and
    reports that instead. Of the servers of a cluster it reports a group.
    """
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        if isinstance(current, kind):
            return current
        seen.add(id(current))
        waiting += [current.__cause__, current.__context__]
        if isinstance(current, BaseExceptionGroup):
            waiting += current.exceptions
    return None


def too_old(address: str, version: str) -> StoreVersionError:
    """Return the error of a server that is older than Neo4j 5."""
    return StoreVersionError(
        f"the server is {version}", where=address, remedy="Use Neo4j 5 or later, or the embedded store"
    )


def message_of(error: Neo4jError) -> str:
    """Return the server's own sentence without its full stop."""
    return (error.message or str(error)).strip().rstrip(".").splitlines()[0]


def _refusal(address: str, error: Exception) -> StoreError:
    """Return the error of a server, or a driver, that refuses."""
    if isinstance(error, Neo4jError):
        return _server_error(address, error)
    if isinstance(error, UnsupportedServerProduct):
        return too_old(address, "a version that the driver does not speak to")
    if isinstance(error, ConfigurationError):
        return StoreError(
            f"the driver cannot use this address: {error}",
            where=address,
            remedy="Write it as bolt://HOST:7687, neo4j://HOST:7687 or neo4j+s://HOST:7687",
        )
    return StoreError(f"the driver failed: {error}", where=address, remedy="Try again")


def _server_error(address: str, error: Neo4jError) -> StoreError:
    if error.code == _EXPIRED:
        return StoreLoginError(
            "the password has to be changed first",
            where=address,
            remedy="Run ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new' on the database `system`",
        )
    if error.code == _RATE_LIMIT:
        return StoreLoginError(
            "the server refuses logins after too many wrong passwords",
            where=address,
            remedy="Wait some seconds, then give the right password (NEO4J_PASSWORD)",
        )
    if isinstance(error, AuthError):
        return StoreLoginError(
            "the server refuses this user and password",
            where=address,
            remedy="Set NEO4J_USER and NEO4J_PASSWORD to the server's",
        )
    if isinstance(error, ClientError) and error.code == _NO_DATABASE:
        return DatabaseAbsentError(
            "the server has no database of that name", where=address, remedy="Leave the name out, or create it first"
        )
    return StoreError(
        f"the server refuses: {message_of(error)} ({error.code})", where=address, remedy="See the server's log"
    )
