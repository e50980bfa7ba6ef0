"""`amity query` on both stores."""

import json
import zipfile
from pathlib import Path

import pytest

from graph.store import Store
from queries.cypher import parameters
from tests.amity.conftest import CommandLine

WRITING = """// Forget everything
// description: Would empty the graph.
// columns: gone
MATCH (n:Entity) DETACH DELETE n RETURN 1 AS gone
"""
COUNTING = """// How many of a kind
// description: Counts the entities of a kind.
// param: least integer 0..9 = 0 -- At least so many
// columns: entities
MATCH (e:Entity) WITH count(e) AS entities WHERE entities >= $least RETURN entities
"""


def test_pairs_come_best_believed_first(filled: CommandLine) -> None:
    answer = filled("query", "run", "who-cooperates")
    rows = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert ("China", "Russia") in {(row["one"], row["other"]) for row in rows}
    assert [row["belief"] for row in rows] == sorted((row["belief"] for row in rows), reverse=True)


@pytest.mark.parametrize("name", ["Russia", "Moscow", "RUS", "russian federation", "country/RUS"])
def test_an_actor_goes_by_any_name(filled: CommandLine, name: str) -> None:
    partners = {row["partner"] for row in json.loads(filled("query", "run", "partners", "-p", f"actor={name}").out)}
    assert {"China", "North Korea"} <= partners


def test_why_gives_the_sentences(filled: CommandLine, store: Store) -> None:
    rows = json.loads(filled("query", "run", "why", "-p", "one=Russia", "-p", "other=North Korea").out)
    assert rows
    texts = [store.text(d.id) or "" for d in store.documents()]
    assert all(any(row["sentence"] in text for text in texts) for row in rows)


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (["--min-belief", "0.8"], lambda row: row["belief"] >= 0.8),
        (["--since", "2024"], lambda row: row["last"] >= "2024"),
        (["--until", "2022"], lambda row: row["first"][:4] <= "2022"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_filters_keep_what_they_say(filled: CommandLine, filters: list[str], kept: object) -> None:
    assert callable(kept)
    everything = json.loads(filled("query", "run", "who-cooperates").out)
    rows = json.loads(filled("query", "run", "who-cooperates", *filters).out)
    assert rows
    assert len(rows) < len(everything)
    assert all(kept(row) for row in rows)


def test_possible_widens_the_answer(filled: CommandLine, store: Store) -> None:
    possible = {s.id for s in store.statements() if s.modality == "possible"}
    assert possible
    certain = json.loads(filled("query", "run", "timeline", "-p", "actor=Russia").out)
    wider = json.loads(filled("query", "run", "timeline", "-p", "actor=Russia", "--possible").out)
    assert len(wider) > len(certain)


def test_a_table_has_the_columns_of_the_preset(filled: CommandLine) -> None:
    out = filled("--table", "query", "run", "who-cooperates", "-p", "limit=3").out
    assert out.split()[:3] == ["one", "other", "relations"]
    assert "China" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "partnrs"], "[E501] no preset is called 'partnrs'. Did you mean partners"),
        (["run", "partners"], "[E504] partners needs actor"),
        (["run", "partners", "-p", "actor=Russia", "-p", "limit=many"], "[E504] limit cannot be 'many'"),
        (["run", "partners", "-p", "actor=Russia", "-p", "colour=red"], "[E504] partners has no parameter 'colour'"),
        (["run", "partners", "-p", "actor=Ruritania"], "[E506] no actor is called 'Ruritania'"),
        (["run", "why", "-p", "one=Russia", "-p", "other=Moscow"], "[E508] one and other are both Russia"),
    ],
    ids=["unknown preset", "missing", "ill-typed", "unknown parameter", "unknown actor", "same actor"],
)
def test_a_call_that_is_wrong_is_one_line(amity: CommandLine, arguments: list[str], message: str) -> None:
    answer = amity("query", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert answer.err.startswith(f"Error: {message}")


@pytest.mark.parametrize("arguments", [["-p", "actor"], ["-p", "=Russia"], ["--since", "soon"], ["--min-belief", "2"]])
def test_a_misformed_option_is_a_usage_error(amity: CommandLine, arguments: list[str]) -> None:
    answer = amity("query", "run", "who-cooperates", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert arguments[0].lstrip("-")[:3] in answer.err


def test_a_preset_that_writes_is_refused_and_changes_nothing(
    filled: CommandLine, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "forget.cypher").write_text(WRITING)
    monkeypatch.setenv("AMITY_PRESETS_DIR", str(tmp_path))
    before = store.counts()
    answer = filled("query", "run", "forget")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Error: [E503] {tmp_path / 'forget.cypher'}:4: ")
    assert store.counts() == before
    listed = filled("query", "list")
    assert listed.code == 0
    assert "[E503]" in listed.err


def test_presets_of_ones_own_run_beside_the_bundled(
    filled: CommandLine, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "counting").mkdir()
    (tmp_path / "counting" / "how-many.cypher").write_text(COUNTING)
    monkeypatch.setenv("AMITY_PRESETS_DIR", str(tmp_path))
    assert json.loads(filled("query", "run", "how-many", "-p", "least=1").out) == [
        {"entities": store.counts()["entities"]}
    ]
    assert ("how-many", "counting") in {(p["name"], p["category"]) for p in json.loads(filled("query", "list").out)}


def test_a_folder_of_presets_that_is_not_there_is_said(
    amity_alone: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMITY_PRESETS_DIR", str(tmp_path / "missing"))
    answer = amity_alone("query", "list")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Error: [E500] {tmp_path / 'missing'}: the folder of presets does not exist")


def test_show_tells_parameters_and_cypher(amity_alone: CommandLine) -> None:
    shown = json.loads(amity_alone("query", "show", "partners").out)
    assert next(p["name"] for p in shown["parameters"]) == "actor"
    assert "MATCH" in shown["cypher"]
    as_text = amity_alone("--table", "query", "show", "partners").out
    assert shown["description"].split()[0] in as_text
    assert shown["cypher"] in as_text


def test_modality_names_what_counts(filled: CommandLine, store: Store) -> None:
    def modalities(*options: str) -> set[str]:
        out = filled("query", "run", "timeline", "-p", "actor=Russia", "-p", "limit=1000", *options).out
        return {row["modality"] for row in json.loads(out)}

    assert modalities("--modality", "possible") == {"possible"}
    assert modalities("--modality", "asserted") == {"asserted"}
    assert modalities("--modality", "asserted", "--modality", "possible") == {"asserted", "possible"}
    assert modalities("--modality", "asserted", "--possible") == {"asserted", "possible"}


@pytest.mark.parametrize("filters", [
    ["--as-of", "2024"], ["--since", "2022"], ["--until", "2024"], ["--context", "military"], ["--min-belief", "0.5"],
    ["--possible"], ["--modality", "asserted"],
], ids=lambda filters: filters[0])  # fmt: skip
def test_every_filter_works_on_cooperation_conflict_and_structure(filled: CommandLine, filters: list[str]) -> None:
    for call in (
        ["who-cooperates"],
        ["conflicts"],
        ["exercises"],
        ["agreements"],
        ["neighbourhood", "-p", "actor=Japan"],
    ):
        answer = filled("query", "run", *call, *filters)
        assert (answer.code, answer.err) == (0, "")


def test_a_graph_view_gives_nodes_and_relationships(filled: CommandLine) -> None:
    rows = json.loads(filled("query", "run", "partners", "-p", "actor=Manila", "--view", "graph").out)
    assert all(row["a"]["properties"]["id"] == "country/PHL" for row in rows)
    assert all({"type", "start", "end"} <= set(row["r"]) for row in rows)
    table = filled("query", "run", "partners", "-p", "actor=Manila", "--view", "table").out
    assert table == filled("query", "run", "partners", "-p", "actor=Manila").out
    answer = filled("query", "run", "sources", "--view", "graph")
    assert (answer.code, answer.out) == (2, "")
    assert "sources has no graph view" in answer.err


def test_what_a_load_brought_is_what_changed(filled: CommandLine, store: Store) -> None:
    rows = json.loads(filled("query", "run", "changed-since-load", "-p", "limit=10000", "--possible").out)
    assert len(rows) == sum(s.modality != "requested" for s in store.statements())
    assert {row["change"] for row in rows} == {"new"}
    later = filled("query", "run", "changed-since-load", "-p", "after=2999-01-01T00:00")
    assert json.loads(later.out) == []


def test_search_finds_words_anywhere(amity_alone: CommandLine) -> None:
    found = json.loads(amity_alone("query", "search", "exercise", "partners").out)
    assert [p["name"] for p in found][:2] == ["exercise-partners", "first-time-partners"]
    nothing = amity_alone("--table", "query", "search", "aardvark")
    assert (nothing.code, nothing.out, nothing.err) == (0, "", "No preset has all of these words.\n")


def test_an_unknown_tag_gets_the_known_ones(amity_alone: CommandLine) -> None:
    answer = amity_alone("--table", "query", "list", "--tag", "cookery")
    assert (answer.code, answer.out) == (0, "")
    assert "No preset has the tag 'cookery'. The tags are " in answer.err
    assert "treaties" in answer.err


@pytest.mark.parametrize("verb", [["list"], ["search", "kind"], ["show", "how-many"], ["run", "how-many"]])
def test_presets_come_from_the_folder_of_the_call(filled: CommandLine, tmp_path: Path, verb: list[str]) -> None:
    (tmp_path / "how-many.cypher").write_text(COUNTING)
    (tmp_path / "broken.cypher").write_text("MATCH (n) RETURN n")
    answer = filled("query", *verb, "--presets", tmp_path)
    assert answer.code == 0
    assert "how-many" in answer.out or "entities" in answer.out
    # What is wrong with the other file is said where presets are listed, and keeps none from use.
    assert (f"Warning: [E502] {tmp_path / 'broken.cypher'}:1" in answer.err) == (verb[0] in ("list", "search"))
    assert filled("query", *verb, "--presets", tmp_path / "missing").code == 2


def test_export_writes_favourites_that_name_whom_they_ask_about(amity_alone: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "how-many.cypher").write_text(COUNTING)
    answer = amity_alone("query", "export", "--presets", tmp_path / "mine", "-o", tmp_path / "favourites.zip")
    zipped = zipfile.ZipFile(tmp_path / "favourites.zip")
    assert (answer.code, json.loads(answer.out)["favourites"]) == (0, len(zipped.namelist()))
    assert "Amity user/how-many.cypher" in zipped.namelist()
    texts = [zipped.read(name).decode() for name in zipped.namelist()]
    assert any("{id: 'country/RUS'}" in text for text in texts)
    assert [text for text in texts if parameters(text)] == []
    again = amity_alone("query", "export", "--presets", tmp_path / "mine", "-o", tmp_path / "again.zip")
    assert again.code == 0
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "favourites.zip").read_bytes()


def test_export_goes_to_the_data_folder_by_default(amity_alone: CommandLine, tmp_path: Path) -> None:
    written = json.loads(amity_alone("query", "export").out)
    assert Path(written["file"]) == tmp_path / "data" / "output" / "favourites.zip"
    assert zipfile.is_zipfile(written["file"])


def test_list_by_tag(amity_alone: CommandLine) -> None:
    names = {p["name"] for p in json.loads(amity_alone("query", "list", "--tag", "cooperation").out)}
    assert {"who-cooperates", "partners"} <= names
    assert "leaders" not in names
