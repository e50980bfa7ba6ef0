"""Values of analyses on entities' nodes, on both stores."""

import io

import pytest

from graph import export
from graph.errors import StoreError
from graph.store import Store
from graph.store import annotations as module
from tests.graph.store.content import content
from tests.queries.fixture_graph import ARTICLES, documents, statements

_READ = "MATCH (e:Entity) WHERE e.analysis_core IS NOT NULL RETURN e.id, e.analysis_core, e.analysis_part ORDER BY e.id"


@pytest.fixture
def filled(store: Store) -> Store:
    store.load(statements(), documents())
    return store


def test_values_are_put_replaced_and_taken_off(filled: Store) -> None:
    assert filled.annotate({"country/RUS": {"core": 3, "part": 0.5}, "country/CHN": {"core": 2, "part": 0.25}}) == 2
    assert filled.read(_READ).rows == (("country/CHN", 2, 0.25), ("country/RUS", 3, 0.5))
    # China has none any more, and what was not given again stays.
    assert filled.annotate({"country/RUS": {"core": 4}}) == 1
    assert filled.read(_READ).rows == (("country/RUS", 4, 0.5),)
    assert filled.annotation_names() == ["core", "part"]
    assert filled.remove_annotations(["core"]) == 1
    assert filled.annotation_names() == ["part"]
    assert filled.remove_annotations() == 2
    assert (filled.annotation_names(), filled.remove_annotations()) == ([], 0)


def test_pages_of_nodes_are_all_done(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_NODES", 2)
    codes = ("RUS", "CHN", "USA", "JPN", "IND")
    assert filled.annotate({f"country/{code}": {"core": 1} for code in codes}) == 5
    assert len(filled.read(_READ).rows) == 5
    assert filled.remove_annotations() == 5
    assert filled.read(_READ).rows == ()


def test_values_are_kinds_that_a_node_can_hold(filled: Store) -> None:
    filled.annotate({"country/RUS": {"a": "x", "b": 1, "c": 0.5, "d": True}})
    query = "MATCH (e:Entity {id: 'country/RUS'}) RETURN e.analysis_a, e.analysis_b, e.analysis_c, e.analysis_d"
    assert filled.read(query).rows == (("x", 1, 0.5, True),)


def test_an_unknown_entity_is_passed_over(filled: Store) -> None:
    before = filled.counts()
    assert filled.annotate({"country/XXX": {"core": 1}}) == 0
    assert filled.counts() == before


@pytest.mark.parametrize("name", ["", "Core", "core`] DETACH DELETE (e", "9", "a b", "x" * 61])
def test_a_name_that_is_none_is_refused(filled: Store, name: str) -> None:
    with pytest.raises(StoreError, match="cannot be the name of a value"):
        filled.annotate({"country/RUS": {name: 1}})
    with pytest.raises(StoreError, match="cannot be the name of a value"):
        filled.remove_annotations([name])


def test_what_a_stranger_put_there_stays(filled: Store) -> None:
    filled.connection.write(lambda tx: tx.rows("MATCH (e:Entity {id: 'country/RUS'}) SET e.`analysis_My own` = 1"))
    assert filled.annotation_names() == []
    assert filled.remove_annotations() == 0
    rows = filled.read("MATCH (e:Entity {id: 'country/RUS'}) RETURN e.`analysis_My own`").rows
    assert rows == ((1,),)


def test_values_are_no_part_of_what_is_known(filled: Store) -> None:
    def exported() -> list[bytes]:
        found = []
        for form in ("turtle", "nquads", "jsonld", "graphml", "gexf", "csv"):
            stream = io.BytesIO()
            export.write(filled.statements(), filled.documents(), stream, form=form)
            found.append(stream.getvalue())
        return found

    node = "MATCH (e:Entity {id: 'country/RUS'}) RETURN e"
    before = content(filled), exported(), filled.read(node).rows, list(filled.statements())
    filled.annotate({"country/RUS": {"core": 3}, "country/CHN": {"core": 3}})
    assert (content(filled), exported(), filled.read(node).rows, list(filled.statements())) == before


def test_values_outlive_a_load_and_go_with_their_node(filled: Store) -> None:
    filled.annotate({"leader/kim-jong-un": {"core": 3}, "country/RUS": {"core": 3}})
    filled.load(statements(), documents())
    assert len(filled.read(_READ).rows) == 2
    shells = next(article for article in ARTICLES if article.uri == "news/shells.txt")
    filled.remove(shells.uri)
    assert filled.read(_READ).rows == (("country/RUS", 3, None),)
    filled.load(statements(), documents())
    assert filled.read(_READ).rows == (("country/RUS", 3, None),)
