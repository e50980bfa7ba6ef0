from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from queries.analysis.link import Link
from queries.analysis.network import Network, within
from queries.analysis.period import Period
from tests.queries.analysis.networks import Tie, network, ties


def test_a_dyad_is_one_whichever_way_it_is_stated() -> None:
    found = network([("b", "AIDS", "a", 0.5, 2), ("a", "SUPPORTS", "b", 0.7, 1), ("a", "ACCUSES", "b", 0.9, 4)])
    assert [node.name for node in found.nodes] == ["a", "b"]
    dyad = found.dyads[0]
    assert (len(found.dyads), dyad.belief, dyad.cooperation.documents, dyad.conflict.documents) == (1, 0.9, 3, 4)
    assert dict(found.graph().edges) == {(0, 1): {"weight": 0.9}}


def test_an_actor_has_its_type_and_name() -> None:
    links = [Link("leader/kim", "country/PRK", "s-1", "SUPPORTS", 0.9, 1)]
    nodes = Network.of(links, {"leader/kim": "Kim"}).nodes
    # A name may be missing when another process takes the actor out meanwhile.
    assert [(node.type, node.name) for node in nodes] == [("Country", "country/PRK"), ("Leader", "Kim")]


@settings(deadline=None)
@given(found=ties("AIDS", "ACCUSES", "REQUESTS"), order=st.randoms())
def test_a_network_is_the_same_in_any_order_of_its_links(found: list[Tie], order: Random) -> None:
    turned = list(found)
    order.shuffle(turned)
    assert network(turned) == network(found)


def link(statement: str, relation: str, first: str | None, last: str | None, *term: str | None) -> Link:
    return Link("a/a", "a/b", statement, relation, 0.9, 5, first, last, *term)


LINKS = (
    link("inside", "SUPPORTS", "2022-03", "2022-09-03"),
    link("torn", "SUPPORTS", "2018", "2023"),
    link("torn, nothing in it", "SUPPORTS", "2018", "2024"),
    link("outside", "SUPPORTS", "2023-01-01", "2024"),
    link("undated", "SUPPORTS", None, None),
    link("open", "ALLIED_WITH", "2021", "2021", "1960"),
    link("over", "ALLIED_WITH", "2021", "2022", "1960", "2021-12-31"),
    link("undated alliance", "ALLIED_WITH", None, None),
)
DATES = {
    "torn": frozenset({("2018", "d-1"), ("2022-05", "d-2"), ("2022-06", "d-2"), ("2022", "d-3"), ("2023", "d-4")}),
    "torn, nothing in it": frozenset({("2018", "d-1"), ("2024", "d-2")}),
}


def test_a_period_has_what_happened_or_held_in_it() -> None:
    found = {one.statement: one.documents for one in within(LINKS, Period("2022", "2022"), DATES)}
    assert found == {"inside": 5, "torn": 2, "open": 5}


def test_without_a_period_everything_counts() -> None:
    assert tuple(within(LINKS, Period(), {})) == LINKS
