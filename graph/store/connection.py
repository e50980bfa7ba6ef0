"""A connection: the driver, one database, and transactions whose errors are Amity's."""

import logging
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import SplitResult, urlsplit, urlunsplit

import neo4j
from neo4j.exceptions import ClientError, ConstraintError

from graph.errors import StoreError
from graph.store.dialect import Kind
from graph.store.failures import too_old, translated

T = TypeVar("T")

#: The embedded server has one database, of this name.
EMBEDDED_DATABASE = "amity"
_OLDEST_NEO4J = 5
#: Since this version an edge's type may be an expression.
_TYPES_BY_ROW = (5, 26)
_CONNECT_SECONDS = 10.0
#: How long a transaction is tried again after a deadlock, a conflict or a broken connection.
RETRY_SECONDS = 30.0
#: How often a write is tried again after a concurrent writer made the same node first.
_CONFLICTS = 10
_MOVED = "Neo.ClientError.Statement.EntityNotFound"
_ALREADY_THERE = (
    "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
    "Neo.ClientError.Schema.ConstraintAlreadyExists",
    "Neo.ClientError.Schema.IndexAlreadyExists",
)
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")

# The driver reports each retry and each property that no node has yet; without a handler Python prints them to stderr.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Login:
    """Where and as whom to connect. The password stays out of `repr`."""

    uri: str
    user: str
    password: str
    database: str | None = None

    def __repr__(self) -> str:
        return f"Login(uri={self.uri!r}, user={self.user!r}, database={self.database!r})"


class Transaction:
    """A running transaction: Cypher in, rows out."""

    def __init__(self, transaction: neo4j.ManagedTransaction, *, types_by_row: bool = False) -> None:
        self._transaction = transaction
        #: Whether the server makes edges of `$(row.relation)`, so that those of all relations are one query.
        self.types_by_row = types_by_row

    def rows(self, cypher: str, **parameters: object) -> list[dict[str, Any]]:
        """Run a query and return its rows as dictionaries."""
        result = self._transaction.run(cypher, parameters)
        keys = result.keys()
        return [dict(zip(keys, record.values(), strict=True)) for record in result]


class Connection:
    """One database on one server.

    Args:
        login: Where and as whom to connect.
        is_going: Of the embedded server of another process, tells whether it is being stopped, so that what it refuses
            passes.

    Raises:
        StoreError: The server cannot be reached, logged in to or used; see `graph.store.failures`.
    """

    def __init__(self, login: Login, *, is_going: Callable[[], bool] | None = None) -> None:
        address, login = plain(login)
        self._is_going = is_going
        self.address = address
        #: Texts of queries that the server has called read-only.
        self.reading: set[str] = set()
        with translated(address):
            self._driver = neo4j.GraphDatabase.driver(
                address,
                auth=(login.user, login.password),
                connection_timeout=_CONNECT_SECONDS,
                max_transaction_retry_time=RETRY_SECONDS,
                user_agent="amity",
            )
        try:
            with self.translated():
                agent = str(self._driver.get_server_info().agent)
            self.kind, version = _server(agent, address)
            #: See `Transaction`.
            self.types_by_row = self.kind == "neo4j" and version >= _TYPES_BY_ROW
            self.database = login.database or (EMBEDDED_DATABASE if self.kind == "embedded" else None)
            # The login does not look at the database; the first query does.
            self.read(lambda tx: tx.rows("RETURN 1 AS one"))
        except BaseException:
            self._driver.close()
            raise

    def read(self, work: Callable[[Transaction], T]) -> T:
        """Run work in a read transaction, again if the server asks for it."""
        with self.translated(), self.session(neo4j.READ_ACCESS) as session:
            return session.execute_read(lambda tx: work(Transaction(tx)))

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run work in one write transaction, again if the server asks for it. All of it is stored, or nothing."""
        with self.translated():
            for _ in range(_CONFLICTS):
                try:
                    return self._write(work)
                except ClientError as error:
                    # The embedded server lets two writers merge the same new node and refuses the second at its end, or
                    # finds what another writer has moved no more.
                    if not isinstance(error, ConstraintError) and error.code != _MOVED:
                        raise
            return self._write(work)

    def _write(self, work: Callable[[Transaction], T]) -> T:
        with self.session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(lambda tx: work(Transaction(tx, types_by_row=self.types_by_row)))

    def translated(self) -> AbstractContextManager[None]:
        """Raise what goes wrong inside as a `StoreError`; see `graph.store.failures`."""
        return translated(self.address, is_going=self._is_going)

    @property
    def is_going(self) -> bool:
        """Whether the server is being stopped, as far as can be told."""
        return self._is_going is not None and self._is_going()

    def session(self, mode: str) -> neo4j.Session:
        """Open a session on the database."""
        return self._driver.session(database=self.database, default_access_mode=mode)

    def define(self, statement: str) -> None:
        """Run one statement of schema, by itself as Neo4j wants it; what is there already may stay."""
        with self.translated():
            try:
                self._driver.execute_query(statement, database_=self.database)
            except ClientError as error:
                # Another program that opens the same new graph was first: IF NOT EXISTS does not see it in time.
                if error.code not in _ALREADY_THERE:
                    raise

    def close(self) -> None:
        """Close the driver and its sockets."""
        self._driver.close()


def plain(login: Login) -> tuple[str, Login]:
    """Return the address without user and password, and the login with what the address gave.

    Raises:
        StoreError: The address is not one of a Bolt server.
    """
    parts = _parts(login.uri)
    if parts is None:
        raise StoreError(
            f"{address_of(login.uri)!r} is no address of a Bolt server",
            remedy="Write it as bolt://HOST:7687, neo4j://HOST:7687 or neo4j+s://HOST:7687; if its password has other "
            "signs than letters and digits, put it into NEO4J_PASSWORD",
        )
    address = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, parts.query, ""))
    user = login.user or parts.username or "neo4j"
    return address, Login(address, user, login.password or parts.password or "", login.database)


def address_of(uri: str) -> str:
    """Return an address without user and password, also where a sign in the password makes another of it."""
    return re.sub(r"//.*@", "//", uri, flags=re.DOTALL)


def _parts(uri: str) -> SplitResult | None:
    """Return the parts of an address of a Bolt server, or None if it is none."""
    try:
        parts = urlsplit(uri)
        known = parts.scheme in _SCHEMES and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    # A slash or the like in a password ends the host's part early, and the password is in what follows.
    return parts if known and "@" not in f"{parts.path}{parts.query}{parts.fragment}" else None


def _server(agent: str, address: str) -> tuple[Kind, tuple[int, int]]:
    """Tell the server from what it calls itself: `Neo4j/5.26.0`, or `Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)`."""
    found = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
    version = (int(found[1]), int(found[2])) if found else (0, 0)
    if "ArcadeDB" in agent:
        return "embedded", version
    if version < (_OLDEST_NEO4J, 0):
        raise too_old(address, agent.replace("/", " "))
    return "neo4j", version
