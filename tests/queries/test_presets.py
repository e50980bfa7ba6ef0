"""Every bundled preset on both stores: its rows, its columns, and its text to paste into Neo4j Browser."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store
from queries import ActorNames, Library, Preset, Table, bound, load_presets, run

GOLDEN = Path(__file__).parent / "golden"
PRESETS = sorted(load_presets())


def cases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    return found


def example(preset: Preset) -> dict[str, object]:
    return {p.name: p.example for p in preset.parameters if p.required}


def rows(preset: Preset, table: Table) -> list[list[Any]]:
    """Return the rows as JSON has them; those of a graph as sorted triples."""
    if preset.view == "table":
        found: list[list[Any]] = json.loads(json.dumps(table.rows))
        return found
    return sorted([a["properties"]["name"], r["type"], b["properties"]["name"]] for a, r, b in table.rows)


def test_every_preset_has_golden_rows_and_no_other_file_is_there() -> None:
    assert sorted(path.stem for path in GOLDEN.iterdir()) == PRESETS


@pytest.mark.parametrize("name", PRESETS)
def test_rows_are_golden(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    for case in cases(name):
        table = run(graph, preset, case["arguments"], actors=names)
        assert rows(preset, table) == case["rows"], case["arguments"]
        assert table.columns == preset.columns


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
    assert rows(preset, Table(found.columns, found.rows)) == case["rows"]


@pytest.mark.parametrize("name", PRESETS)
def test_graph_views_return_what_browser_draws(graph: Store, library: Library, names: ActorNames, name: str) -> None:
    preset = library[name]
    cells = [cell for row in run(graph, preset, example(preset), actors=names).rows for cell in row]
    drawn = [cell for cell in cells if isinstance(cell, dict) and ("labels" in cell or "type" in cell)]
    assert (preset.view == "graph") == (len(drawn) == len(cells) > 0)


def test_an_empty_graph_gives_no_rows(store: Store, library: Library, names: ActorNames) -> None:
    found = {name: run(store, preset, example(preset), actors=names) for name, preset in library.items()}
    assert found == {name: Table(preset.columns, ()) for name, preset in library.items()}
