from pathlib import Path

import pytest

from queries import Library, PresetError, PresetHeaderError, PresetWritesError, UnknownPresetError, load_presets

OWN = "// Mine\n// description: My own.\n// columns: n\n// tags: trial\nMATCH (n) RETURN count(n) AS n"


def write(folder: Path, name: str, text: str = OWN) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_bundled_presets_are_whole(library: Library) -> None:
    assert library.faults == ()
    assert len(library) >= 36
    named = "who-cooperates partners why alliance-path common-partners leaders exercises agreements timeline conflicts"
    assert set(named.split()) <= set(library)


def test_bundled_presets_say_what_they_take(library: Library) -> None:
    for preset in library.values():
        assert preset.description.endswith(".")
        assert preset.tags
        assert all(p.example for p in preset.parameters if p.required)
        assert preset.path.parent.name == preset.category


def test_order_is_by_category_and_name(library: Library) -> None:
    found = [(preset.category, preset.name) for preset in library.values()]
    assert found == sorted(found)


def test_own_presets_join_the_bundled_ones(tmp_path: Path) -> None:
    write(tmp_path, "mine.cypher")
    write(tmp_path, "work/ours.cypher")
    library = load_presets(tmp_path)
    assert library["mine"].category == "user"
    assert library["work/ours"].category == "work"
    assert [p.name for p in library.tagged("trial")] == ["mine", "ours"]
    assert "partners" in library


def test_a_faulty_file_keeps_no_other_from_use(tmp_path: Path) -> None:
    bad = write(tmp_path, "bad.cypher", "MATCH (n) RETURN n")
    write(tmp_path, "wipe.cypher", OWN.replace("RETURN", "DETACH DELETE n RETURN"))
    write(tmp_path, "mine.cypher")
    library = load_presets(tmp_path)
    assert "mine" in library
    assert "bad" not in library
    assert [fault.where for fault in library.faults] == [f"{bad}:1", f"{tmp_path / 'wipe.cypher'}:5"]
    with pytest.raises(PresetHeaderError, match="no title"):
        library["bad"]
    with pytest.raises(PresetWritesError, match="DETACH"):
        library["wipe"]


def test_a_name_is_taken_once(tmp_path: Path) -> None:
    path = write(tmp_path, "partners.cypher")
    library = load_presets(tmp_path)
    assert library["partners"].category == "cooperation"
    assert [(type(fault), fault.where) for fault in library.faults] == [(PresetHeaderError, str(path))]


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("partner", "Did you mean partners"),
        ("who-coperates", "Did you mean who-cooperates"),
        ("zzz", "amity query list"),
        ("conflict/partners", "Did you mean partners"),
    ],
)
def test_an_unknown_name_gets_a_suggestion(library: Library, name: str, remedy: str) -> None:
    with pytest.raises(UnknownPresetError) as caught:
        library[name]
    assert remedy in caught.value.remedy
    assert (caught.value.code, caught.value.exit_code) == ("E501", 2)


def test_get_gives_none_for_no_preset(library: Library) -> None:
    assert "zzz" not in library
    assert library.get("zzz") is None


def test_search_finds_all_words_anywhere(library: Library) -> None:
    assert {p.name for p in library.search("Sanctions embargoes")} == {"sanctions"}
    assert library.search("no such words here") == []


def test_search_puts_names_and_titles_first(library: Library) -> None:
    found = [p.name for p in library.search("exercise first")]
    assert found[0] == "first-time-partners"
    assert "exercise-series" in found
    assert {p.name for p in library.search("newcomers")} == {"exercise-series"}


def test_tags_are_those_of_all_presets(library: Library) -> None:
    assert list(library.tags) == sorted(set(library.tags))
    assert {"cooperation", "treaties", "structure", "time"} <= set(library.tags)
    assert all(library.tagged(tag) for tag in library.tags)


def test_the_groups_that_people_ask_about_are_there(library: Library) -> None:
    groups = {"cooperation", "alliances", "leaders", "exercises", "agreements", "conflict", "structure", "evidence"}
    assert {preset.category for preset in library.values()} == groups


def test_an_absent_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PresetError, match="does not exist"):
        load_presets(tmp_path / "absent")
