import zipfile
from pathlib import Path

import pytest

from graph.errors import ExportError
from graph.export.browser_style import browser_style
from queries.browser import FAVOURITES, GUIDE, STYLE, Pack


def test_it_is_three_files(pack: Pack, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "pack"
    paths = pack.write(folder)
    assert paths == [folder / STYLE, folder / FAVOURITES, folder / GUIDE]
    assert {path.name: path.read_bytes() for path in paths} == dict(pack)
    assert zipfile.is_zipfile(folder / FAVOURITES)


def test_the_same_presets_give_the_same_bytes(pack: Pack) -> None:
    assert dict(pack) == dict(pack)


def test_other_names_are_none(pack: Pack) -> None:
    assert "../style.grass" not in pack
    with pytest.raises(KeyError):
        pack["other"]


def test_what_is_measured_makes_the_lines(pack: Pack) -> None:
    measured = Pack(pack.presets, pack.actors, lambda: {"AIDS": 16.0})
    assert measured[STYLE].decode() == browser_style({"AIDS": 16.0}) != browser_style()
    assert pack[STYLE].decode() == browser_style()


def test_a_folder_that_cannot_be_written_is_named(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match=r"file/style\.grass"):
        pack.write(tmp_path / "file")
