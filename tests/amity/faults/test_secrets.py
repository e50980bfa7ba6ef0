"""The password, in the environment or in the address there, is in nothing that a load shows, keeps or hands on."""

from pathlib import Path

import pytest

from graph.store import Store
from tests.amity.conftest import CommandLine
from tests.amity.faults.place import PATIENT, Place, after_batches, corpus, members
from tests.neo4j_server import Neo4j


def arguments(group: int) -> bytes:
    """Return the command lines of a process group."""
    return b"".join((entry / "cmdline").read_bytes() for entry in members(group))


def shown(place: Place) -> str:
    """Return what doctor and the record tell, and the record itself."""
    texts = [path.read_bytes().decode("latin-1") for path in (place.folder / "runs").glob("*")]
    for call in (("doctor",), ("runs",), ("runs", "show", "1")):
        with place.start(*call) as process:
            texts += process.communicate(timeout=PATIENT)
    return "\n".join(texts)


def address(server: Neo4j) -> str:
    """Return the server's address with the password in it."""
    return server.uri.replace("://", f"://{server.user}:{server.password}@")


def test_of_a_load_that_goes_well(neo4j_session: Store, neo4j_server: Neo4j, tmp_path: Path) -> None:
    neo4j_session.clear()
    place = Place(tmp_path / "data", further={"NEO4J_URI": address(neo4j_server), "STUB_SECONDS": "0.02"})
    given = corpus(tmp_path / "corpus", range(64))
    (given / "empty.txt").write_text("")
    with place.start("load", "--jobs", "2", "--set-aside", tmp_path / "aside", given) as process:
        lines = after_batches(process, 1)
        seen = arguments(process.pid)
        out, err = process.communicate(timeout=PATIENT)
    assert process.returncode == 1, err
    assert neo4j_session.counts()["documents"] == 64
    assert seen.count(b"python") >= 3
    told = "".join(lines) + out + err + shown(place) + (tmp_path / "aside" / "reasons.jsonl").read_text()
    assert neo4j_server.uri in told
    assert neo4j_server.password not in told
    assert neo4j_server.password.encode() not in seen


def test_of_a_load_that_finds_no_server(tmp_path: Path) -> None:
    place = Place(tmp_path / "data", further={"NEO4J_URI": "bolt://neo4j:open-sesame@127.0.0.1:1"})
    with place.start("load", "--patience", "0", corpus(tmp_path / "corpus", range(1))) as process:
        out, err = process.communicate(timeout=PATIENT)
    assert process.returncode == 1
    assert "[E401] bolt://127.0.0.1:1: nothing answers" in err
    assert "open-sesame" not in out + err + shown(place)


def test_of_a_wrong_password(neo4j_server: Neo4j, tmp_path: Path) -> None:
    wrong = address(neo4j_server).replace(neo4j_server.password, "open-sesame")
    place = Place(tmp_path / "data", further={"NEO4J_URI": wrong})
    with place.start("load", corpus(tmp_path / "corpus", range(1))) as process:
        out, err = process.communicate(timeout=PATIENT)
    assert "[E402]" in err
    assert "open-sesame" not in out + err + shown(place)


@pytest.mark.parametrize("uri", ["bolt://neo4j:open-sesame@localhost:7687", "neo4j+s://a:open-sesame@host"])
def test_an_argument_takes_none(amity_alone: CommandLine, uri: str) -> None:
    answer = amity_alone("status", "--store", uri)
    assert answer.code == 2
    assert "NEO4J_PASSWORD" in answer.err
    assert "open-sesame" not in answer.err
