"""What a statement says of all its evidence together."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.belief import belief, by_story
from graph.store.aggregate import Total, aggregate

_BLANK = dict.fromkeys(("published", "date", "valid_from", "valid_to", "office", "status"))


def _place(document: str, confidence: float = 0.5, **more: str | None) -> dict[str, Any]:
    return {**_BLANK, "document": document, "story": document, "confidence": confidence, "context": "none", **more}


def test_best_evidence_of_each_document_counts() -> None:
    found = aggregate([_place("a", 0.2), _place("a", 0.7), _place("b", 0.4)], [_place("c", 0.3), _place("c", 0.1)])
    assert (found["belief"], found["documents"]) == (belief([0.7, 0.4], [0.3]), 2)


def test_best_evidence_of_each_story_counts() -> None:
    copies = [_place("a", 0.2, story="a"), _place("b", 0.7, story="a"), _place("c", 0.4, story="c")]
    found = aggregate(copies, [_place("d", 0.3, story="d"), _place("e", 0.6, story="d")])
    assert (found["belief"], found["documents"], found["voices"]) == (belief([0.7, 0.4], [0.6]), 3, 2)


def test_contexts_are_sorted_and_without_none() -> None:
    found = aggregate([_place("a", context=c) for c in ("nuclear", "none", "economic", "nuclear")], [])
    assert found["contexts"] == ["economic", "nuclear"]
    assert aggregate([_place("a")], [])["contexts"] == []


def test_range_of_dates_falls_back_on_publication() -> None:
    places = [_place("a", date="2022-09"), _place("b", published="2020-01-01"), _place("c")]
    found = aggregate([*places, _place("d", date="2021", published="1999")], [])
    assert (found["first"], found["last"]) == ("2020-01-01", "2022-09")


def test_unknown_is_none() -> None:
    found = aggregate([_place("a")], [])
    assert {found[key] for key in ("first", "last", "valid_from", "valid_to", "office", "status")} == {None}


def test_term_is_as_wide_as_any_source_says() -> None:
    places = [
        _place("a", valid_from="2000"),
        _place("b", valid_from="1999", valid_to="2004"),
        _place("c", valid_to="2008"),
    ]
    found = aggregate(places, [])
    assert (found["valid_from"], found["valid_to"]) == ("1999", "2008")


@pytest.mark.parametrize("key", ["office", "status"])
def test_values_are_joined_in_order(key: str) -> None:
    places = [_place("a") | {key: value} for value in ("signed", None, "ratified", "signed")]
    found = aggregate(places, [])
    assert found[key] == "ratified; signed"


_WORDS = st.none() | st.sampled_from(["ratified", "signed", "withdrew"])
_DATES = st.none() | st.sampled_from(["1999", "2001-05", "2010-01-31"])
_PLACES = st.lists(
    st.builds(
        lambda number, story, **more: {"document": f"d{number}", "story": f"s{story}", **_BLANK, **more},
        st.integers(0, 5), st.integers(0, 2), confidence=st.sampled_from([0.2, 0.55, 0.7, 1.0]), date=_DATES,
        published=_DATES, context=st.sampled_from(["none", "military", "economic"]), valid_from=_DATES,
        valid_to=_DATES, office=_WORDS, status=_WORDS,
    ),
    max_size=12,
)  # fmt: skip


@given(places=_PLACES, cut=st.integers(0, 5))
def test_documents_added_later_come_to_the_same(places: list[dict[str, Any]], cut: int) -> None:
    before = [p for p in places if p["document"] <= f"d{cut}"]
    after = [p for p in places if p["document"] > f"d{cut}"]
    told = by_story((p["story"], p["confidence"]) for p in before)
    told = {story: best for story, best in told.items() if story in {p["story"] for p in after}}
    stored = Total.stored(Total().plus(before).properties(None))
    assert stored is not None
    assert stored.plus(after, told) == Total().plus(places)


def test_node_without_a_weight_has_no_total() -> None:
    assert Total.stored({"belief": 0.5, "documents": 1, "contexts": []}) is None
