from dataclasses import replace
from pathlib import Path

import pytest

from graph.store import Store, WriteRefusedError
from queries import (
    ActorNames,
    Library,
    ParameterError,
    Preset,
    PresetColumnsError,
    SameActorError,
    UnknownActorError,
    bound,
    run,
)
from queries.header import parse_preset


def preset(query: str, *, columns: str = "n", header: str = "") -> Preset:
    text = f"// T\n// description: D\n// columns: {columns}\n{header}{query}"
    return parse_preset(text, path=Path("mine/trial.cypher"), category="mine")


def test_defaults_are_filled_in(library: Library, names: ActorNames) -> None:
    assert bound(library["partners"], {"actor": "Moscow"}, actors=names) == {
        "actor": "country/RUS",
        "modality": ["asserted", "planned"],
        "min_belief": 0.0,
        "context": None,
        "since": None,
        "until": None,
        "as_of": None,
        "limit": 100,
    }


def test_texts_of_a_command_line_are_read(library: Library, names: ActorNames) -> None:
    given = {"actor": "ROK", "modality": "possible,asserted", "min_belief": "0.5", "limit": "7", "since": "2022"}
    values = bound(library["partners"], given, actors=names)
    assert [values[key] for key in ("actor", "modality", "min_belief", "limit", "since")] == [
        "country/KOR", ["asserted", "possible"], 0.5, 7, "2022",
    ]  # fmt: skip


def test_none_counts_as_not_given(library: Library, names: ActorNames) -> None:
    values = bound(library["leaders"], {"actor": None, "limit": None, "possible": None}, actors=names)
    assert (values["actor"], values["limit"]) == (None, 100)


@pytest.mark.parametrize("given", [True, "true", "yes", "1"])
def test_possible_widens_the_modality(library: Library, names: ActorNames, given: object) -> None:
    values = bound(library["conflicts"], {"possible": given}, actors=names)
    assert values["modality"] == ["asserted", "planned", "possible"]
    narrow = bound(library["conflicts"], {"possible": given, "modality": "planned"}, actors=names)
    assert narrow["modality"] == ["planned", "possible"]


def test_possible_is_no_matter_to_a_preset_without_modality(library: Library, names: ActorNames) -> None:
    assert "modality" not in bound(library["unconfirmed"], {"possible": False}, actors=names)
    with pytest.raises(ParameterError, match="does not look at modality"):
        bound(library["unconfirmed"], {"possible": True}, actors=names)
    with pytest.raises(ParameterError, match="possible cannot be 'perhaps'"):
        bound(library["conflicts"], {"possible": "perhaps"}, actors=names)


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("partners", {}, "partners needs actor: Whose partners"),
        ("partners", {"actor": "Russia", "limit": 0}, "limit cannot be 0"),
        ("partners", {"actor": "Russia", "actr": "x"}, "Did you mean actor"),
        ("partners", {"actor": "Russia", "zzz": 1}, "It has actor, modality"),
        ("members", {"organization": "NATO", "since": "2020"}, "members has no parameter 'since'"),
    ],
)
def test_wrong_parameters_are_refused(
    library: Library, names: ActorNames, name: str, given: dict[str, object], message: str
) -> None:
    with pytest.raises(ParameterError, match=message):
        bound(library[name], given, actors=names)


def test_unknown_actors_are_refused(library: Library, names: ActorNames) -> None:
    with pytest.raises(UnknownActorError, match="Did you mean Russia"):
        bound(library["partners"], {"actor": "Rusia"}, actors=names)


def test_one_actor_under_two_names_is_refused(library: Library, names: ActorNames) -> None:
    with pytest.raises(SameActorError, match="one and other are both Russia"):
        bound(library["why"], {"one": "Moscow", "other": "the Kremlin"}, actors=names)


def test_a_country_parameter_wants_a_country(names: ActorNames) -> None:
    trial = preset("RETURN $where AS n", header="// param: where country -- Where\n")
    assert bound(trial, {"where": "Seoul"}, actors=names) == {"where": "country/KOR"}
    with pytest.raises(UnknownActorError, match="is no country"):
        bound(trial, {"where": "NATO"}, actors=names)


def test_an_own_preset_runs(graph: Store, names: ActorNames) -> None:
    trial = preset(
        "MATCH (e:Entity {id: $who}) RETURN e.name AS n", header="// param: who actor = Russia -- Who, by default\n"
    )
    assert run(graph, trial, {}, actors=names).rows == (("Russia",),)
    assert run(graph, trial, {"who": "Beijing"}, actors=names).rows == (("China",),)


def test_columns_must_be_as_declared(graph: Store, names: ActorNames) -> None:
    with pytest.raises(PresetColumnsError, match="the query returns n, the header says m") as caught:
        run(graph, preset("MATCH (n:Country) RETURN count(n) AS n", columns="m"), {}, actors=names)
    assert caught.value.where == "mine/trial.cypher"


def test_no_rows_still_have_columns(graph: Store, names: ActorNames) -> None:
    table = run(graph, preset("MATCH (e:Entity {id: 'x'}) RETURN e.name AS n"), {}, actors=names)
    assert (table.columns, table.rows) == (("n",), ())


def test_the_store_refuses_what_the_header_check_lets_through(graph: Store, names: ActorNames) -> None:
    before = graph.counts()
    trial = replace(preset("MATCH (n) RETURN count(n) AS n"), cypher="MATCH (n) DETACH DELETE n RETURN count(*) AS n")
    with pytest.raises(WriteRefusedError):
        run(graph, trial, {}, actors=names)
    assert graph.counts() == before
