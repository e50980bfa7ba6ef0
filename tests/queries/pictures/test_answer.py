from collections.abc import Callable

import pytest

from graph.store import Store
from queries import ActorNames, Library
from queries.pictures import Answer, answered
from queries.pictures.picture import Picture
from queries.table import Table


@pytest.fixture
def drawn(graph: Store, library: Library, names: ActorNames) -> Callable[..., Picture]:
    def ask(preset: str, **arguments: object) -> Picture:
        return answered(graph, library[preset], arguments, actors=names).picture(graph)

    return ask


def triples(picture: Picture) -> set[tuple[str, str, str, str]]:
    return {(link.start.name, link.relation, link.end.name, link.polarity) for link in picture.links}


def test_a_graph_of_its_own_is_drawn(drawn: Callable[..., Picture]) -> None:
    assert ("Russia", "ASSAULTS", "Ukraine", "positive") in triples(drawn("conflict-map"))


def test_rows_are_drawn_as_what_joins_their_actors(drawn: Callable[..., Picture]) -> None:
    picture = drawn("single-source", min_belief=0.89)
    assert ("Japan", "ALLIED_WITH", "United States", "positive") in triples(picture)
    assert all((link.belief or 0) >= 0.89 for link in picture.links)


def test_a_row_keeps_to_the_relation_that_it_names(graph: Store, library: Library, names: ActorNames) -> None:
    answer = answered(graph, library["why"], {"one": "Russia", "other": "China"}, actors=names)
    assert {row[1] for row in answer.table.rows} >= {"COOPERATES_WITH", "ALLIED_WITH"}
    one = Answer(answer.preset, Table(answer.table.columns, answer.table.rows[:1]), answer.values)
    assert {link.relation for link in one.picture(graph).links} == {answer.table.rows[0][1]}


def test_what_is_denied_is_drawn_where_denials_are_asked_about(drawn: Callable[..., Picture]) -> None:
    found = triples(drawn("publisher-claims", publisher="Eastern Wire"))
    assert ("North Korea", "SUPPLIES_ARMS_TO", "Russia", "negative") in found


def test_a_list_of_actors_is_a_chain(graph: Store, library: Library) -> None:
    chain = Table(("chain",), ((["France", "United Kingdom", "Australia"],),))
    picture = Answer(library["alliance-brokers"], chain, {}).picture(graph)
    pairs = {(link.start.name, link.end.name) for link in picture.links}
    assert pairs == {("France", "United Kingdom"), ("Australia", "United Kingdom")}


def test_rows_without_actors_are_nothing_to_draw(drawn: Callable[..., Picture]) -> None:
    assert drawn("cited-sources").links == ()


def test_an_answer_that_ends_at_its_limit_is_cut(graph: Store, library: Library, names: ActorNames) -> None:
    def cut(limit: int) -> bool:
        return answered(graph, library["who-cooperates"], {"limit": limit}, actors=names).cut

    assert cut(2)
    assert not cut(100_000)


def test_every_preset_can_be_drawn(graph: Store, library: Library, names: ActorNames) -> None:
    for preset in library.values():
        examples = {p.name: p.example for p in preset.parameters if p.required}
        picture = answered(graph, preset, examples, actors=names).picture(graph)
        assert isinstance(picture, Picture), preset.name
