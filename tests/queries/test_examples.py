"""Each SPARQL example gives the rows that its preset gives in Cypher."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.export.rdf_names import DEFAULT_NAMES
from graph.sparql import Mirror, Runner
from graph.store import Store
from queries import ActorNames, Library, UnknownPresetError, run
from queries.errors import ParameterError
from queries.examples import example, examples

GOLDEN = Path(__file__).parent / "golden"
#: Columns that are lists in Cypher and joined text in SPARQL, which gives no order to either.
JOINED = {"relations": ", ", "office": "; ", "status": "; "}


def cases(name: str) -> list[dict[str, Any]]:
    """Return the questions of a preset that use no filters."""
    found: list[dict[str, Any]] = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    given = [case["arguments"] for case in found if case["arguments"].keys() <= set(example(name).parameters)]
    # Without a filter of its own, a preset has everything beyond its usual 100 rows too.
    return [arguments | {"limit": 10_000} for arguments in given]


def plain(column: str, value: object) -> object:
    if column in JOINED:
        parts = value if isinstance(value, list) else str(value or "").split(JOINED[column])
        return tuple(sorted(part for part in parts if part))
    return round(value, 6) if isinstance(value, float) else value


def sparql_rows(answer: bytes, columns: tuple[str, ...]) -> list[tuple[object, ...]]:
    found = json.loads(answer)
    assert tuple(found["head"]["vars"]) == columns
    numbers = {"decimal": float, "integer": int}
    rows = []
    for binding in found["results"]["bindings"]:
        cells = []
        for column in columns:
            cell = binding.get(column)
            kind = numbers.get(cell.get("datatype", "").rpartition("#")[2]) if cell else None
            cells.append(plain(column, None if cell is None else kind(cell["value"]) if kind else cell["value"]))
        rows.append(tuple(cells))
    return sorted(rows, key=repr)


@pytest.mark.parametrize("name", examples())
def test_rows_are_those_of_the_cypher_twin(
    graph: Store, library: Library, names: ActorNames, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    asked, twin = example(name), library[example(name).twin]
    folder = tmp_path_factory.getbasetemp() / f"sparql-{graph.kind}"
    mirror = Mirror(folder)
    mirror.synchronise(graph)
    seen = 0
    with Runner(mirror) as runner:
        for arguments in cases(name):
            table = run(graph, twin, arguments, actors=names)
            places = [table.columns.index(column) for column in asked.columns]
            expected = sorted(
                (tuple(plain(c, row[p]) for c, p in zip(asked.columns, places, strict=True)) for row in table.rows),
                key=repr,
            )
            given = {k: DEFAULT_NAMES.entity(names.resolve(str(v))) for k, v in arguments.items() if k != "limit"}
            assert sparql_rows(runner.ask(asked.filled(given)).data, asked.columns) == expected, arguments
            seen += len(expected)
    assert seen > 0


def test_unknown_names_are_refused() -> None:
    with pytest.raises(UnknownPresetError, match="no SPARQL example 'partner'"):
        example("partner")
    with pytest.raises(ParameterError, match="partners has no parameter 'country'"):
        example("partners").filled({"country": "urn:x"})


def test_an_example_runs_as_it_is() -> None:
    assert "VALUES ?actor { country:RUS } # param" in example("partners").filled({})
    assert "VALUES ?actor { <urn:x> } # param" in example("partners").filled({"actor": "urn:x"})
