import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import Library, SavedResultError, difference, key_columns, saved_rows
from queries.difference import Change

OLD = [
    {"one": "China", "other": "Russia", "documents": 2, "belief": 0.9},
    {"one": "India", "other": "Japan", "documents": 1, "belief": 0.7},
    {"one": "Japan", "other": "United States", "documents": 4, "belief": 0.99},
]
NEW = [
    {"one": "Japan", "other": "United States", "documents": 4, "belief": 0.99},
    {"one": "China", "other": "Russia", "documents": 3, "belief": 0.95},
    {"one": "France", "other": "Germany", "documents": 1, "belief": 0.8},
]
KEY = ("one", "other")
ROWS = st.lists(
    st.tuples(st.integers(0, 3), st.lists(st.integers(0, 1), max_size=1), st.integers(0, 2)).map(
        lambda row: dict(zip("abc", row, strict=True))
    )
)


def test_rows_are_added_removed_and_changed() -> None:
    found = difference(OLD, NEW, KEY)
    assert found
    assert found.added == (NEW[2],)
    assert found.removed == (OLD[1],)
    assert found.changed == (
        Change({"one": "China", "other": "Russia"}, {"documents": 2, "belief": 0.9}, {"documents": 3, "belief": 0.95}),
    )


def test_the_order_of_rows_does_not_matter() -> None:
    assert not difference(OLD, OLD[::-1], KEY)


def test_an_empty_answer_can_be_compared() -> None:
    assert difference([], OLD, KEY).added == tuple(OLD)
    assert difference(OLD, [], KEY).removed == tuple(OLD)
    assert not difference([], [], ())


def test_rows_of_one_key_are_paired_after_the_common_ones() -> None:
    old = [{"k": 1, "v": v} for v in ("a", "b", "b")]
    new = [{"k": 1, "v": v} for v in ("b", "c", "b", "d")]
    found = difference(old, new, ["k"])
    assert found.changed == (Change({"k": 1}, {"v": "a"}, {"v": "c"}),)
    assert (found.added, found.removed) == (({"k": 1, "v": "d"},), ())


@given(ROWS, ROWS)
def test_the_difference_turns_the_old_answer_into_the_new(
    old: list[dict[str, object]], new: list[dict[str, object]]
) -> None:
    found = difference(old, new, ["a", "b"])
    rows = [json.dumps(row) for row in old]
    for row in found.removed:
        rows.remove(json.dumps(row))
    for change in found.changed:
        wanted = (change.key | change.old).items()  # type: ignore[operator]
        match = next(r for r in rows if all(json.loads(r)[name] == value for name, value in wanted))
        rows.remove(match)
        rows.append(json.dumps(json.loads(match) | dict(change.new)))
    assert sorted(rows + [json.dumps(row) for row in found.added]) == sorted(json.dumps(row) for row in new)


def test_the_key_is_that_of_the_preset(library: Library) -> None:
    rows = [dict.fromkeys(library["who-cooperates"].columns, "x")]
    assert key_columns(library, rows, []) == ("one", "other")
    assert key_columns(library, [], rows) == ("one", "other")
    assert key_columns(library, [], []) == ()


def test_presets_with_the_same_columns_have_the_same_key(library: Library) -> None:
    for preset in library.values():
        rows = [dict.fromkeys(preset.columns, "x")]
        assert key_columns(library, rows, rows) == preset.key


def test_unknown_columns_need_a_key(library: Library) -> None:
    with pytest.raises(SavedResultError, match="--key"):
        key_columns(library, [{"x": 1}], [])


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        (OLD, [{"one": "China"}], KEY, "Compare two answers of one preset"),
        (OLD, NEW, ("partner",), "no column 'partner'. Use some of one, other"),
    ],
)
def test_answers_that_cannot_be_compared_are_refused(
    old: list[dict[str, object]], new: list[dict[str, object]], key: tuple[str, ...], message: str
) -> None:
    with pytest.raises(SavedResultError) as caught:
        difference(old, new, key)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no JSON"),
        (b"\xff\xfe\x00", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("{}", "no list of rows"),
        ("[1]", "no list of rows"),
        ('[{"a": 1}, {"b": 1}]', "row 2 has other columns"),
    ],
    ids=["empty", "binary", "deep", "object", "number", "mixed"],
)
def test_a_file_that_is_no_answer_is_refused(text: str | bytes, message: str) -> None:
    with pytest.raises(SavedResultError, match=message) as caught:
        saved_rows(text, where="old.json")
    assert (caught.value.where, caught.value.code, caught.value.exit_code) == ("old.json", "E509", 2)


def test_an_answer_is_read_back() -> None:
    assert saved_rows(json.dumps(OLD), where="old.json") == OLD
