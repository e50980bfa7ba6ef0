"""Every bundled preset on both stores: its rows, its columns, and its text to paste into Neo4j Browser."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store
from queries import ActorNames, Library, Preset, Table, bound, load_presets, run

GOLDEN = Path(__file__).parent / "golden"
PRESETS = sorted(load_presets())
DRAWN = sorted(name for name, preset in load_presets().items() if preset.graph)
#: Presets that stop looking when they have rows enough, and need no id to tell rows of one rank apart.
BOUNDED = (
    "alliance-brokers", "allies-of-allies", "balanced-triads", "brokers", "contradicted", "exercise-partners",
    "overlapping-blocs", "treaty-chains", "unbalanced-triads",
)  # fmt: skip


def cases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    return found


def example(preset: Preset) -> dict[str, object]:
    return {p.name: p.example for p in preset.parameters if p.required}


def rows(table: Table) -> list[list[Any]]:
    """Return the rows as JSON has them."""
    found: list[list[Any]] = json.loads(json.dumps(table.rows))
    return found


def cells(value: object) -> Iterator[dict[str, Any]]:
    """Yield every node and relationship, as deep in lists and paths as Browser looks for them."""
    if isinstance(value, dict) and "properties" in value:
        yield value
    elif isinstance(value, list | tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from cells(item)


def drawing(table: Table) -> list[list[str]]:
    """Return what is drawn: every relationship as a triple of names, in their order."""
    nodes = {cell["id"]: _caption(cell["properties"]) for cell in cells(table.rows) if "labels" in cell}
    edges = {cell["id"]: cell for cell in cells(table.rows) if "type" in cell}
    assert set(nodes) == {end for edge in edges.values() for end in (edge["start"], edge["end"])}
    return sorted([nodes[edge["start"]], edge["type"], nodes[edge["end"]]] for edge in edges.values())


def _caption(properties: dict[str, Any]) -> str:
    if "relation" in properties:
        return "{relation} {polarity} {modality}".format_map(properties)
    return str(properties.get("name") or properties["title"])


def test_every_preset_has_golden_rows_and_no_other_file_is_there() -> None:
    assert sorted(path.stem for path in GOLDEN.iterdir()) == PRESETS


@pytest.mark.parametrize("name", PRESETS)
def test_rows_are_golden(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    for case in cases(name):
        table = run(graph, preset, case["arguments"], actors=names)
        assert rows(table) == case["rows"], case["arguments"]
        assert table.columns == preset.columns


@pytest.mark.parametrize("name", BOUNDED)
def test_a_limit_keeps_the_first_rows(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    case = max(cases(name), key=lambda case: len(case["rows"]))
    for limit in range(1, len(case["rows"]) + 1):
        table = run(graph, preset, {**case["arguments"], "limit": limit}, actors=names)
        assert rows(table) == case["rows"][:limit]


@pytest.mark.parametrize("name", DRAWN)
def test_graphs_are_golden(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    drawn = library[name].drawn
    assert drawn is not None
    for case in cases(name):
        assert drawing(run(graph, drawn, case["arguments"], actors=names)) == case["graph"], case["arguments"]
    assert any(case["graph"] for case in cases(name))


@pytest.mark.parametrize("name", PRESETS)
def test_the_key_tells_rows_apart(library: Library, name: str) -> None:
    preset = library[name]
    places = [preset.columns.index(column) for column in preset.key]
    assert places
    for case in cases(name):
        keys = [json.dumps([row[place] for place in places]) for row in case["rows"]]
        assert len(set(keys)) == len(keys), case["arguments"]


@pytest.mark.parametrize("name", PRESETS)
def test_columns_are_declared(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    filled = next(case["arguments"] for case in cases(name) if case["rows"])
    assert graph.read(preset.cypher, bound(preset, filled, actors=names)).columns == preset.columns


@pytest.mark.parametrize("name", PRESETS)
def test_pasted_text_answers_the_same(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    case = next(case for case in cases(name) if case["rows"])
    text = preset.pasteable(bound(preset, case["arguments"], actors=names))
    found = graph.read(text)
    assert text.startswith(f"// {preset.title}\n")
    assert rows(Table(found.columns, found.rows)) == case["rows"]
    assert " IS NULL OR" not in text


@pytest.mark.parametrize("name", DRAWN)
def test_a_pasted_graph_draws_the_same(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    drawn = library[name].drawn
    assert drawn is not None
    case = next(case for case in cases(name) if case["graph"])
    found = graph.read(drawn.pasteable(bound(drawn, case["arguments"], actors=names)))
    assert drawing(Table(found.columns, found.rows)) == case["graph"]


@pytest.mark.parametrize("name", PRESETS)
def test_the_whole_file_is_one_query(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    case = next(case for case in cases(name) if case["rows"])
    found = graph.read(preset.text, bound(preset, case["arguments"], actors=names))
    assert rows(Table(found.columns, found.rows)) == case["rows"]


@pytest.mark.parametrize("name", PRESETS)
def test_tables_hold_nothing_to_draw(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    assert list(cells(run(graph, preset, example(preset), actors=names).rows)) == []


def test_an_empty_graph_gives_no_rows(store: Store, library: Library, names: ActorNames) -> None:
    for preset in library.values():
        assert run(store, preset, example(preset), actors=names) == Table(preset.columns, ())
        if preset.drawn is not None:
            assert run(store, preset.drawn, example(preset), actors=names).rows == ()
