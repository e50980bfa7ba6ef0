from queries.pictures.picture import Line, Link, Node, Picture, counted, documents
from queries.pictures.tone import CONFLICT, COOPERATION
from queries.quote import Quote

NODES = [Node(f"country/{n:03}", "Country", f"C{n:03}") for n in range(10)]
#: A star: the later the link, the better believed.
LINKS = [Link(f"s-{n}", NODES[0], "AIDS", NODES[n], belief=n / 10, documents=1) for n in range(1, 10)]


def test_a_small_picture_stays_whole() -> None:
    picture = Picture(tuple(NODES), tuple(LINKS))
    cut = picture.within(300, 2000)
    assert (set(cut.nodes), set(cut.links)) == (set(NODES), set(LINKS))
    assert (cut.nodes_left_out, cut.links_left_out) == (0, 0)


def test_the_best_believed_stay_within_the_nodes() -> None:
    cut = Picture(tuple(NODES), tuple(LINKS)).within(4, 2000)
    assert [link.id for link in cut.links] == ["s-9", "s-8", "s-7"]
    assert {node.id for node in cut.nodes} == {"country/000", "country/009", "country/008", "country/007"}
    assert (cut.nodes_left_out, cut.links_left_out) == (6, 6)


def test_the_best_believed_stay_within_the_links() -> None:
    cut = Picture(tuple(NODES), tuple(LINKS)).within(300, 2)
    assert [link.id for link in cut.links] == ["s-9", "s-8"]
    assert (len(cut.nodes), cut.nodes_left_out, cut.links_left_out) == (3, 7, 7)


def test_nodes_without_links_are_kept_up_to_the_bound() -> None:
    cut = Picture(tuple(NODES), ()).within(4, 2)
    assert (cut.nodes, cut.nodes_left_out) == (tuple(NODES[:4]), 6)


def test_places_go_with_their_nodes() -> None:
    picture = Picture(tuple(NODES), tuple(LINKS), places=tuple((float(n), 0.0) for n in range(10)))
    cut = picture.within(3, 2000)
    assert dict(zip(cut.nodes, cut.places, strict=True)) == {NODES[0]: (0, 0), NODES[9]: (9, 0), NODES[8]: (8, 0)}


def test_statements_of_one_tone_between_two_are_one_line() -> None:
    a, b = NODES[:2]
    links = (
        Link("1", b, "AIDS", a),
        Link("2", a, "SANCTIONS", b),
        Link("3", a, "SUPPORTS", b),
        Link("4", a, "SUPPORTS", b, "negative"),
    )
    assert Picture((a, b), links).lines() == (Line(b, a, COOPERATION, (0, 2)), Line(a, b, CONFLICT, (1,)))


def test_documents_are_counted_once() -> None:
    quote = Quote("x", "d1", "u", None, None, None, None, None, 0.5)
    one, other = (Link(n, NODES[0], "AIDS", NODES[1], quotes=(quote,)) for n in "12")
    assert documents((one, other)) == 1
    assert documents((Link("3", NODES[0], "AIDS", NODES[1], documents=4),)) == 4
    assert documents(()) == 0


def test_numbers_have_their_plural() -> None:
    assert (counted(0, "hop"), counted(1, "hop"), counted(2, "hop")) == ("0 hops", "1 hop", "2 hops")
