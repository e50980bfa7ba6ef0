"""Driver and server errors as Amity's own, each with what to do about it."""

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
    StoreError,
    StoreLoginError,
    StoreUnreachableError,
    StoreVersionError,
)

_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"
_RATE_LIMIT = "Neo.ClientError.Security.AuthenticationRateLimit"
_EXPIRED = "Neo.ClientError.Security.CredentialsExpired"


@contextmanager
def translated(address: str, *, is_going: Callable[[], bool] = lambda: False) -> Iterator[None]:
    """Raise what goes wrong inside as a `StoreError` that names the address.

    Args:
        address: Without user and password.
        is_going: Tells whether the server is being stopped. The embedded server refuses logins and breaks off queries
            for no stated reason while it stops, before it closes its port.

    Raises:
        StoreUnreachableError: Nothing answers, or the connection broke and retrying did not help.
        StoreLoginError: The server refuses the user or the password.
        StoreVersionError: The server speaks no version of the protocol that the driver knows.
        DatabaseAbsentError: The server has no such database.
        StoreError: Anything else that the driver or the server reports.
        KeyboardInterrupt: The user broke off, even where the driver hides it behind an error of its own.
    """
    try:
        yield
    except UnsupportedServerProduct as error:
        raise too_old(address, "a version that the driver does not speak to") from error
    except (ServiceUnavailable, SessionExpired, OSError) as error:
        if _is_interrupt(error):
            raise KeyboardInterrupt from error
        raise _unreachable(address) from error
    except UnicodeEncodeError as error:
        raise StoreError(
            "a text holds a lone surrogate, which is no character",
            where=address,
            remedy="Decode the document with errors='replace'",
        ) from error
    except Neo4jError as error:
        if is_going():
            raise _unreachable(address) from error
        raise _server_error(address, error) from error
    except ConfigurationError as error:
        raise StoreError(
            f"the driver cannot use this address: {error}",
            where=address,
            remedy="Write it as bolt://HOST:7687, neo4j://HOST:7687 or neo4j+s://HOST:7687",
        ) from error
    except DriverError as error:
        raise StoreError(f"the driver failed: {error}", where=address, remedy="Try again") from error


def _unreachable(address: str) -> StoreUnreachableError:
    return StoreUnreachableError(
        "nothing answers there as a Bolt server",
        where=address,
        remedy="Start the server, or correct the address (NEO4J_URI, or --store)",
    )


def _is_interrupt(error: BaseException) -> bool:
    """Return True if a Ctrl-C is behind an error: it can meet the driver in the middle of a message.

    The driver then finds the connection broken while it cleans up, and reports that instead.
    """
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        if isinstance(current, KeyboardInterrupt):
            return True
        seen.add(id(current))
        waiting += [current.__cause__, current.__context__]
    return False


def too_old(address: str, version: str) -> StoreVersionError:
    """Return the error of a server that is older than Neo4j 5."""
    return StoreVersionError(
        f"the server is {version}", where=address, remedy="Use Neo4j 5 or later, or the embedded store"
    )


def message_of(error: Neo4jError) -> str:
    """Return the server's own sentence without its full stop."""
    return (error.message or str(error)).strip().rstrip(".").splitlines()[0]


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
