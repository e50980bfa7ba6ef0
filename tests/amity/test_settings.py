"""Settings come from the environment, and a bad one is named without its value."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from amity.errors import SettingsError
from amity.settings import Settings, load_settings

VARIABLES = (
    "AMITY_DATA_DIR", "AMITY_PRESETS_DIR", "AMITY_MAX_DOCUMENT_BYTES", "NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD",
    "NEO4J_DATABASE",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    load_settings.cache_clear()
    yield
    load_settings.cache_clear()


def test_without_environment_the_embedded_store_serves_in_the_users_data_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere/share")
    settings = Settings()
    assert settings.neo4j_uri is None
    assert settings.store_dir == Path("/somewhere/share/amity/store")


def test_environment_moves_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AMITY_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("NEO4J_URI", "bolt://example:7687")
    monkeypatch.setenv("NEO4J_USER", "reader")
    monkeypatch.setenv("NEO4J_PASSWORD", "hush-hush")
    monkeypatch.setenv("NEO4J_DATABASE", "amity")
    monkeypatch.setenv("AMITY_MAX_DOCUMENT_BYTES", "1000")
    settings = load_settings()
    assert (settings.data_dir, settings.output_dir) == (tmp_path, tmp_path / "output")
    assert (settings.neo4j_uri, settings.neo4j_user, settings.neo4j_database) == (
        "bolt://example:7687", "reader", "amity",
    )  # fmt: skip
    assert settings.max_document_bytes == 1000
    assert settings.neo4j_password is not None
    assert settings.neo4j_password.get_secret_value() == "hush-hush"


def test_the_password_is_not_in_what_settings_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "hush-hush")
    assert "hush-hush" not in f"{Settings()!r} {Settings()}"


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "")
    assert Settings().neo4j_uri is None


def test_a_home_folder_is_expanded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/someone")
    monkeypatch.setenv("AMITY_DATA_DIR", "~/graphs")
    assert Settings().data_dir == Path("/home/someone/graphs")


@pytest.mark.parametrize("value", ["many", "-5", "0", "1.5"])
def test_a_bad_value_names_the_variable(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("AMITY_MAX_DOCUMENT_BYTES", value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value).startswith("[E701] AMITY_MAX_DOCUMENT_BYTES: the value cannot be used")
    assert caught.value.remedy == "Correct or unset AMITY_MAX_DOCUMENT_BYTES"
    assert caught.value.exit_code == 2


def test_own_presets_stand_in_the_data_folder_unless_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AMITY_DATA_DIR", str(tmp_path))
    assert Settings().own_presets_dir == tmp_path / "presets"
    monkeypatch.setenv("AMITY_PRESETS_DIR", str(tmp_path / "mine"))
    assert Settings().own_presets_dir == tmp_path / "mine"
