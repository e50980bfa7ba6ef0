"""What a statement says of all its evidence together."""

from typing import Any

import pytest

from graph.belief import belief
from graph.store.aggregate import aggregate

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
