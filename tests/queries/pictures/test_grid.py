import pytest

from queries.pictures.grid import grid, shortened, strength
from queries.pictures.matrix import matrix
from queries.pictures.picture import Link, Node, Picture
from queries.pictures.tone import TONES

NODES = [Node(f"country/{n}", "Country", f"Actor {n}") for n in range(300)]


def test_cells_stand_in_rows_and_columns() -> None:
    found = grid(matrix(Picture((), (Link("1", NODES[0], "AIDS", NODES[1]), Link("2", NODES[0], "ACCUSES", NODES[1])))))
    (square,) = found.squares
    assert (square.x, square.y, found.size) == (found.side, 0, 2 * found.side)
    assert [part.colour for part in square.parts] == [TONES["conflict"], TONES["cooperation"]]
    assert square.title == "Actor 0 → Actor 1: 1 of conflict, 1 of cooperation"
    assert [label.name for label in found.labels] == ["Actor 0", "Actor 1"]


def test_cells_of_many_actors_are_still_legible() -> None:
    links = tuple(Link(f"{n}", NODES[n], "AIDS", NODES[n + 1]) for n in range(299))
    found = grid(matrix(Picture((), links)))
    assert (len(found.labels), found.side >= 15, found.font >= 11) == (300, True, True)


def test_a_long_name_is_cut() -> None:
    assert shortened("Democratic Republic of the Congo") == "Democratic Republic of th…"
    assert shortened("Chad") == "Chad"


@pytest.mark.parametrize(("count", "most", "deep"), [(1, 1, 1.0), (1, 9, 0.4), (9, 9, 1.0)])
def test_more_statements_have_a_deeper_colour(count: int, most: int, deep: float) -> None:
    assert strength(count, most) == pytest.approx(deep)
    assert strength(2, 9) < strength(3, 9)
