"""How far down rankings must be looked at, from what their first query finds."""

from graph.store.report import Rows
from queries.sought import Sought

_SIDES = ("value", "id", "ranking", "partner")


def test_all_are_known_where_the_next_ranks_lower() -> None:
    found = Sought.of(Rows(("value", "id"), ((9, "a"), (8, "b"), (7, "c"))), 2, 3)
    assert (dict(found.least), found.wanted, found.ids) == ({"": 8}, 2, ["a", "b"])


def test_all_are_known_where_there_are_no_more() -> None:
    found = Sought.of(Rows(("value", "id"), ((9, "a"), (9, "b"))), 2, 3)
    assert (found.wanted, found.ids) == (2, ["a", "b"])
    assert Sought.of(Rows((), ()), 2, 3) == Sought({}, 0, [])


def test_those_that_rank_alike_may_be_more_than_were_found() -> None:
    found = Sought.of(Rows(("value", "id"), ((9, "a"), (8, "b"), (8, "c"))), 2, 3)
    assert (dict(found.least), found.ids) == ({"": 8}, None)


def test_values_without_ids_say_only_where_to_stop() -> None:
    found = Sought.of(Rows(("value",), ((3,), (5,), (4,))), 2, 10)
    assert (dict(found.least), found.ids) == ({"": 4}, None)


def test_each_ranking_ends_by_itself_and_a_pair_in_two_is_named_once() -> None:
    rows = ((9, "a", "energy"), (8, "b", "energy"), (2, "a", "nuclear"))
    found = Sought.of(Rows(("value", "id", "ranking"), rows), 1, 2)
    assert (dict(found.least), found.wanted, found.ids) == ({"energy": 9, "nuclear": 2}, 2, ["a"])


def test_shared_partners_rank_by_the_weaker_side() -> None:
    rows = (
        ("0900000000000009", "a|x", "one", "x"), ("0800000000000001", "a|y", "one", "y"),
        ("0700000000000001", "b|x", "other", "x"), ("0600000000000001", "b|z", "other", "z"),
    )  # fmt: skip
    found = Sought.of(Rows(_SIDES, rows), 1, 10)
    assert (dict(found.least), found.wanted, found.ids) == ({"": "0700000"}, 1, ["a|x", "b|x"])


def test_shared_partners_may_be_farther_down_than_was_looked() -> None:
    rows = (("0900000000000009", "a|x", "one", "x"), ("0700000000000001", "b|x", "other", "x"))
    # Left out of the one's list may be some that rank above the weaker side of what is shared.
    found = Sought.of(Rows(_SIDES, rows), 1, 1)
    assert (dict(found.least), found.ids) == ({"": "0700000"}, None)
    nothing = Sought.of(Rows(_SIDES, (rows[0], ("0700000000000001", "b|z", "other", "z"))), 1, 1)
    assert (dict(nothing.least), nothing.wanted, nothing.ids) == ({"": ""}, 0, None)
