"""Answers from counts: they are those of the presets' own queries."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.store import Store
from graph.store.report import Rows
from queries import ActorNames, Preset, bound, load_presets
from queries.counting import Counted, counting, read
from tests.graph.store.corpus import CHINA, RUSSIA, corpus
from tests.graph.store.news import news
from tests.queries.fixture_graph import ENTITIES

PRESETS = load_presets()
COUNTED = sorted(name for name, preset in PRESETS.items() if counting(preset))
GOLDEN = Path(__file__).parent / "golden"


def counted(preset: Preset) -> Counted:
    found = counting(preset)
    assert found is not None
    return found


#: Dates of which the corpus has some before and some after, and those that most of its news is about.
_GIVEN = {"at": "2021", "after": "2012", "actor": RUSSIA.id, "one": CHINA.id, "other": RUSSIA.id}
_ACTORS = ActorNames((e.id, e.name, e.aliases) for e in ENTITIES.values())


def answer(preset: Preset, store: Store, given: dict[str, object]) -> Rows:
    found = counted(preset).read(store, given)
    assert found is not None
    return found


def fill(store: Store, seed: int) -> None:
    store.load(*corpus(seed, documents=60, actors=7))
    store.load(*news(random.Random(seed), 30))  # noqa: S311 - repeatable


def asked(name: str, most: int) -> dict[str, object]:
    preset = PRESETS[name]
    given = {key: value for key, value in _GIVEN.items() if preset.parameter(key)}
    return values(preset, **given, **{counted(preset).limit: most})


def values(preset: Preset, **given: object) -> dict[str, object]:
    examples = {p.name: p.example for p in preset.parameters if p.required}
    return bound(preset, {**examples, **given}, actors=_ACTORS)


def test_each_file_belongs_to_a_preset() -> None:
    folder = Path(__file__).parents[2] / "queries" / "counted"
    assert sorted(path.stem for path in folder.iterdir()) == COUNTED


def test_rankings_of_pairs_are_counted() -> None:
    assert {"who-cooperates", "conflicts", "friends-and-foes", "growing-and-cooling", "newly-cooperating"} <= set(
        COUNTED
    )


@pytest.mark.parametrize("name", COUNTED)
def test_counts_give_the_golden_rows(graph: Store, name: str) -> None:
    preset, served = PRESETS[name], 0
    for case in json.loads((GOLDEN / f"{name}.json").read_text("utf-8")):
        given = values(preset, **case["arguments"])
        if counted(preset).serves(preset, given):
            assert json.loads(json.dumps(answer(preset, graph, given).rows)) == case["rows"], case["arguments"]
            served += bool(case["rows"])
    assert served


@pytest.mark.parametrize("name", COUNTED)
def test_counts_give_the_answer_of_the_query(store: Store, name: str) -> None:
    fill(store, 2)
    for most in (1, 3, 10, 1000):
        given = asked(name, most)
        found = answer(PRESETS[name], store, given)
        assert found.rows
        assert found == store.read(PRESETS[name].cypher, given)


# Each example empties the store, so that it may be one for all.
@settings(deadline=None, max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000), st.integers(1, 6))
def test_counts_give_the_answer_of_the_query_on_any_graph(store: Store, seed: int, most: int) -> None:
    store.clear()
    fill(store, seed)
    for name in COUNTED:
        values = asked(name, most)
        assert answer(PRESETS[name], store, values) == store.read(PRESETS[name].cypher, values), name


@pytest.mark.parametrize("name", COUNTED)
def test_an_empty_graph_has_no_rows(store: Store, name: str) -> None:
    assert answer(PRESETS[name], store, values(PRESETS[name])).rows == ()


def test_what_counts_do_not_know_is_left_to_the_query(graph: Store) -> None:
    preset = PRESETS["who-cooperates"]
    assert counted(preset).serves(preset, values(preset, limit=5))
    for further in ({"context": "military"}, {"min_belief": 0.5}, {"since": "2020"}, {"possible": True}):
        given = values(preset, **further)
        assert not counted(preset).serves(preset, given)
        assert read(graph, preset, given) == graph.read(preset.cypher, given)


def test_a_day_is_finer_than_years() -> None:
    preset = PRESETS["growing-and-cooling"]
    assert counted(preset).serves(preset, values(preset, at="2021"))
    assert not counted(preset).serves(preset, values(preset, at="2021-05"))


def test_a_preset_of_the_user_is_not_answered_by_the_counts_of_another(tmp_path: Path) -> None:
    assert counting(replace(PRESETS["conflicts"], path=tmp_path / "conflicts.cypher")) is None


def test_pairs_that_a_writer_takes_away_meanwhile_are_made_up_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.load(*corpus(1, documents=30, actors=6))
    preset = PRESETS["who-cooperates"]
    given, ask = values(preset, limit=3), store.read
    wanted = ask(preset.cypher, given)

    def meanwhile(cypher: str, parameters: dict[str, object] | None = None) -> Rows:
        found = ask(cypher, parameters)
        return replace(found, rows=found.rows[1:]) if cypher == counted(preset).find else found

    monkeypatch.setattr(store, "read", meanwhile)
    assert read(store, preset, given) == wanted
    assert len(wanted.rows) == 3
