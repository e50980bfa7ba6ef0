"""Opening a store: what each mistake and each unfit server is answered with."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import (
    DatabaseAbsentError,
    StoreError,
    StoreLoginError,
    StoreUnreachableError,
    StoreVersionError,
)
from graph.store import SCHEMA_VERSION, Store, default_folder, open_store, read_endpoint
from tests.neo4j_server import Neo4j


@pytest.fixture
def server(request: pytest.FixtureRequest, store: Store) -> Neo4j:
    """Return the address and login of the store that runs."""
    if store.kind == "neo4j":
        found: Neo4j = request.getfixturevalue("neo4j_server")
        return found
    endpoint = read_endpoint(request.getfixturevalue("embedded_folder"))
    assert endpoint is not None
    return Neo4j(endpoint.uri, endpoint.user, endpoint.password)


def _answer(listener: socket.socket, agent: str) -> None:
    """Speak just enough Bolt 4.4 to say which server this is."""
    version = b"\x00\x00\x04\x04"
    fields = b"\xa2\x86server\xd0" + bytes([len(agent)]) + agent.encode() + b"\x8dconnection_id\x86bolt-1"
    success = b"\xb1\x70" + fields
    connection, _ = listener.accept()
    with connection:
        connection.recv(20)
        connection.sendall(version)
        while connection.recv(4096):
            connection.sendall(len(success).to_bytes(2, "big") + success + b"\x00\x00")


def _hang_up(listener: socket.socket) -> None:
    listener.accept()[0].close()


@pytest.fixture
def old_server(request: pytest.FixtureRequest) -> Iterator[str]:
    """Yield the address of a server that calls itself by the parameter."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_answer, args=(listener, request.param), daemon=True)
        thread.start()
        yield f"bolt://127.0.0.1:{listener.getsockname()[1]}"
    thread.join(10)


def test_opens_by_address(store: Store, server: Neo4j) -> None:
    with open_store(server.uri, user=server.user, password=server.password) as other:
        assert (other.kind, other.address) == (store.kind, server.uri)
        assert other.counts() == store.counts()


def test_login_in_the_address(store: Store, server: Neo4j) -> None:
    scheme, _, place = server.uri.partition("://")
    with open_store(f"{scheme}://{server.user}:{server.password}@{place}") as other:
        assert other.address == server.uri


def test_nothing_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(StoreUnreachableError, match=rf"\[E401\] bolt://127.0.0.1:{port}: nothing answers.*Start the"):
        open_store(f"bolt://127.0.0.1:{port}", password="secret-word")  # noqa: S106


def test_listener_that_is_no_bolt_server() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_hang_up, args=(listener,), daemon=True)
        thread.start()
        with pytest.raises(StoreUnreachableError):
            open_store(f"bolt://127.0.0.1:{listener.getsockname()[1]}")
        thread.join(10)


def test_wrong_password(server: Neo4j) -> None:
    with pytest.raises(StoreLoginError, match=r"\[E402\].*NEO4J_PASSWORD") as caught:
        open_store(server.uri, user=server.user, password="not-the-password")  # noqa: S106
    assert "not-the-password" not in f"{caught.value!r} {caught.value} {caught.value.__cause__}"


def test_absent_database(server: Neo4j) -> None:
    with pytest.raises(DatabaseAbsentError, match=r"\[E404\].*create it first"):
        open_store(server.uri, user=server.user, password=server.password, database="nosuchdatabase")


@pytest.mark.parametrize("old_server", ["Neo4j/4.4.30", "Neo4j/3.5.0", "Memgraph"], indirect=True)
def test_too_old(old_server: str) -> None:
    with pytest.raises(StoreVersionError, match=r"\[E403\].*Use Neo4j 5 or later"):
        open_store(old_server)


@pytest.mark.parametrize(
    "uri", ["http://localhost:7474", "localhost:7687", "bolt://", "bolt://user:secret-word@", "x://u:secret-word@h"]
)
def test_address_that_is_none(uri: str) -> None:
    with pytest.raises(StoreError, match=r"is no address of a Bolt server.*bolt://HOST:7687") as caught:
        open_store(uri)
    assert "secret-word" not in str(caught.value)


def test_port_that_is_none() -> None:
    with pytest.raises(StoreError, match="Write it as bolt://HOST:7687"):
        open_store("bolt://localhost:port")


def test_graph_of_a_newer_schema(store: Store, server: Neo4j) -> None:
    newer = "MERGE (a:Amity {id: 'schema'}) SET a.version = $version"
    store.connection.write(lambda tx: tx.rows(newer, version=SCHEMA_VERSION + 1))
    try:
        told = rf"version {SCHEMA_VERSION + 1}, and this Amity knows {SCHEMA_VERSION}. Upgrade Amity"
        with pytest.raises(StoreVersionError, match=rf"\[E403\].*{told}"):
            open_store(server.uri, user=server.user, password=server.password)
    finally:
        store.connection.write(lambda tx: tx.rows(newer, version=SCHEMA_VERSION))


def test_folder_of_a_newer_schema_is_let_go(tmp_path: Path) -> None:
    with open_store(folder=tmp_path) as store:
        store.connection.write(lambda tx: tx.rows("MATCH (a:Amity) SET a.version = 99"))
    for _ in range(2):
        with pytest.raises(StoreVersionError, match="version 99"):
            open_store(folder=tmp_path)
        assert read_endpoint(tmp_path) is None


def test_default_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "amity" / "store"
