"""Opens the store that the settings name."""

from amity.settings import Settings, load_settings
from graph import store as stores
from graph.store import Store

#: What stands for the embedded store where an address is expected.
EMBEDDED = "embedded"


def open_store(uri: str | None = None, *, settings: Settings | None = None) -> Store:
    """Open the graph store; close it after use, or use it as a context manager.

    Args:
        uri: Address of a Neo4j server, `embedded` for the embedded store, or None for what the settings say.
        settings: Folder, user, password and database; by default those of the environment.

    Raises:
        StoreError: The store cannot be reached, logged in to, read or used; the subclass says which.
    """
    settings = settings or load_settings()
    address = uri or settings.neo4j_uri or EMBEDDED
    if address == EMBEDDED:
        return stores.open_store(None, folder=settings.store_dir)
    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else None
    return stores.open_store(address, user=settings.neo4j_user, password=password, database=settings.neo4j_database)
