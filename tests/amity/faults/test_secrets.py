"""The password, in the environment or in the address there, is in nothing that a load shows, keeps or hands on."""

from pathlib import Path

import pytest

from graph.store import Store, connection
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


@pytest.mark.parametrize(
    "uri",
    [
        "bolt://neo4j:open-sesame@localhost:7687", "neo4j+s://a:open-sesame@host", "neo4j://neo4j:open-sesame/@host",
        "bolt://neo4j:open@sesame/open-sesame@host:7687",
    ],
)  # fmt: skip
def test_an_argument_takes_none(amity_alone: CommandLine, uri: str) -> None:
    answer = amity_alone("status", "--store", uri)
    assert answer.code == 2
    assert "NEO4J_PASSWORD" in answer.err
    assert "sesame" not in answer.err


@pytest.mark.parametrize("password", ["open-sesame", "open/sesame", "open@sesame", "1/sesame", "#sesame", "[sesame"])
@pytest.mark.parametrize("scheme", ["bolt", "nonsense", "bolt+s"])
def test_an_address_in_the_environment_is_shown_without_it(
    amity_alone: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, scheme: str, password: str
) -> None:
    """Also where a sign in the password makes another address of it than was meant."""
    monkeypatch.setattr(connection, "RETRY_SECONDS", 0.1)
    monkeypatch.setenv("NEO4J_URI", f"{scheme}://neo4j:{password}@127.0.0.1:1")
    (tmp_path / "a.txt").write_text("The ministers met.")
    for call in (("status",), ("doctor", "--json"), ("load", str(tmp_path / "a.txt"), "--patience", "0")):
        answer = amity_alone(*call)
        assert answer.code == 1
        assert "sesame" not in answer.out + answer.err
        assert answer.out + answer.err


def test_an_address_to_load_shows_and_keeps_none(tmp_path: Path) -> None:
    place = Place(tmp_path / "data")
    (tmp_path / "list.txt").write_text(
        "https://reader:open-sesame@news.example/a\nhttps://reader:open/sesame@news.example/b\n"
    )
    urls = (
        "https://reader:open-sesame@news.example/1",
        "https://reader:open/sesame@news.example/2",
        tmp_path / "list.txt",
    )
    with place.start("load", "--set-aside", tmp_path / "aside", *urls) as process:
        out, err = process.communicate(timeout=PATIENT)
    assert process.returncode == 1
    assert err.count("[E214]") == 4
    reasons = (tmp_path / "aside" / "reasons.jsonl").read_text()
    assert reasons.count("E214") == 4
    told = out + err + reasons + shown(place) + "".join(str(p) for p in (tmp_path / "aside").iterdir())
    assert "sesame" not in told
    with place.opened() as store:
        assert store.counts()["documents"] == 0
