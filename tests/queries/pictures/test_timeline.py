from dataclasses import replace

import pytest

from queries.pictures.picture import Link, Node, Picture
from queries.pictures.timeline import Timeline, density, timeline
from queries.quote import Quote

A, B, C = (Node(f"country/{name}", "Country", name) for name in "ABC")


def link(
    identifier: str, *dates: str, start: Node = A, end: Node = B, relation: str = "AIDS", polarity: str = "positive"
) -> Link:
    quotes = tuple(Quote("x", "d", "u", None, None, None, day, None, 0.5) for day in dates)
    return Link(identifier, start, relation, end, polarity, quotes=quotes)


def drawn(*links: Link, max_rows: int = 300) -> Timeline:
    return timeline(Picture((), links), max_rows=max_rows)


def names(found: Timeline) -> list[str]:
    return ["".join(node.name for node in row.pair) for row in found.rows]


def test_a_date_is_as_long_as_it_is_precise() -> None:
    found = drawn(link("1", "2021", "2022-07", "2022-07-02"))
    day, month, year = sorted(found.rows[0].marks, key=lambda mark: mark.end - mark.start)
    assert (found.begin, year.start, round(year.end, 2)) == (2021, 0, 0.5)
    assert (month.start, month.end) == pytest.approx((546 / 730, 577 / 730))
    assert day.start == day.end == pytest.approx(547 / 730)


def test_evidence_of_one_date_is_one_mark() -> None:
    found = drawn(link("1", "2021", "2021"), link("2", "2021"), link("3", "2021", relation="ACCUSES"))
    assert [(mark.tone, mark.links) for mark in found.rows[0].marks] == [("conflict", (2,)), ("cooperation", (0, 0, 1))]


def test_a_pair_is_one_row_whoever_is_the_subject() -> None:
    found = drawn(link("1", "2022", start=B, end=C), link("2", "2021"), link("3", "2023", start=B, end=A))
    assert names(found) == ["AB", "BC"]


def test_without_sentences_the_known_dates_count() -> None:
    found = drawn(Link("1", A, "AIDS", B, first="2021", last="2023"))
    assert [mark.date for mark in found.rows[0].marks] == ["2021", "2023"]


@pytest.mark.parametrize("day", ["yesterday", "2021-13", "9999", "2021-02-30", "0000", "2021-1-1-1"])
def test_what_is_no_date_is_undated(day: str) -> None:
    assert (drawn(link("1", day)).rows, drawn(link("1", day)).undated) == ((), 1)


def test_the_earliest_few_do_not_take_the_axis() -> None:
    found = drawn(*(link(f"{n}", f"20{n:02}") for n in range(10, 24)), link("old", "1815"))
    assert (found.begin, found.early) == (2010, True)
    assert [mark.date for mark in found.rows[0].marks if mark.early] == ["1815"]
    assert not drawn(link("1", "2010"), link("2", "2020")).early


def test_a_term_is_a_line_to_its_end_or_to_that_of_the_axis() -> None:
    open_end = drawn(replace(link("1", "2020", "2023"), valid_from="2021-01-01"))
    (term,) = open_end.rows[0].terms
    assert (term.term, term.end, term.links) == ("since 2021-01-01", 1.0, (0,))
    assert term.start == pytest.approx(0.25, abs=0.01)
    ended = drawn(replace(link("1"), valid_from="2021", valid_to="2022"))
    assert [(term.term, term.start, term.end) for term in ended.rows[0].terms] == [("2021 to 2022", 0, 1)]
    assert (ended.rows[0].marks, ended.undated) == ((), 0)


def test_pairs_with_little_evidence_are_left_out_and_counted() -> None:
    found = drawn(link("1", "2021", "2022"), link("2", "2021", start=B, end=C), max_rows=1)
    assert (names(found), found.left_out) == (["AB"], 1)


def test_a_denial_is_marked_and_not_counted() -> None:
    found = drawn(link("1", "2021", polarity="negative"), link("2", "2022"))
    assert [mark.denied for mark in found.rows[0].marks] == [True, False]
    assert density(found, 2) == ({}, {"cooperation": 1})


def test_labels_are_few() -> None:
    assert [tick.text for tick in drawn(link("1", "2023")).ticks] == [f"2023-{n:02}" for n in range(1, 13)]
    assert [tick.text for tick in drawn(link("1", "2022", "2023")).ticks][:2] == ["2022-01", "2022-04"]
    assert [tick.text for tick in drawn(link("1", "1950", "2023")).ticks] == [f"{n}" for n in range(1950, 2021, 10)]
