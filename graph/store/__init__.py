"""The graph store: statements, their evidence and their documents over Bolt, in an embedded server or in Neo4j."""

from graph.store.annotations import ANNOTATION_PREFIX
from graph.store.catalogue import Catalogue, Selection
from graph.store.connection import address_of
from graph.store.endpoint import Endpoint, read_endpoint
from graph.store.errors import QueryError, WriteRefusedError
from graph.store.opening import default_folder, open_store
from graph.store.passing import is_passing
from graph.store.report import LoadReport, RemovalReport, Rows, StoredDocument
from graph.store.schema import NAME_INDEX, SCHEMA_VERSION
from graph.store.store import Store

__all__ = [
    "ANNOTATION_PREFIX",
    "NAME_INDEX",
    "SCHEMA_VERSION",
    "Catalogue",
    "Endpoint",
    "LoadReport",
    "QueryError",
    "RemovalReport",
    "Rows",
    "Selection",
    "Store",
    "StoredDocument",
    "WriteRefusedError",
    "address_of",
    "default_folder",
    "is_passing",
    "open_store",
    "read_endpoint",
]
