"""`amity query` on both stores."""

import json
from pathlib import Path

import pytest

from graph.store import Store
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


def test_list_by_tag(amity_alone: CommandLine) -> None:
    names = {p["name"] for p in json.loads(amity_alone("query", "list", "--tag", "cooperation").out)}
    assert {"who-cooperates", "partners"} <= names
    assert "leaders" not in names
