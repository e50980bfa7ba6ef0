from queries.pictures.matrix import Matrix, matrix
from queries.pictures.picture import Link, Node, Picture
from queries.pictures.sources import of_statements
from queries.pictures.tone import CONFLICT, COOPERATION, NEUTRAL
from tests.queries.fixture_graph import statements

A, B, C, D, E = (Node(f"country/{name}", "Country", name) for name in "ABCDE")


def drawn(*links: Link) -> Matrix:
    return matrix(Picture((), links))


def cells(found: Matrix) -> dict[tuple[str, str], tuple[int, ...]]:
    return {(found.actors[c.row].name, found.actors[c.column].name): c.places for c in found.cells}


def test_a_symmetric_relation_stands_in_both_cells() -> None:
    found = drawn(Link("1", A, "COOPERATES_WITH", B), Link("2", A, "AIDS", B))
    assert cells(found) == {("A", "B"): (0, 1), ("B", "A"): (0,)}
    assert found.most == 2


def test_a_cell_has_the_tones_of_its_statements() -> None:
    found = drawn(Link("1", A, "AIDS", B), Link("2", A, "SANCTIONS", B), Link("3", C, "LEADS", B))
    assert {(found.actors[c.row].name, c.tones, c.count) for c in found.cells} == {
        ("A", (CONFLICT, COOPERATION), 2),
        ("C", (NEUTRAL,), 1),
    }


def test_denials_are_in_no_cell() -> None:
    found = drawn(Link("1", A, "AIDS", B), Link("2", A, "AIDS", C, "negative"))
    assert (cells(found), [actor.name for actor in found.actors]) == ({("A", "B"): (0,)}, ["A", "B"])


def test_those_who_cooperate_stand_together() -> None:
    """Two pairs of friends, with conflict between the pairs."""
    found = drawn(
        Link("1", A, "ALLIED_WITH", C),
        Link("2", B, "ALLIED_WITH", D),
        Link("3", A, "SANCTIONS", B),
        Link("4", C, "ACCUSES", D),
        Link("5", E, "ACCUSES", D),
    )
    assert [actor.name for actor in found.actors] == ["A", "C", "D", "B", "E"]
    assert found.groups == (0, 2, 4)


def test_the_order_does_not_depend_on_that_of_the_statements() -> None:
    links = of_statements(statements()).links
    one, other = drawn(*links), drawn(*reversed(links))
    assert one.actors == other.actors
    assert [(c.row, c.column, c.count) for c in one.cells] == [(c.row, c.column, c.count) for c in other.cells]


def test_nothing_is_an_empty_matrix() -> None:
    assert drawn() == Matrix((), (), (), 0)
