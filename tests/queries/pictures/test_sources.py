import pytest

from graph.store import Store
from queries import ActorNames, AlliancePaths, Library, PictureError, Table, alliance_paths, run
from queries.pictures.picture import Link, Picture
from queries.pictures.sources import of_paths, of_statements, of_table, quoted
from tests.queries.fixture_graph import statements


def triples(picture: Picture) -> set[tuple[str, str, str]]:
    return {(link.start.name, link.relation, link.end.name) for link in picture.links}


def row(picture: Picture, relation: str, start: str, end: str, **more: object) -> Link:
    (found,) = [
        link
        for link in picture.links
        if (link.relation, link.start.name, link.end.name) == (relation, start, end)
        and all(getattr(link, key) == value for key, value in more.items())
    ]
    return found


def test_statements_are_drawn_with_their_belief(graph: Store) -> None:
    picture = of_statements(statements(), graph.documents())
    stored = {link.id: link for link in of_statements(graph.statements(), graph.documents()).links}
    assert {link.id: link for link in picture.links} == stored
    for link in picture.links:
        found = graph.read(
            "MATCH (s:Statement {id: $id}) RETURN s.belief, s.documents, s.first, s.last", {"id": link.id}
        )
        assert found.rows == ((link.belief, link.documents, link.first, link.last),)


def test_a_denial_is_a_link_that_is_denied() -> None:
    picture = of_statements(statements())
    assert row(picture, "SUPPLIES_ARMS_TO", "North Korea", "Russia", denied=True).belief == 0.233314
    assert row(picture, "SUPPLIES_ARMS_TO", "North Korea", "Russia", denied=False).belief == 0.607215


def test_the_most_confident_sentence_comes_first() -> None:
    link = row(of_statements(statements()), "COOPERATES_WITH", "China", "Russia", modality="asserted")
    assert [quote.confidence for quote in link.quotes] == [0.9, 0.8]
    assert (link.documents, link.quotes[0].title, link.first) == (2, None, "2022-09-03")


def test_a_graph_preset_is_drawn_with_its_sentences(graph: Store, library: Library, names: ActorNames) -> None:
    drawn = library["neighbourhood"].drawn
    assert drawn is not None
    table = run(graph, drawn, {"actor": "Ukraine"}, actors=names)
    picture = of_table(table, graph)
    assert triples(picture) == {("Russia", "ASSAULTS", "Ukraine"), ("United States", "SUPPLIES_ARMS_TO", "Ukraine")}
    link = row(picture, "ASSAULTS", "Russia", "Ukraine")
    assert (link.belief, link.first, link.start.id, link.start.label) == (0.891, "2022-02-24", "country/RUS", "Country")
    assert [quote.sentence for quote in link.quotes] == ["Russia invaded Ukraine on 24 February 2022."]
    assert [quote.title for quote in link.quotes] == ["Who is at odds"]
    bare = of_table(table)
    assert not any(link.quotes for link in bare.links)
    assert quoted(bare, graph) == picture
    assert quoted(picture, graph) == picture


def test_paths_in_cells_are_drawn(graph: Store) -> None:
    found = graph.read("MATCH p = (:Entity {id: 'country/JPN'})-[:ALLIED_WITH]-(:Entity {id: 'country/USA'}) RETURN p")
    assert triples(of_table(Table(found.columns, found.rows))) == {("Japan", "ALLIED_WITH", "United States")}


def test_an_edge_without_its_ends_is_left_out(graph: Store) -> None:
    found = graph.read("MATCH (a:Entity {id: 'country/UKR'})-[r]-() RETURN a, r")
    picture = of_table(Table(found.columns, found.rows))
    assert ([node.name for node in picture.nodes], picture.links) == (["Ukraine"], ())


def test_rows_without_nodes_are_no_picture() -> None:
    with pytest.raises(PictureError, match="whose view is graph"):
        of_table(Table(("n",), ((1,),)))


def test_no_rows_are_an_empty_picture() -> None:
    assert of_table(Table(("a", "r", "b"), ())) == Picture((), ())


def test_paths_are_drawn_once_a_hop(graph: Store) -> None:
    picture = of_paths(alliance_paths(graph, "country/JPN", "country/FRA"))
    assert triples(picture) == {
        ("Japan", "ALLIED_WITH", "United States"),
        ("United Kingdom", "ALLIED_WITH", "United States"),
        ("France", "ALLIED_WITH", "United Kingdom"),
        ("Australia", "ALLIED_WITH", "Japan"),
        ("Australia", "ALLIED_WITH", "United Kingdom"),
    }
    assert {node.label for node in picture.nodes} == {"Country"}
    assert all(len(link.quotes) == 1 for link in picture.links)
    assert {link.valid_from for link in picture.links if link.end.name == "United States"} == {
        "1949-04-04", "1960-01-19",
    }  # fmt: skip
    places = {node.name: place for node, place in zip(picture.nodes, picture.places, strict=True)}
    assert {name: x for name, (x, _) in places.items()} == {
        "Japan": 0, "United States": 1, "Australia": 1, "United Kingdom": 2, "France": 3,
    }  # fmt: skip
    assert len(set(places.values())) == 5


def test_no_paths_are_an_empty_picture() -> None:
    assert of_paths(AlliancePaths(max_hops=4, total=0)) == Picture((), ())
