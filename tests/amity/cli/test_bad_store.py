"""Stores that cannot be used: each is one clear line with what to do, exit code 1, and nothing half-written."""

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph.store import SCHEMA_VERSION, Store, open_store
from tests.amity.conftest import Answer, CommandLine
from tests.neo4j_server import Neo4j

#: Every command that opens a store, with arguments under which it would work.
CALLS = [
    ["status"],
    ["remove", "d-1"],
    ["query", "run", "who-cooperates"],
    ["path", "Russia", "China"],
    ["export"],
]


def assert_one_line(answer: Answer, start: str, remedy: str) -> None:
    """Assert that the call failed with one line on stderr that begins so and says what to do."""
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1, answer.err
    assert answer.err.startswith(f"Error: {start}")
    assert remedy in answer.err


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Yield a port on which nothing listens."""
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        yield int(taken.getsockname()[1])


@pytest.fixture
def refusing_port() -> Iterator[int]:
    """Yield the port of a server that speaks no version of Bolt that the driver knows, as an old Neo4j does."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        ended = threading.Event()

        def serve() -> None:
            while not ended.is_set():
                try:
                    connection, _ = listener.accept()
                except TimeoutError:
                    continue
                with connection:
                    connection.recv(20)
                    connection.sendall(b"\x00\x00\x00\x00")

        thread = threading.Thread(target=serve)
        thread.start()
        yield int(listener.getsockname()[1])
        ended.set()
        thread.join()


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_a_server_that_does_not_answer(amity_alone: CommandLine, silent_port: int, call: list[str]) -> None:
    address = f"bolt://127.0.0.1:{silent_port}"
    assert_one_line(amity_alone("--store", address, *call), f"[E401] {address}: nothing answers there", "NEO4J_URI")


def test_load_finds_out_before_it_extracts(amity_alone: CommandLine, silent_port: int, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Japan condemned North Korea.")
    answer = amity_alone("load", "--store", f"bolt://127.0.0.1:{silent_port}", tmp_path / "a.txt")
    assert_one_line(answer, "[E401]", "Start the server")


def test_a_server_that_is_too_old(amity_alone: CommandLine, refusing_port: int) -> None:
    answer = amity_alone("status", "--store", f"bolt://127.0.0.1:{refusing_port}")
    assert_one_line(answer, f"[E403] bolt://127.0.0.1:{refusing_port}:", "Use Neo4j 5 or later")


@pytest.mark.parametrize("uri", ["http://localhost:7474", "localhost:7687", "bolt://"])
def test_an_address_that_is_none(amity_alone: CommandLine, uri: str) -> None:
    assert_one_line(amity_alone("status", "--store", uri), "[E400]", "bolt://HOST:7687")


def test_a_wrong_password_stays_secret(
    amity_alone: CommandLine, neo4j_server: Neo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", neo4j_server.uri)
    monkeypatch.setenv("NEO4J_PASSWORD", "open-sesame")
    answer = amity_alone("status")
    assert_one_line(answer, f"[E402] {neo4j_server.uri}: the server refuses this user and password", "NEO4J_PASSWORD")
    verbose = amity_alone("--verbose", "status")
    assert "open-sesame" not in answer.err + verbose.err


def test_a_database_that_is_absent(
    amity_alone: CommandLine, neo4j_server: Neo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", neo4j_server.uri)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("NEO4J_DATABASE", "nosuch")
    assert_one_line(amity_alone("status"), f"[E404] {neo4j_server.uri}: the server has no database", "create it")


@pytest.mark.parametrize("folder", ["/proc/amity", "/dev/null/amity"])
def test_a_data_folder_that_cannot_be_made(
    amity_alone: CommandLine, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv("AMITY_DATA_DIR", folder)
    assert_one_line(amity_alone("status"), f"[E405] {folder}/store: ", "AMITY_DATA_DIR")


def without_rights(*command: str) -> list[str]:
    """Return the command for a process to which a read-only folder is read-only, even if the tests run as root."""
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command] if os.geteuid() == 0 else [*command]


@pytest.mark.parametrize("filled", [False, True], ids=["new", "filled"])
def test_a_data_folder_that_is_read_only(amity_alone: CommandLine, tmp_path: Path, *, filled: bool) -> None:
    data = tmp_path / "data"
    data.mkdir()
    if filled:
        amity_alone("status")
    before = sorted(data.rglob("*"))
    for place in (data, *before):
        place.chmod(0o555 if place.is_dir() else 0o444)
    code = "from amity.cli.main import main; main(['status'], prog_name='amity')"
    done = subprocess.run(
        without_rights(sys.executable, "-c", code),
        capture_output=True, text=True, check=False, env=os.environ | amity_alone.environment,
    )  # fmt: skip
    after = sorted(data.rglob("*"))
    for place in (data, *after):
        place.chmod(0o755)
    assert_one_line(Answer(done.returncode, done.stdout, done.stderr), f"[E405] {data / 'store'}: ", "AMITY_DATA_DIR")
    assert after == before


def test_a_store_that_another_process_has_open_is_shared(amity_alone: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Japan condemned North Korea.")
    code = "from amity.cli.main import main; main(['server', '--json'], prog_name='amity')"
    environment = {**os.environ, **amity_alone.environment}
    with subprocess.Popen(
        [sys.executable, "-c", code], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as server:
        try:
            assert server.stderr is not None
            assert server.stderr.readline() == "Ctrl-C stops the server.\n"
            assert amity_alone("load", tmp_path / "a.txt").code == 0
            assert '"documents": 1' in amity_alone("status").out
        finally:
            server.terminate()
            server.communicate()
    assert server.returncode == 0
    assert '"documents": 1' in amity_alone("status").out


def test_a_store_whose_owner_does_not_answer(
    amity_alone: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.embedded.WAIT_SECONDS", 0.5)
    monkeypatch.setattr("graph.store.embedded.attach.__kwdefaults__", {"wait": 0.5})
    folder = tmp_path / "data" / "store"
    folder.mkdir(parents=True)
    code = "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.lockf(f, fcntl.LOCK_EX); print('held', flush=True);"
    code += "sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(folder / "lock")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == "held\n"
        answer = amity_alone("status")
        owner.communicate("")
    assert_one_line(answer, f"[E406] {folder}: another process has the embedded store", "AMITY_DATA_DIR")


def write_version(store: Store, version: int) -> None:
    """Write a schema version into the graph."""
    cypher = "MATCH (a:Amity {id: 'schema'}) SET a.version = $version"
    store.connection.write(lambda tx: tx.rows(cypher, version=version))


def test_an_embedded_store_that_a_newer_version_wrote(amity_alone: CommandLine, tmp_path: Path) -> None:
    with open_store(folder=tmp_path / "data" / "store") as store:
        write_version(store, SCHEMA_VERSION + 1)
    answer = amity_alone("status")
    assert_one_line(answer, "[E403] bolt://127.0.0.1:", "Upgrade Amity")
    assert f"the graph has schema version {SCHEMA_VERSION + 1}, and this Amity knows {SCHEMA_VERSION}" in answer.err


def test_a_graph_in_neo4j_that_a_newer_version_wrote(
    amity_alone: CommandLine, neo4j_server: Neo4j, neo4j_session: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", neo4j_server.uri)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    write_version(neo4j_session, SCHEMA_VERSION + 1)
    try:
        answer = amity_alone("status")
    finally:
        write_version(neo4j_session, SCHEMA_VERSION)
    assert_one_line(answer, f"[E403] {neo4j_server.uri}: the graph has schema version", "Upgrade Amity")


def test_a_store_that_is_damaged(amity_alone: CommandLine, tmp_path: Path) -> None:
    amity_alone("status")
    database = tmp_path / "data" / "store" / "server" / "databases" / "amity"
    shutil.rmtree(database)
    database.write_bytes(b"no folder")
    assert_one_line(amity_alone("status"), "[E405]", "begin a new store")


def test_a_setting_that_cannot_be(amity_alone: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMITY_MAX_DOCUMENT_BYTES", "plenty")
    answer = amity_alone("status")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Error: [E701] AMITY_MAX_DOCUMENT_BYTES: ")
