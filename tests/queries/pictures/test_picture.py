from queries.pictures.picture import Link, Node, Picture

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
