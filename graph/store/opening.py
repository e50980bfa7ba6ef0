"""Opening a store: the embedded one, or a server's."""

from pathlib import Path

import platformdirs

from graph.store.connection import Connection, Login
from graph.store.embedded import attach
from graph.store.schema import prepare
from graph.store.store import Store


def open_store(
    uri: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    folder: Path | None = None,
) -> Store:
    """Open a store, and make the schema if the graph is new.

    Args:
        uri: `bolt://`, `neo4j://` or `neo4j+s://` address of a server; None for the embedded store.
        user: The server's user; `neo4j` if neither this nor the address says.
        password: The server's password.
        database: The server's database; its default one if None.
        folder: Where the embedded store lives; the user's data folder if None.

    Raises:
        StoreUnreachableError: Nothing answers at the address.
        StoreCertificateError: The address asks for encryption, and the server's certificate is not trusted.
        StoreLoginError: The server refuses the user or the password.
        StoreVersionError: The server is older than Neo4j 5, or the graph is of a newer schema.
        DatabaseAbsentError: The server has no such database.
        StoreFolderError: The folder cannot be written, or the store in it cannot be opened.
        StoreBusyError: Another process has the folder and does not answer.
        StoreError: The address is none, or the server fails otherwise.
    """
    if uri is None:
        attachment = attach(folder or default_folder())
        return Store(attachment.connection, attachment)
    store = Store(Connection(Login(uri, user or "", password or "", database)))
    try:
        prepare(store.connection)
    except BaseException:
        store.close()
        raise
    return store


def default_folder() -> Path:
    """Return where the embedded store lives unless told otherwise."""
    return Path(platformdirs.user_data_dir("amity")) / "store"
