"""Dyads on both servers: exact whatever comes, goes and comes again."""

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.document import Document
from graph.errors import StoreError
from graph.statement import Statement
from graph.store import SCHEMA_VERSION, Store, batch, writer
from graph.store.catching_up import catch_up
from graph.store.dyad import FIRM, SIDES
from graph.store.schema import prepare
from graph.store.stories import BAND_NAMES
from queries.common import DEFAULT_MODALITIES
from queries.paths import PATH_RELATIONS
from tests.graph.store.content import content
from tests.graph.store.corpus import CHINA, PUTIN, RUSSIA, Corpus, consults, corpus, document, place
from tests.graph.store.news import dated_anew, news
from tests.graph.store.recount import recount

PAIR = "country/CHN|country/RUS"
_STEPS = ("load", "load", "some of it", "replace", "date anew", "remove")


def recorded(store: Store) -> dict[str, dict[str, Any]]:
    rows = store.read("MATCH (d:Dyad) RETURN d.id, properties(d)").rows
    assert len(rows) == len(dict(rows))
    return dict(rows)


def of(given: Corpus, documents: list[Document]) -> Corpus:
    ids = {d.id for d in documents}
    return [s for s in given[0] if s.evidence[0].document in ids], documents


def test_firm_is_what_presets_ask_for() -> None:
    assert FIRM == DEFAULT_MODALITIES
    assert {name for name, side in SIDES.items() if side == "cooperation"} <= set(PATH_RELATIONS)


def test_dyad_counts_documents_once_and_statements_by_relation(store: Store) -> None:
    news, later = document("Russia met China.", published="2022-03-04"), document("China came to Moscow.", "b.txt")
    twice = [
        consults(place(news), place(news, 7), place(later, date="2023")),
        consults(place(news, 2), modality="planned"),
    ]
    store.load(twice, [news, later])
    found = recorded(store)[PAIR]
    assert (found["one"], found["other"]) == (CHINA.id, RUSSIA.id)
    assert (found["relations"], found["statements"]) == (["CONSULTS_WITH"], [2])
    assert (found["documents"], found["cooperation_documents"], found["cooperation_mentions"]) == (2, 2, 3)
    assert (found["years"], found["before"], found["after"]) == (["2022", "2023"], [1, 1], [1, 1])
    assert (found["cooperation_first"], found["cooperation_last"]) == ("2022-03-04", "2023")
    assert "mixed_rank" not in found
    assert recount(store) == {PAIR: found}


def test_dyad_has_its_contexts_and_keys_of_both_ends(store: Store) -> None:
    news, later = document("Russia met China."), document("China came to Moscow.", "b.txt")
    store.load(
        [consults(place(news, context="energy"), place(later, context="military", confidence=0.5))], [news, later]
    )
    store.load([consults(place(later, 2, context="energy"), modality="planned")], [later])
    found = recorded(store)[PAIR]
    assert found["contexts"] == ["energy", "military"]
    assert (found["relations"], found["statements"], found["by_one"]) == (["CONSULTS_WITH"], [2], [2])
    assert found["energy_rank"] == found["cooperation_rank"] == 891_000_000_000_003
    assert found["military_rank"] == 891_000_000_000_002
    assert found["one_cooperation"] == "country/CHN|0891000000000003"
    assert found["other_cooperation"] == "country/RUS|0891000000000003"
    store.remove(news.id)
    assert recorded(store)[PAIR]["contexts"] == ["energy", "military"]
    assert recorded(store) == recount(store)


def test_dyad_of_a_leader_is_found_among_those_of_its_ends_and_in_no_ranking_of_the_graph(store: Store) -> None:
    news = document("Russia accused Putin.", published="2022")
    met = Statement(PUTIN, "CONSULTS_WITH", CHINA, evidence=(place(news, context="energy"),))
    store.load([met, Statement(PUTIN, "ACCUSES", CHINA, evidence=(place(news, 2),))], [news])
    [found] = recorded(store).values()
    assert found["other_conflict"] == f"{PUTIN.id}|0792000000000001"
    assert (found["relations"], found["by_one"], found["contexts"]) == (
        ["ACCUSES", "CONSULTS_WITH"],
        [0, 1],
        ["energy"],
    )
    assert not [name for name in found if name.endswith("_rank") or name in ("years", "cooperation_start")]


def test_hearsay_and_denials_are_not_counted(store: Store) -> None:
    news = document("Russia met China.")
    store.load([consults(place(news), modality="possible"), consults(place(news, 2), polarity="negative")], [news])
    assert recorded(store) == {}


def test_what_lowers_the_greatest_belief_makes_another_the_greatest(store: Store) -> None:
    first, second, denial = document("One."), document("Two.", "b.txt"), document("Three.", "c.txt")
    store.load([consults(place(first, confidence=0.9))], [first])
    store.load([consults(place(second, confidence=0.7), modality="planned")], [second])
    store.load([consults(place(denial, confidence=0.95), polarity="negative")], [denial])
    assert recorded(store) == recount(store)
    assert recorded(store)[PAIR]["cooperation_belief"] == pytest.approx(0.693)
    store.remove(denial.id)
    assert recorded(store)[PAIR]["cooperation_belief"] == pytest.approx(0.891)


def test_document_that_is_dated_anew_counts_in_its_new_year(store: Store) -> None:
    store.load([consults(place(document("One.")))], [document("One.", published="2021-05")])
    store.load([], [document("One.", published="2019-05")])
    assert recorded(store)[PAIR]["years"] == ["2019"]
    assert recorded(store) == recount(store)


# Each example empties the store, so that it may be one for all.
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(0, 10_000),
    st.lists(st.tuples(st.sampled_from(_STEPS), st.sets(st.integers(0, 9), min_size=1, max_size=5)), max_size=8),
)
def test_counts_are_those_of_the_evidence_after_any_changes(
    store: Store, seed: int, steps: list[tuple[str, set[int]]]
) -> None:
    store.clear()
    rng = random.Random(seed)  # noqa: S311 - repeatable
    given = news(rng, 10)
    for step, numbers in steps:
        chosen = [given[1][number] for number in sorted(numbers)]
        statements, _ = of(given, chosen)
        some = rng.sample(statements, len(statements) // 2)
        match step:
            case "remove":
                store.remove(chosen[0].id)
            case "date anew":
                store.load(some, [dated_anew(rng, each) for each in chosen])
            case "load":
                store.load(statements, chosen)
            case _:
                store.load(some, chosen, replace=step == "replace")
        assert recorded(store) == recount(store)


@settings(deadline=None, max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000))
def test_order_and_portions_do_not_matter(store: Store, seed: int) -> None:
    store.clear()
    rng = random.Random(seed)  # noqa: S311 - repeatable
    given = news(rng, 14)
    store.load(*given)
    whole, counted = content(store), recorded(store)
    assert counted == recount(store)
    store.clear()
    documents = rng.sample(given[1], len(given[1]))
    while documents:
        size = rng.randrange(1, 6)
        store.load(*of(given, documents[:size]))
        documents = documents[size:]
    assert recorded(store) == counted
    assert content(store) == whole


def test_empty_graph_has_no_dyads_after_everything_is_removed(store: Store) -> None:
    given = news(random.Random(3), 12)  # noqa: S311 - repeatable
    store.load(*given)
    assert recorded(store)
    for each in given[1]:
        store.remove(each.id)
    assert recorded(store) == {}


@pytest.mark.parametrize("place_of_the_fault", ["apply", "remove_unused", "mark"])
def test_load_that_is_cut_short_leaves_the_counts_of_what_is_stored(
    store: Store, monkeypatch: pytest.MonkeyPatch, place_of_the_fault: str
) -> None:
    given = news(random.Random(4), 12)  # noqa: S311 - repeatable
    monkeypatch.setattr(batch, "MAX_DOCUMENTS", 3)
    store.load(*of(given, given[1][:6]))
    before = recorded(store)

    def fail(*_: object) -> None:
        raise StoreError("cut short", remedy="Load again")

    with monkeypatch.context() as fault:
        fault.setattr(writer, place_of_the_fault, fail)
        with pytest.raises(StoreError, match="cut short"):
            store.load([], given[1][:6], replace=True)
    assert recorded(store) == before == recount(store)
    store.load(*given)
    assert recorded(store) == recount(store)


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_graph_of_an_older_version_is_counted_when_it_is_opened(store: Store, version: int) -> None:
    store.load(*corpus(2, documents=12, actors=5))
    store.load(*news(random.Random(5), 12))  # noqa: S311 - repeatable
    wanted = content(store)
    assert recorded(store)
    own = ", ".join(f"d.{name}" for name in ("story", "runs", *BAND_NAMES))
    stories = [f"MATCH (d:Document) REMOVE {own}", "MATCH (s:Statement) REMOVE s.voices, s.weight SET s.belief = 0.5",
               "MATCH (:Entity)-[r]->(:Entity) REMOVE r.voices SET r.belief = 0.5"]  # fmt: skip
    pairs = ["MATCH (s:Statement) REMOVE s.dyad", "MATCH (d:Dyad) DETACH DELETE d"]
    # Version 4 had dyads of states alone, and less on them.
    states = ["MATCH (d:Dyad) WHERE d.one STARTS WITH 'leader' OR d.other STARTS WITH 'leader' DETACH DELETE d",
              "MATCH (d:Dyad) REMOVE d.contexts, d.by_one, d.one_cooperation, d.other_cooperation",
              "MATCH (d:Dyad) REMOVE d.one_conflict, d.other_conflict, d.military_rank"]  # fmt: skip
    for query in (
        *(stories if version == 1 else ()),
        *(states if version == 4 else pairs),
        # What an upgrade that was cut short has left, and what an older Amity has taken the evidence of since.
        "CREATE (:Dyad {id: 'country/A|country/B', documents: 1})",
        f"MERGE (d:Dyad {{id: '{PAIR}'}}) SET d.documents = 7, d.years = ['2001'], d.before = [7], d.after = [7]",
        f"MATCH (a:Amity) SET a.version = {version}",
    ):
        store.connection.write(lambda tx, query=query: tx.rows(query))  # type: ignore[misc]
    if store.kind == "embedded":
        # Its schema is there; only the process that starts it can change that.
        catch_up(store.connection)
        store.connection.write(lambda tx: tx.rows("MATCH (a:Amity) SET a.version = $v", v=SCHEMA_VERSION))
    else:
        prepare(store.connection)
    assert content(store) == wanted
    assert recorded(store) == recount(store)


def test_upgrade_goes_in_portions(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.load(*news(random.Random(6), 12))  # noqa: S311 - repeatable
    wanted = content(store)
    for query in ("MATCH (s:Statement) REMOVE s.dyad", "MATCH (d:Dyad) DETACH DELETE d"):
        store.connection.write(lambda tx, query=query: tx.rows(query))  # type: ignore[misc]
    monkeypatch.setattr("graph.store.upgrade._NODES", 3)
    monkeypatch.setattr("graph.store.upgrade._DYADS", 2)
    catch_up(store.connection)
    assert content(store) == wanted
