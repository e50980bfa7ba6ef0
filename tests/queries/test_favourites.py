import io
import zipfile
from pathlib import Path

import pytest

from graph.store import Store
from queries import ActorNames, Library, bound, load_presets, run, write_favourites
from queries.cypher import parameters
from queries.favourites import favourite
from queries.table import Table
from tests.queries.test_presets import cells

PRESETS = load_presets()


class Pipe(io.RawIOBase):
    """A stream that cannot be seeked, as stdout is."""

    def __init__(self) -> None:
        self.content = b""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.content += data
        return len(data)


def archive(library: Library, actors: ActorNames | None = None) -> zipfile.ZipFile:
    stream = io.BytesIO()
    number = write_favourites(library, stream, actors=actors)
    zipped = zipfile.ZipFile(stream)
    assert len(zipped.namelist()) == number
    return zipped


def test_each_view_of_a_preset_is_a_favourite_in_a_folder_of_its_category(library: Library, names: ActorNames) -> None:
    found = archive(library, names).namelist()
    assert len(set(found)) == len(found) == len(library) + sum(p.graph is not None for p in library.values())
    assert {"Amity cooperation/partners.cypher", "Amity cooperation/partners-graph.cypher"} <= set(found)
    assert {name.count("/") for name in found} == {1}


def test_the_first_line_is_the_name(library: Library, names: ActorNames) -> None:
    zipped = archive(library, names)
    first = [zipped.read(name).decode().split("\n")[0] for name in zipped.namelist()]
    assert "// Partners of an actor" in first
    assert "// Partners of an actor (graph)" in first
    assert len(set(first)) == len(first)


def test_the_same_presets_give_the_same_bytes(library: Library, names: ActorNames) -> None:
    streams = [io.BytesIO(), Pipe()]
    for stream in streams:
        write_favourites(library, stream, actors=names)  # type: ignore[arg-type]
    assert streams[0].getvalue() == streams[1].content  # type: ignore[attr-defined]
    assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in zipfile.ZipFile(streams[0]).infolist())


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_a_favourite_runs_as_it_is(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    text = favourite(preset, names)
    assert parameters(text) == {}
    found = graph.read(text)
    example = {p.name: p.example for p in preset.parameters if p.required}
    assert Table(preset.columns, found.rows) == run(graph, preset, example, actors=names)
    if preset.graph is not None and preset.drawn is not None:
        drawn = graph.read(favourite(preset.drawn, names))
        expected = run(graph, preset.drawn, example, actors=names)
        assert {c["id"] for c in cells(drawn.rows)} == {c["id"] for c in cells(expected.rows)}


def test_what_is_not_known_is_left_to_set(library: Library) -> None:
    text = favourite(library["why"])
    assert list(parameters(text)) == ["one", "other"]
    assert "// Set $one first (The one actor): the id, of Russia" in text


def test_an_exercise_goes_by_its_name_whoever_is_known(library: Library, names: ActorNames) -> None:
    nobody = ActorNames(())
    assert "{id: 'exercise/vostok-2022'}" in favourite(library["exercise-participants"], nobody)
    assert bound(library["exercise-participants"], {"exercise": "Vostok 2022"}, actors=names)["exercise"] == (
        "exercise/vostok-2022"
    )


def test_folders_of_folders_are_one_folder(tmp_path: Path, names: ActorNames) -> None:
    path = tmp_path / "work" / "mine" / "count.cypher"
    path.parent.mkdir(parents=True)
    path.write_text("// Mine\n// description: My own.\n// columns: n\nMATCH (n) RETURN count(n) AS n")
    assert "Amity work mine/count.cypher" in archive(load_presets(tmp_path), names).namelist()
