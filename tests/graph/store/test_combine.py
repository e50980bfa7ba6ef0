"""The rules of combination: the same whatever the order, the parts and the repetitions."""

from collections.abc import Callable
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store.combine import better_evidence, combined_document, combined_entity, earliest, latest

Record = dict[str, Any]

_TEXT = st.text("aAbé1", max_size=3)
_MAYBE = st.none() | st.text("aAbé1", min_size=1, max_size=3)
_ALIASES = st.lists(_TEXT.filter(bool), max_size=3, unique=True).map(sorted)
_ENTITIES = st.builds(
    lambda **fields: combined_entity(fields, fields),
    id=st.just("country/X"), name=_TEXT.filter(bool), aliases=_ALIASES, iso3=_MAYBE, wikidata=_MAYBE,
)  # fmt: skip
_DOCUMENTS = st.fixed_dictionaries(
    {"id": st.just("d-1"), "uri": _TEXT, "title": _MAYBE, "published": _MAYBE, "publisher": _MAYBE,
     "text_sha256": st.sampled_from((None, "hash"))}
)  # fmt: skip
_EVIDENCE = st.fixed_dictionaries(
    {"id": st.just("e"), "confidence": st.sampled_from((0.1, 0.5, 0.9)), "sentence": _TEXT},
    optional={"date": _TEXT},
)


@pytest.mark.parametrize(
    ("rule", "records"),
    [(combined_entity, _ENTITIES), (combined_document, _DOCUMENTS), (better_evidence, _EVIDENCE)],
    ids=["entity", "document", "evidence"],
)
@given(data=st.data())
def test_rule_is_free_of_order_parts_and_repetition(
    rule: Callable[[Record, Record], Record], records: st.SearchStrategy[Record], data: st.DataObject
) -> None:
    given_records = data.draw(st.lists(records, min_size=1, max_size=5))
    shuffled = data.draw(st.permutations(given_records))
    cut = data.draw(st.integers(0, len(given_records) - 1))
    whole = reduce(rule, given_records)
    assert reduce(rule, shuffled) == whole
    assert reduce(rule, [*given_records, *shuffled[:cut]]) == whole
    assert rule(reduce(rule, given_records[: cut + 1]), reduce(rule, given_records[cut:])) == whole


def test_fuller_name_stays_and_the_other_becomes_an_alias() -> None:
    short = {"id": "organization/un", "name": "UN", "aliases": ["The UN"], "iso3": None, "wikidata": "Q1065"}
    full = short | {"name": "United Nations", "aliases": [], "wikidata": None}
    assert combined_entity(short, full) == {
        "id": "organization/un",
        "name": "United Nations",
        "aliases": ["The UN", "UN"],
        "iso3": None,
        "wikidata": "Q1065",
    }


def test_first_in_code_point_order_of_equally_long_names() -> None:
    first = {"id": "x", "name": "NATO", "aliases": None, "iso3": None, "wikidata": None}
    assert combined_entity(first | {"name": "Nato"}, first)["name"] == "NATO"


@pytest.mark.parametrize(
    ("first", "second", "least", "greatest"),
    [
        (None, None, None, None),
        ("", None, None, None),
        ("", "b", "b", "b"),
        ("2022-09", "2022", "2022", "2022-09"),
    ],
)
def test_nothing_gives_way(first: str | None, second: str | None, least: str | None, greatest: str | None) -> None:
    assert (earliest(first, second), earliest(second, first)) == (least, least)
    assert (latest(first, second), latest(second, first)) == (greatest, greatest)
