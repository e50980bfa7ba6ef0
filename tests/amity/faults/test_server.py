"""Neo4j is killed in the middle of a load, and its disk is full: nothing that was acknowledged is lost."""

import os
import resource
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from amity.corpus.batch import BATCH_DOCUMENTS
from amity.corpus.record import Record
from scripts.neo4j.server import Neo4jServer
from tests.amity.content import differences
from tests.amity.faults.place import PATIENT, Place, after_batches, corpus
from tests.neo4j_server import Neo4j

DOCUMENTS = 12 * BATCH_DOCUMENTS


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """Yield a server that tests may break."""
    made = Neo4jServer(tmp_path_factory.mktemp("neo4j"))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def place(server: Neo4jServer, tmp_path: Path) -> Place:
    """Return the server's store, empty."""
    found = Place(tmp_path / "data", Neo4j(server.uri, server.user, server.password))
    with found.opened() as store:
        store.clear()
    return found


def acknowledged(place: Place) -> set[str]:
    """Return the ids of the documents that the record has as written."""
    with Record(place.folder / "runs") as record:
        query = "SELECT document FROM outcome WHERE kind = 'written'"
        return {row[0] for row in record._file.execute(query).fetchall()}


def stored(place: Place) -> set[str]:
    """Return the ids of the documents in the store."""
    with place.opened() as store:
        return {document.id for document in store.documents()}


def crash(server: Neo4jServer) -> None:
    """Kill the server."""
    assert server.pid is not None
    os.kill(server.pid, signal.SIGKILL)
    server.wait()


@pytest.mark.timeout(900)
def test_a_server_that_is_killed_and_started_again_costs_nothing(
    place: Place, server: Neo4jServer, tmp_path: Path
) -> None:
    given = corpus(tmp_path / "corpus", range(DOCUMENTS))
    slow = replace(place, further={"STUB_SECONDS": "0.02"})
    with slow.start("load", given) as process:
        after_batches(process, 2)
        crash(server)
        before = acknowledged(place)
        assert len(before) >= BATCH_DOCUMENTS
        server.start()
        _, err = process.communicate(timeout=PATIENT)
    assert process.returncode == 0, err
    assert before <= stored(place)
    assert "the store is tried again" in err
    assert differences(place.taken(), place.undisturbed(given)) == []


@pytest.mark.timeout(900)
def test_a_full_disk_of_the_server(place: Place, server: Neo4jServer, tmp_path: Path) -> None:
    """The largest file that the server may write stands for the disk: what does not fit is refused alike."""
    given = corpus(tmp_path / "corpus", range(DOCUMENTS))
    pid = server.pid
    assert pid is not None
    _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    slow = replace(place, further={"STUB_SECONDS": "0.02"})
    with slow.start("load", "--patience", "5", given) as process:
        after_batches(process, 2)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, hard))
        _, err = process.communicate(timeout=PATIENT)
    before = acknowledged(place)
    assert process.returncode == 1, err
    assert err.splitlines()[-1].startswith("Error: [E4")
    crash(server)
    server.start()
    assert before <= stored(place)
    code, _, err = place.call("load", "--resume")
    assert code == 0, err
    assert differences(place.taken(), place.undisturbed(given)) == []
