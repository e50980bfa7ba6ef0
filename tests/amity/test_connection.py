"""Which store is opened: the call's before the environment's before the embedded one."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from amity.connection import open_store
from amity.settings import Settings
from graph.errors import StoreUnreachableError
from tests.neo4j_server import Neo4j

NOWHERE = "bolt://127.0.0.1:1"


def test_without_an_address_the_embedded_store_in_the_data_folder(tmp_path: Path) -> None:
    with open_store(settings=Settings(data_dir=tmp_path)) as store:
        assert store.kind == "embedded"
    assert (tmp_path / "store").is_dir()


def test_the_settings_name_a_server(tmp_path: Path, neo4j_server: Neo4j) -> None:
    settings = Settings(data_dir=tmp_path, neo4j_uri=neo4j_server.uri, neo4j_password=SecretStr(neo4j_server.password))
    with open_store(settings=settings) as store:
        assert (store.kind, store.address) == ("neo4j", neo4j_server.uri)
    assert not (tmp_path / "store").exists()


def test_the_call_comes_before_the_settings(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, neo4j_uri=NOWHERE)
    with open_store("embedded", settings=settings) as store:
        assert store.kind == "embedded"
    with pytest.raises(StoreUnreachableError):
        open_store(NOWHERE, settings=Settings(data_dir=tmp_path))
