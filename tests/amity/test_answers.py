"""Presets and paths from Python, with actors under any of their names."""

from pathlib import Path

import pytest

from amity.answers import COOPERATION_PATHS, actor_names, alliance_paths, presets, query
from amity.output import graph
from amity.settings import Settings
from graph.store import Store
from queries import UnknownActorError
from tests.amity.conftest import CommandLine

pytestmark = pytest.mark.usefixtures("filled")


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Moscow", "country/RUS"), ("ROK", "country/KOR"), ("Côte d'Ivoire", "country/CIV"),
        ("Ivory Coast", "country/CIV"), ("NATO", "organization/nato"), ("Beijing", "country/CHN"),
        ("the United States", "country/USA"), ("country/PRK", "country/PRK"), ("Berlin", "country/DEU"),
    ],
)  # fmt: skip
def test_names_in_any_common_form(store: Store, name: str, actor: str) -> None:
    assert actor_names(store).resolve(name) == actor


def test_who_is_only_in_the_graph_is_known_too(store: Store) -> None:
    names = actor_names(store)
    for statement in store.statements():
        assert names.resolve(statement.subject.id) == statement.subject.id


def test_a_preset_gives_a_table(store: Store) -> None:
    table = query(store, "partners", actor="Pyongyang")
    assert "Russia" in table.column("partner")
    with pytest.raises(UnknownActorError, match="Did you mean"):
        query(store, "partners", actor="Pyongyangg")


def test_paths_run_over_cooperation_but_not_over_membership(store: Store) -> None:
    assert "MEMBER_OF" not in COOPERATION_PATHS
    for path in alliance_paths(store, "Manila", "London"):
        assert {hop.relation for hop in path.hops} <= set(COOPERATION_PATHS)


def test_the_graph_has_the_stated_edges_of_the_store(store: Store) -> None:
    expected = {(s.subject.id, s.object.id, s.relation) for s in store.statements() if s.polarity == "positive"}
    for found in (graph(store), graph(store.statements())):
        edges = {(a, b, data["relation"]) for a, b, data in found.edges(data=True)}
        assert {frozenset(e) for e in edges} == {frozenset(e) for e in expected}


def test_presets_of_ones_own_stand_beside_the_bundled(filled: CommandLine, tmp_path: Path) -> None:
    assert filled.environment
    (tmp_path / "presets").mkdir()
    (tmp_path / "presets" / "all.cypher").write_text(
        "// Everyone\n// description: All entities.\n// columns: name\nMATCH (e:Entity) RETURN e.name AS name\n"
    )
    assert set(presets(Settings(data_dir=tmp_path))) == {*presets(), "all"}
