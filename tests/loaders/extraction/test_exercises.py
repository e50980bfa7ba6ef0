"""Who hosts exercises and who takes part."""

import pytest

from graph.entity import Entity
from loaders.extraction import RulesExtractor
from loaders.extraction.exercises import ExerciseFinder, Topic
from loaders.extraction.lexicon import load_lexicon
from tests.loaders.extraction.reading import Claim, claims, finder, passage, told

ANVIL = "silver-anvil-2023"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden took part in Exercise Silver Anvil 2023.", {("SWE", "PARTICIPATES_IN", ANVIL)}),
        (
            "Sweden and Norway took part in Exercise Silver Anvil 2023.",
            {("SWE", "PARTICIPATES_IN", ANVIL), ("NOR", "PARTICIPATES_IN", ANVIL)},
        ),
        (
            "Latvia hosted Exercise Silver Anvil 2023 with Sweden and Norway.",
            {("LVA", "HOSTS", ANVIL), ("SWE", "PARTICIPATES_IN", ANVIL), ("NOR", "PARTICIPATES_IN", ANVIL)},
        ),
    ],
)
def test_hosts_and_participants(extractor: RulesExtractor, text: str, expected: set[Claim]) -> None:
    assert expected <= claims(extractor, text)


def test_a_paragraph_goes_on_about_its_exercise(extractor: RulesExtractor) -> None:
    text = "Exercise Silver Anvil 2023 began on Monday. Latvia hosted it. Sweden and Norway took part."
    assert claims(extractor, text) == {
        ("LVA", "HOSTS", ANVIL), ("SWE", "PARTICIPATES_IN", ANVIL), ("NOR", "PARTICIPATES_IN", ANVIL)
    }  # fmt: skip


def test_another_paragraph_is_about_something_else(extractor: RulesExtractor) -> None:
    text = "Exercise Silver Anvil 2023 began in Latvia.\n\nSweden and Norway took part."
    assert not {c for c in claims(extractor, text) if c[0] in {"SWE", "NOR"}}


def test_an_exercise_to_come_is_planned(extractor: RulesExtractor) -> None:
    found = told(extractor, "Latvia will host Exercise Silver Anvil 2023 next year.")
    assert found == {(("LVA", "HOSTS", ANVIL), "positive", "planned")}


def test_drills_without_a_name_are_cooperation(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Sweden sent troops to Norway for joint drills.")
    assert found == {("NOR", "COOPERATES_WITH", "SWE")}


def topic(text: str, current: Topic | None) -> Topic | None:
    read = passage(text, offset=50)
    return ExerciseFinder(read, finder(read), load_lexicon()).topic(next(iter(read.parse.sents)), current)


def test_a_named_exercise_becomes_the_topic() -> None:
    text = "Exercise Silver Anvil 2023 began."
    found = topic(text, None)
    assert found is not None
    assert found.entity.id == f"exercise/{ANVIL}"
    assert text[found.span[0] - 50 : found.span[1] - 50] == "Silver Anvil 2023"


@pytest.mark.parametrize(("paragraph", "stays"), [(50, True), (0, False)])
def test_a_topic_lasts_for_its_paragraph(paragraph: int, stays: bool) -> None:
    current = Topic(Entity("exercise/iron-bell", "Exercise", "Iron Bell"), (0, 9), paragraph)
    assert topic("Sweden took part.", current) == (current if stays else None)


def drilled(extractor: RulesExtractor, text: str) -> set[Claim]:
    return {c for c in claims(extractor, text) if c[1] in {"HOSTS", "PARTICIPATES_IN"}}


def test_several_who_hold_an_exercise_take_part_in_it(extractor: RulesExtractor) -> None:
    found = drilled(extractor, "Sweden and Norway held Exercise Silver Anvil 2023.")
    assert found == {("SWE", "PARTICIPATES_IN", ANVIL), ("NOR", "PARTICIPATES_IN", ANVIL)}


def test_who_holds_an_exercise_with_others_is_host_and_takes_part(extractor: RulesExtractor) -> None:
    found = drilled(extractor, "Sweden held Exercise Silver Anvil 2023 with Norway.")
    assert found == {("SWE", "HOSTS", ANVIL), ("SWE", "PARTICIPATES_IN", ANVIL), ("NOR", "PARTICIPATES_IN", ANVIL)}


def test_who_holds_an_exercise_again_and_again_organises_it(extractor: RulesExtractor) -> None:
    found = drilled(extractor, "Sweden and Norway hold Exercise Silver Anvil every year.")
    assert found == {("SWE", "HOSTS", "silver-anvil"), ("NOR", "HOSTS", "silver-anvil")}


def test_an_exercise_is_hosted_where_it_begins(extractor: RulesExtractor) -> None:
    assert drilled(extractor, "Exercise Silver Anvil 2023 began in Norway.") == {("NOR", "HOSTS", ANVIL)}


def test_a_host_whose_name_may_be_a_persons(extractor: RulesExtractor) -> None:
    assert drilled(extractor, "Jordan hosted Exercise Eager Lion.") == {("JOR", "HOSTS", "eager-lion")}


@pytest.mark.parametrize(
    "text",
    [
        "Exercise Silver Anvil 2023 began in Latvia. Sweden has sent 300 troops to the manoeuvres.",
        "Officers took part in Exercise Silver Anvil 2023, the first joint exercise of Sweden and Latvia.",
    ],
)
def test_who_is_sent_to_an_exercise_takes_part(extractor: RulesExtractor, text: str) -> None:
    assert ("SWE", "PARTICIPATES_IN", ANVIL) in claims(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Exercise Silver Anvil 2023 began in Latvia. Sweden has sent 300 troops to Mali.",
        "Exercise Silver Anvil 2023 began in Latvia. Sweden said that the manoeuvres were noisy.",
    ],
)
def test_who_does_something_else_takes_no_part(extractor: RulesExtractor, text: str) -> None:
    assert ("SWE", "PARTICIPATES_IN", ANVIL) not in claims(extractor, text)
