"""Asking both servers: plain values, clear mistakes, and no way to write."""

from typing import Any

import pytest

from graph.store import NAME_INDEX, QueryError, Store, WriteRefusedError, query
from tests.graph.store.content import content
from tests.graph.store.corpus import consults, document, place

FIRST = document("Russia met China.")


def test_values_are_plain(store: Store) -> None:
    found = store.read(
        "RETURN 1 AS one, 1.5 AS half, 'é' AS text, true AS yes, null AS nothing, [1, [2]] AS list, "
        "{a: {b: [3]}} AS map, "
        "date('2020-01-02') AS day, datetime('2020-01-02T03:04:05Z') AS moment, duration('P1D') AS span"
    )
    assert found.columns == ("one", "half", "text", "yes", "nothing", "list", "map", "day", "moment", "span")
    row: tuple[Any, ...] = (1, 1.5, "é", True, None, [1, [2]], {"a": {"b": [3]}}, "2020-01-02")
    assert found.rows[0][:8] == row
    assert found.rows[0][8].startswith("2020-01-02T03:04:05.0")
    assert found.rows[0][9] == "P1D"


def test_graph_values_are_dictionaries(store: Store) -> None:
    store.load([consults(place(FIRST))], [FIRST])
    ((start, edge, end, path),) = store.read(
        "MATCH p = (a:Country {id: 'country/CHN'})-[r:CONSULTS_WITH]->(b) RETURN a, r, b, p"
    ).rows
    assert (set(start["labels"]), start["properties"]["name"]) == ({"Country", "Entity"}, "China")
    assert (edge["type"], edge["start"], edge["end"]) == ("CONSULTS_WITH", start["id"], end["id"])
    assert edge["properties"]["documents"] == 1
    assert (path["nodes"], path["relationships"]) == ([start, end], [edge])


def test_parameters(store: Store) -> None:
    found = store.read("UNWIND $names AS name RETURN name, $map.a AS a", {"names": ["x", "y"], "map": {"a": 1}})
    assert found.rows == (("x", 1), ("y", 1))


def test_full_text_index_of_names(store: Store) -> None:
    store.load([consults(place(FIRST))], [FIRST])
    found = store.read(
        "CALL db.index.fulltext.queryNodes($index, 'russia') YIELD node RETURN node.id", {"index": NAME_INDEX}
    )
    assert found.rows == (("country/RUS",),)


@pytest.mark.parametrize(
    ("cypher", "parameters"),
    [
        ("MATCH (n RETURN n", {}),
        ("RETURN nosuchfunction(1)", {}),
        ("RETURN $absent", {}),
        ("CALL no.such.procedure()", {}),
        ("RETURN $value", {"value": object()}),
    ],
)
def test_mistakes_are_named(store: Store, cypher: str, parameters: dict[str, object]) -> None:
    with pytest.raises(QueryError, match=r"\[E408\] .+\. (Correct the query|Use texts)"):
        store.read(cypher, parameters)


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:Country {id: 'country/XXX'})",
        "MATCH (n) SET n.name = 'changed'",
        "MATCH (n) DETACH DELETE n",
        "CALL { CREATE (x:Leader {id: 'leader/x'}) } RETURN 1",
        "MERGE (n:Country {id: 'country/RUS'}) RETURN n",
    ],
)
def test_writing_is_refused_and_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch, cypher: str) -> None:
    store.load([consults(place(FIRST))], [FIRST])
    before = content(store)
    with pytest.raises(WriteRefusedError):
        store.read(cypher)
    # Were a clause to slip through the check of words, the server's own word on the query would stop it.
    with monkeypatch.context() as patch:
        patch.setattr(query, "refuse_write", lambda _: None)
        with pytest.raises(WriteRefusedError, match="the query writes"):
            store.read(cypher)
    assert cypher not in store.connection.reading
    assert content(store) == before


def test_a_query_that_comes_back_is_asked_for_its_kind_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def kind(_: object, cypher: str, __: object) -> str:
        asked.append(cypher)
        return "r"

    monkeypatch.setattr(query, "_type", kind)
    for number in range(3):
        assert store.read("RETURN $number + 0.5 AS n", {"number": number}).rows == ((number + 0.5,),)
    assert len(asked) == (1 if store.kind == "neo4j" else 0)


def test_what_is_known_of_queries_is_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "_KNOWN", 3)
    for number in range(10):
        store.read(f"RETURN {number} AS n")
    assert 1 <= len(store.connection.reading) <= 3
