"""From a word to the actors that it stands for."""

import pytest

from graph.entity import Entity
from loaders.extraction.discourse import Discourse
from loaders.extraction.mention import Party
from tests.loaders.extraction.reading import finder, ids, party, passage, word


def parties(text: str, head: str, discourse: Discourse | None = None) -> list[tuple[str, str]]:
    read = passage(text)
    found = finder(read, discourse).parties(word(read.parse, head))
    return [(name, p.how) for name, p in zip(ids(found), found, strict=True)]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Sweden attacked Mali.", "Sweden", [("SWE", "name")]),
        ("Sweden and Norway attacked Mali.", "Sweden", [("SWE", "name"), ("NOR", "name")]),
        ("Swedish officials met.", "officials", [("SWE", "agent")]),
        ("The government of Sweden met.", "government", [("SWE", "agent")]),
        ("Swedish gunmen attacked.", "gunmen", [("SWE", "force")]),
        ("Sweden's economy grew.", "economy", [("SWE", "possession")]),
        ("A group of Swedish gunmen attacked.", "group", [("SWE", "force")]),
        ("Its neighbour, Mali, left.", "neighbour", [("MLI", "name")]),
        ("President Tolo Bandera of Zambia left.", "President Tolo Bandera of Zambia", [("ZMB", "person")]),
        ("The farmers left.", "farmers", []),
    ],
)
def test_a_noun_stands_for_actors(text: str, head: str, expected: list[tuple[str, str]]) -> None:
    assert parties(text, head) == expected


def test_a_companion_acts_too() -> None:
    assert parties("Sweden, along with Norway, attacked Mali.", "Sweden") == [("SWE", "name"), ("NOR", "name")]


def test_an_actor_that_is_named_twice_counts_once() -> None:
    assert parties("Sweden and Sweden met.", "Sweden") == [("SWE", "name")]


def test_a_pronoun_stands_for_whom_the_text_has_named() -> None:
    spoken = Discourse()
    spoken.note_sentence()
    spoken.note(party("NOR"), subject=True)
    spoken.note_sentence()
    assert parties("It left.", "It", spoken) == [("NOR", "reference")]


def modifiers(text: str, noun: str) -> list[str]:
    read = passage(text)
    return ids(finder(read).modifiers(word(read.parse, noun)))


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Sweden's invasion failed.", "invasion", ["SWE"]),
        ("The Swedish invasion failed.", "invasion", ["SWE"]),
        ("The Sweden-Norway alliance failed.", "alliance", ["SWE", "NOR"]),
        ("Sweden's Norway policy failed.", "policy", ["SWE"]),
        ("The big invasion failed.", "invasion", []),
        ("The invasion of Sweden failed.", "invasion", []),
    ],
)
def test_modifiers_of_a_noun(text: str, noun: str, expected: list[str]) -> None:
    assert modifiers(text, noun) == expected


def test_objects_of_a_noun_are_those_of_the_prepositions_asked_for() -> None:
    read = passage("The bombing of Sweden by Norway failed.")
    found, noun = finder(read), word(read.parse, "bombing")
    assert (ids(found.objects_of(noun, ("of",))), ids(found.objects_of(noun, ("by",)))) == (["SWE"], ["NOR"])
    assert found.objects_of(noun, ("against",)) == []


def test_each_coordinated_part_is_a_group() -> None:
    read = passage("Talks between Sweden and officials of Norway began.")
    found = finder(read).groups(word(read.parse, "Sweden"))
    assert [ids(group) for group in found] == [["SWE"], ["NOR"]]


def test_the_bloc_is_the_one_that_the_text_named() -> None:
    spoken = Discourse()
    spoken.note_sentence()
    nato = Entity("organization/nato", "Organization", "NATO")
    spoken.note(Party(nato, (0, 4)), subject=True)
    spoken.note_sentence()
    assert parties("The alliance left.", "alliance", spoken) == [("nato", "reference")]
    assert parties("The Zinder Alliance left.", "Alliance", spoken) == []


def test_a_minister_for_something_is_of_its_state() -> None:
    assert parties("The Minister for Trade of Sweden left.", "Minister") == [("SWE", "agent")]
