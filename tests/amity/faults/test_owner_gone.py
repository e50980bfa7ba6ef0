"""The process that serves the embedded store ends while another program is at the last of its work, or waits."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import amity
from graph.store import Store, connection
from graph.triples import dumps
from tests.amity.conftest import CommandLine
from tests.amity.corpus.stub import Stub
from tests.graph.store.program import line, run

_OWNER = """
import sys
from pathlib import Path
from graph.store import open_store
with open_store(folder=Path(sys.argv[1])) as store:
    print(store.address, flush=True)
    sys.stdin.readline()
"""
_DOCUMENTS = "SELECT (COUNT(*) AS ?count) { ?document a amity:Document }"


@pytest.fixture
def owner(amity_alone: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """Yield a process that serves the store of the command line."""
    monkeypatch.setattr(connection, "RETRY_SECONDS", 1.0)
    monkeypatch.setattr("loaders.extraction.RulesExtractor", Stub)
    monkeypatch.setattr("amity.RulesExtractor", Stub)
    with run(_OWNER, str(Path(amity_alone.environment["AMITY_DATA_DIR"]) / "store")) as process:
        line(process)
        yield process


def gone(owner: subprocess.Popen[str]) -> None:
    """End the owner, if it is not gone already."""
    if owner.poll() is None and owner.stdin is not None:
        owner.stdin.write("\n")
        owner.stdin.flush()
        owner.wait()


def test_when_a_load_counts_what_it_did(
    amity_alone: CommandLine, owner: subprocess.Popen[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = Store.counts

    def late(store: Store) -> dict[str, int]:
        gone(owner)
        return counts(store)

    monkeypatch.setattr(Store, "counts", late)
    news = tmp_path / "news.txt"
    news.write_text("The ministers met in Paris.")
    answer = amity_alone("load", news)
    assert answer.code == 0, answer.err
    assert '"documents_in_graph": 1' in answer.out


def test_when_a_file_of_triples_is_loaded(
    amity_alone: CommandLine, owner: subprocess.Popen[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    triples = tmp_path / "news.jsonl"
    triples.write_bytes(b"".join(dumps(Stub().extract(amity.Document("news.txt", "The ministers met in Paris.")))))
    load = Store.load

    def late(store: Store, *given: object, **further: object) -> object:
        gone(owner)
        return load(store, *given, **further)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "load", late)
    answer = amity_alone("load", triples)
    assert answer.code == 0, answer.err
    assert '"documents_in_graph": 1' in answer.out


def test_between_two_questions_in_sparql(amity_alone: CommandLine, owner: subprocess.Popen[str]) -> None:
    with amity.open_store() as store:
        before = store.address
        assert amity.sparql_table(store, _DOCUMENTS).rows == ((0,),)
        gone(owner)
        assert amity.sparql_table(store, _DOCUMENTS).rows == ((0,),)
        assert store.address != before
