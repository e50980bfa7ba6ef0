"""Whether an event is denied, planned, possible or asked for, and who says so."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.status import Status, StatusReader
from tests.loaders.extraction.reading import passage, statements, told, word


def status(text: str, of: str) -> Status:
    return StatusReader(load_lexicon()).read(word(passage(text).parse, of))


@pytest.mark.parametrize(
    ("text", "of", "modality"),
    [
        ("Sweden attacked Norway.", "attacked", "asserted"),
        ("Sweden has attacked Norway.", "attacked", "asserted"),
        ("Sweden will attack Norway.", "attack", "planned"),
        ("Sweden plans to attack Norway.", "attack", "planned"),
        ("Sweden agreed to support Norway.", "support", "planned"),
        ("Putin to visit Norway.", "visit", "planned"),
        ("Sweden announced planned drills with Norway.", "drills", "planned"),
        ("Sweden may attack Norway.", "attack", "possible"),
        ("Sweden could attack Norway.", "attack", "possible"),
        ("Sweden reportedly attacked Norway.", "attacked", "possible"),
        ("If Sweden attacks Norway, Latvia leaves.", "attacks", "possible"),
        ("Latvia alleged that Sweden attacked Norway.", "attacked", "possible"),
        ("Sweden has a suspected alliance with Norway.", "alliance", "possible"),
        ("According to reports, Sweden attacked Norway.", "attacked", "possible"),
        ("Latvia urged Sweden to support Norway.", "support", "requested"),
        ("Latvia asked Sweden to support Norway.", "support", "requested"),
        ("The Swedish premier is to visit Norway.", "visit", "planned"),
        ("Sweden will continue to support Norway.", "support", "asserted"),
        ("Sweden applied to join NATO.", "join", "requested"),
        ("Sweden submitted an application to join NATO.", "join", "requested"),
        ("Norway praised the efforts by Sweden to join NATO.", "join", "planned"),
        ("Latvia is encouraged that Sweden supports Norway.", "supports", "asserted"),
        ("Sweden was the first state to recognise Latvia.", "recognise", "asserted"),
        ("Swedish frigates sailed north to attack Norway.", "attack", "asserted"),
        ("Swedish frigates will sail north to attack Norway.", "attack", "planned"),
    ],
)
def test_modality(text: str, of: str, modality: str) -> None:
    found = status(text, of)
    assert (found.modality, found.negated, found.blocked) == (modality, False, False)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Sweden did not attack Norway.", "attack"),
        ("Sweden never attacked Norway.", "attacked"),
        ("Sweden failed to support Norway.", "support"),
        ("Sweden has no alliance with Norway.", "alliance"),
        ("Sweden isn't supporting Norway.", "supporting"),
    ],
)
def test_what_is_denied_is_negative(text: str, of: str) -> None:
    assert status(text, of).negated


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Sweden will stay away from the congress in protest at the invasion of Norway.", "invasion"),
        ("Sweden will pay Latvia damages after the invasion of Norway.", "invasion"),
        ("Latvia will punish Sweden for attacking Norway.", "attacking"),
    ],
)
def test_what_a_plan_answers_has_happened(text: str, of: str) -> None:
    assert status(text, of).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Latvia did not join the war but attacked Norway.", "attacked"),
        ("Latvia has no fleet and attacked Norway by land.", "attacked"),
        ("Sweden sent no minister to the congress in protest at the invasion of Norway.", "protest"),
        ("Sweden sent no minister to the congress in protest at the invasion of Norway.", "invasion"),
        ("Sweden did not recognise Norway until 1950.", "recognise"),
        ("The friendship between Sweden and Norway has no limits.", "friendship"),
    ],
)
def test_a_denial_does_not_reach_beyond_its_clause(text: str, of: str) -> None:
    assert not status(text, of).negated


def test_a_denied_object_denies_what_it_carries() -> None:
    assert status("Sweden has no plan to attack Norway.", "attack").negated


def test_without_denies_an_agreement_and_tells_no_act() -> None:
    assert status("Sweden and Norway met without reaching agreement.", "agreement").negated
    assert status("Sweden left the talks without warning Norway.", "warning").blocked


def test_two_denials_are_none() -> None:
    assert not status("Sweden did not fail to support Norway.", "support").negated


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Sweden refused to support Norway.", "support"),
        ("Sweden threatened to attack Norway.", "attack"),
        ("Sweden should support Norway.", "support"),
        ("Sweden should attack Norway.", "attack"),
        ("Latvia did not ask Sweden to support Norway.", "support"),
    ],
)
def test_what_is_refused_threatened_or_due_is_not_stated(text: str, of: str) -> None:
    assert status(text, of).blocked


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Reuters reported that Sweden attacked Norway.", "Reuters"),
        ("The ministry said that Sweden attacked Norway.", "ministry"),
        ("According to the ministry, Sweden attacked Norway.", "ministry"),
        ("Sweden attacked Norway.", None),
        ("He said that Sweden attacked Norway.", None),
    ],
)
def test_who_says_so(text: str, source: str | None) -> None:
    assert status(text, "attacked").attributed_to == source


def test_a_clause_of_its_own_is_not_denied_by_its_neighbour() -> None:
    text = "Latvia did not leave, and Sweden attacked Norway."
    assert not status(text, "attacked").negated


def test_a_word_further_from_its_clause_is_less_sure() -> None:
    near, far = (
        status("Sweden attacked Norway.", "attacked"),
        status("Sweden agreed to try to attack Norway.", "attack"),
    )
    assert near.distance == 0 < far.distance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden attacked Norway.", {(("SWE", "ASSAULTS", "NOR"), "positive", "asserted")}),
        ("Sweden did not attack Norway.", {(("SWE", "ASSAULTS", "NOR"), "negative", "asserted")}),
        ("Sweden will not attack Norway.", {(("SWE", "ASSAULTS", "NOR"), "negative", "planned")}),
        ("Sweden may attack Norway.", {(("SWE", "ASSAULTS", "NOR"), "positive", "possible")}),
        ("Sweden refused to support Norway.", {(("SWE", "REJECTS", "NOR"), "positive", "asserted")}),
        (
            "Latvia asked Sweden to support Norway.",
            {
                (("LVA", "REQUESTS", "SWE"), "positive", "asserted"),
                (("SWE", "SUPPORTS", "NOR"), "positive", "requested"),
            },
        ),
    ],
)
def test_statements_carry_the_status(
    extractor: RulesExtractor, text: str, expected: set[tuple[tuple[str, str, str], str, str]]
) -> None:
    assert told(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden has offered Norway grain.", ("SWE", "AIDS", "NOR")),
        ("Sweden will send Norway grain.", ("SWE", "AIDS", "NOR")),
    ],
)
def test_what_is_offered_is_not_given_yet(extractor: RulesExtractor, text: str, expected: tuple[str, str, str]) -> None:
    assert (expected, "positive", "planned") in told(extractor, text)


def test_what_depends_on_a_condition_is_possible(extractor: RulesExtractor) -> None:
    found = told(extractor, "Sweden will send Norway grain if the harvest is good.")
    assert (("SWE", "AIDS", "NOR"), "positive", "possible") in found


def test_a_condition_makes_an_act_against_someone_a_threat(extractor: RulesExtractor) -> None:
    found = told(extractor, "Sweden will attack Norway unless it yields.")
    assert (("SWE", "THREATENS", "NOR"), "positive", "asserted") in found


def test_evidence_names_the_source(extractor: RulesExtractor) -> None:
    found = statements(extractor, "Reuters reported that Sweden supplied missiles to Norway.")
    assert [e.attributed_to for s in found for e in s.evidence] == ["Reuters"]


def test_what_must_be_done_is_demanded() -> None:
    assert status("Sweden must release the ship.", "release").modality == "requested"


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Sweden and Norway nearly went to war.", "war"),
        ("Sweden almost signed a treaty with Norway.", "treaty"),
        ("Swedish ships narrowly escaped and almost attacked Norway.", "attacked"),
    ],
)
def test_what_nearly_was_is_not_stated(text: str, of: str) -> None:
    assert status(text, of).blocked


def test_a_number_that_is_nearly_so_makes_no_difference() -> None:
    assert not status("Sweden attacked nearly all Norwegian ports.", "attacked").blocked
