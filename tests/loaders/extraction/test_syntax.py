"""Grammatical roles, on real parses."""

import pytest

from loaders.extraction import syntax
from loaders.extraction.parse import Token
from tests.loaders.extraction.reading import passage, texts, word


def verb(text: str, of: str) -> Token:
    return word(passage(text).parse, of)


@pytest.mark.parametrize(
    ("text", "of", "subjects", "objects"),
    [
        ("Sweden attacked Norway.", "attacked", ["Sweden"], ["Norway"]),
        ("Norway was attacked by Sweden.", "attacked", ["Sweden"], ["Norway"]),
        ("Norway was attacked.", "attacked", [], ["Norway"]),
        ("Sweden plans to attack Norway.", "attack", ["Sweden"], ["Norway"]),
        ("Sweden urged Latvia to attack Norway.", "attack", ["Latvia"], ["Norway"]),
        ("Sweden called on Latvia to attack Norway.", "attack", ["Latvia"], ["Norway"]),
        ("Latvia was urged to attack Norway.", "attack", ["Latvia"], ["Norway"]),
        ("Sweden left Latvia and attacked Norway.", "attacked", ["Sweden"], ["Norway"]),
        ("Sweden, which attacked Norway, left.", "attacked", ["Sweden"], ["Norway"]),
        ("The troops that attacked Norway left.", "attacked", ["troops"], ["Norway"]),
        ("The city that Sweden attacked fell.", "attacked", ["Sweden"], ["city"]),
        ("Norway, attacked by Sweden, fell.", "attacked", ["Sweden"], ["Norway"]),
        ("Sweden was accused of attacking Norway.", "attacking", ["Sweden"], ["Norway"]),
        ("Latvia accused Sweden of attacking Norway.", "attacking", ["Sweden"], ["Norway"]),
        ("Latvia left without attacking Norway.", "attacking", ["Latvia"], ["Norway"]),
        ("Latvia said that Sweden had attacked Norway.", "attacked", ["Sweden"], ["Norway"]),
        # what is told of the main clause's subject before it
        ("Attacked by Sweden, Norway asked for help.", "Attacked", ["Sweden"], ["Norway"]),
        ("The treaty of 9 November, signed by Sweden, is lost.", "signed", ["Sweden"], ["treaty"]),
        # what a clause without a verb says something of; what a decision is about; whoever is joined
        ("Sweden holds Norway responsible for the attack.", "holds", ["Sweden"], ["Norway"]),
        ("The decision of Sweden to attack Norway came late.", "attack", ["Sweden"], ["Norway"]),
        ("Sweden is ready to attack Norway.", "attack", ["Sweden"], ["Norway"]),
        ("Sweden's president conferred by telephone with the president of Norway.", "conferred", ["president"], []),
        ("Sweden joined Latvia in attacking Norway.", "attacking", ["Sweden", "Latvia"], ["Norway"]),
        ("Rebels have kidnapped up to 16 Norwegian advisers from a town.", "kidnapped", ["Rebels"], ["advisers"]),
    ],
)
def test_logical_subjects_and_objects(text: str, of: str, subjects: list[str], objects: list[str]) -> None:
    found = verb(text, of)
    assert (texts(syntax.subjects(found)), texts(syntax.objects(found))) == (subjects, objects)


@pytest.mark.parametrize(
    ("text", "of", "passive"),
    [
        ("Norway was attacked by Sweden.", "attacked", True),
        ("Norway has been attacked.", "attacked", True),
        ("Sweden attacked Norway.", "attacked", False),
        ("Sweden has attacked Norway.", "attacked", False),
    ],
)
def test_the_passive_is_told(text: str, of: str, passive: bool) -> None:
    assert syntax.is_passive(verb(text, of)) is passive


def test_there_is_no_subject() -> None:
    assert "There" not in texts(syntax.subjects(verb("There is a war.", "is")))


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    found = passage("Sweden, which attacked Norway, left.").parse
    assert syntax.antecedent(word(found, "which")).text == "Sweden"
    assert syntax.antecedent(word(found, "Norway")).text == "Norway"


@pytest.mark.parametrize(
    ("text", "of", "preposition", "expected"),
    [
        ("Sweden met with Norway.", "met", "with", ["Norway"]),
        ("Sweden held talks with Norway.", "held", "with", ["Norway"]),
        ("Sweden supplied ships to Norway.", "supplied", "to", ["Norway"]),
        ("Sweden held talks on trade with Norway.", "held", "with", ["Norway"]),
        ("Sweden sold ships to Norway as well as to Latvia.", "sold", "to", ["Norway", "Latvia"]),
        ("Sweden met with Norway.", "met", "against", []),
    ],
)
def test_objects_of_a_preposition_are_found_where_a_parser_hangs_them(
    text: str, of: str, preposition: str, expected: list[str]
) -> None:
    assert texts(syntax.prepositional(verb(text, of), preposition)) == expected


def test_an_indirect_object() -> None:
    found = verb("Sweden gave them ships.", "gave")
    assert (texts(syntax.datives(found)), texts(syntax.objects(found))) == (["them"], ["ships"])


@pytest.mark.parametrize(
    ("text", "of", "lemma"),
    [("They read the Zinder Accords.", "Accords", "accord"), ("They held drills.", "drills", "drill"),
     ("Congress met.", "Congress", "congress")],
)  # fmt: skip
def test_a_noun_is_told_in_the_singular(text: str, of: str, lemma: str) -> None:
    assert syntax.noun_lemma(verb(text, of)) == lemma


def test_conjuncts_are_those_to_the_right() -> None:
    found = passage("Sweden, Norway and Latvia left.").parse
    assert texts(syntax.conjuncts(word(found, "Sweden"))) == ["Sweden", "Norway", "Latvia"]
    assert "Sweden" not in texts(syntax.conjuncts(word(found, "Latvia")))


@pytest.mark.parametrize("text", ["Attack!", "Sweden.", "To be, or not to be.", "which which which", "by by by by"])
def test_every_word_of_any_sentence_has_roles(text: str) -> None:
    found = passage(text).parse
    for token in found:
        roles = [*syntax.subjects(token), *syntax.objects(token), *syntax.datives(token),
                 *syntax.prepositional(token, "with")]  # fmt: skip
        assert {t.doc for t in roles} <= {found}
