"""How Neo4j means to run each preset, with enough in the graph for a plan to matter."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import neo4j
import pytest

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from graph.store import Store
from queries import ActorNames, bound, load_presets
from tests.queries.fixture_graph import documents, statements

PRESETS = load_presets()
#: Every preset with the query of each of its views.
QUERIES = {
    f"{name} ({view})": shown
    for name, preset in PRESETS.items()
    for view, shown in (("table", preset), ("graph", preset.drawn if preset.graph else None))
    if shown is not None
}
#: Presets that begin at given actors, and so must not read the whole graph.
FROM_ACTOR = {name for name, p in PRESETS.items() if any(q.names_actor and q.required for q in p.parameters)}
SEEKS = {"NodeUniqueIndexSeek", "NodeIndexSeek"}
SCANS = {"AllNodesScan", "NodeByLabelScan", "NodeIndexScan", "DirectedRelationshipTypeScan"}


def crowd() -> tuple[list[Statement], Document]:
    """Return 780 statements among 40 organizations that no preset is asked about."""
    document = Document("crowd.txt", "A crowd.")
    evidence = Evidence(document.id, "A crowd.", 0, 8)
    actors = [Entity(f"organization/club-{n}", "Organization", f"Club {n}") for n in range(40)]
    return [Statement(a, "COOPERATES_WITH", b, evidence=(evidence,)) for a, b in combinations(actors, 2)], document


@pytest.fixture(scope="module")
def crowded(neo4j_session: Store) -> Store:
    found, document = crowd()
    neo4j_session.clear()
    neo4j_session.load([*statements(), *found], [*documents(), document])
    # Without fresh statistics the planner takes the graph for an empty one.
    neo4j_session.connection.define("CALL db.prepareForReplanning(60)")
    return neo4j_session


def operators(plan: dict[str, Any]) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


@pytest.mark.parametrize("query", sorted(QUERIES))
def test_plan_reads_only_and_starts_from_the_index(crowded: Store, names: ActorNames, query: str) -> None:
    preset = QUERIES[query]
    values = bound(preset, {p.name: p.example for p in preset.parameters if p.required}, actors=names)
    with crowded.connection.session(neo4j.READ_ACCESS) as session:
        summary = session.run(f"EXPLAIN {preset.cypher}", values).consume()
    found = set(operators(summary.plan or {}))
    assert summary.query_type == "r"
    if preset.name in FROM_ACTOR:
        assert found & SEEKS
        assert not found & SCANS


def test_most_presets_that_name_an_actor_begin_at_one() -> None:
    assert {"partners", "why", "timeline", "members", "alliance-path", "common-partners"} <= FROM_ACTOR
