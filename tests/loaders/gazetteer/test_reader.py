"""Reading the data files: what is damaged is named, and objects are made when asked for."""

from pathlib import Path

import pytest

from loaders.errors import ExtractionResourceError
from loaders.gazetteer import reader
from loaders.gazetteer.reader import Actors, read_actors, read_phrases


def test_a_missing_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reader, "files", lambda _: tmp_path)
    with pytest.raises(ExtractionResourceError, match=r"phrases\.tsv.*Reinstall"):
        read_phrases()


@pytest.mark.parametrize("content", ["{", '{"names": []}\n', "[]"])
def test_a_damaged_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "actors.jsonl").write_text(content)
    monkeypatch.setattr(reader, "files", lambda _: tmp_path)
    with pytest.raises(ExtractionResourceError, match=r"actors\.jsonl"):
        read_actors()


def test_an_actor_is_made_once() -> None:
    actors = Actors(
        [{"id": "country/FRA", "type": "Country", "kind": "state", "name": "France", "names": [["France", "name"]]}]
    )
    assert actors["country/FRA"] is actors["country/FRA"]
    assert list(actors) == ["country/FRA"]
    assert len(actors) == 1
    assert "country/DEU" not in actors
