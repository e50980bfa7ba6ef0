"""Named bodies of states, under one id."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims, statements


def bodies(extractor: RulesExtractor, text: str) -> set[tuple[str, str]]:
    return {(one, other) for one, relation, other in claims(extractor, text) if relation == "BODY_OF"}


@pytest.mark.parametrize(
    "text",
    [
        "Sweden's Ministry of Defence met Norway.",
        "Sweden’s Ministry of Defense met Norway.",
        "The Swedish Ministry of Defence met Norway.",
        "The Swedish Defence Ministry met Norway.",
        "Sweden's Defense Ministry met Norway.",
        "The Ministry of Defence of Sweden met Norway.",
        "The Defence Ministry of Sweden met Norway.",
    ],
)
def test_a_ministry_is_one_however_its_name_is_turned(extractor: RulesExtractor, text: str) -> None:
    assert bodies(extractor, text) == {("swedish-ministry-of-defence", "SWE")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Swedish Coast Guard seized a Norwegian ship.", ("swedish-coast-guard", "SWE")),
        ("The U.S. Department of Agriculture met Norway.", ("us-department-of-agriculture", "USA")),
        ("America's Department of Agriculture met Norway.", ("us-department-of-agriculture", "USA")),
        ("The Swedish Foreign Ministry met Norway.", ("swedish-ministry-of-foreign-affairs", "SWE")),
        ("China's Foreign Ministry criticised Norway.", ("chinese-ministry-of-foreign-affairs", "CHN")),
    ],
)
def test_a_named_body_belongs_to_its_state(extractor: RulesExtractor, text: str, expected: tuple[str, str]) -> None:
    assert bodies(extractor, text) == {expected}


def test_the_other_turns_of_a_name_are_its_aliases(extractor: RulesExtractor) -> None:
    (found,) = (s for s in statements(extractor, "Sweden's Defence Ministry met Norway.") if s.relation == "BODY_OF")
    expected = {"Swedish Ministry of Defence", "Ministry of Defence of Sweden", "Swedish Ministry of Defense"}
    assert expected <= {found.subject.name, *found.subject.aliases}


@pytest.mark.parametrize(
    "text",
    ["Swedish forces attacked Norway.", "Sweden's government met Norway.", "A Swedish Brass Band played in Norway."],
)
def test_what_has_no_name_is_no_body(extractor: RulesExtractor, text: str) -> None:
    assert bodies(extractor, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Defence Ministry in Stockholm said that Norway would wait.",
        "Norway would wait, the Ministry of Defence said in Stockholm.",
    ],
)
def test_a_ministry_in_a_capital_is_that_states(extractor: RulesExtractor, text: str) -> None:
    assert bodies(extractor, text) == {("swedish-ministry-of-defence", "SWE")}


def test_a_ministry_of_one_state_is_not_that_of_the_capital_where_it_speaks(extractor: RulesExtractor) -> None:
    assert (
        "NOR" in {of for _, of in bodies(extractor, "The Swedish Defence Ministry said in Oslo it would help.")}
    ) is False


def test_a_body_keeps_the_name_that_the_text_gives_it(extractor: RulesExtractor) -> None:
    found = [
        s.subject for s in statements(extractor, "Sweden's Defence Ministry met Norway.") if s.relation == "BODY_OF"
    ]
    assert "Defence Ministry" in found[0].aliases


def test_the_body_of_a_nameless_spokesman_and_a_company_are_not_told_of(extractor: RulesExtractor) -> None:
    text = "The United States is concerned, a State Department official said. Russia's Gazprom cut its prices."
    assert not {c for c in claims(extractor, text) if c[1] == "BODY_OF"}


def test_a_body_stays_one_where_the_sentence_names_another_organization(extractor: RulesExtractor) -> None:
    found = bodies(extractor, "The Guyana Defence Force is on alert, and NATO met Norway.")
    assert ("guyanese-defence-force", "GUY") in found


def test_a_body_of_a_crown_is_called_so_too(extractor: RulesExtractor) -> None:
    (statement,) = statements(extractor, "The Royal Bhutan Army has never fought abroad.")
    assert "Royal Bhutan Army" in statement.subject.aliases


def test_a_known_body_shows_its_state_by_any_word_of_its_name(extractor: RulesExtractor) -> None:
    assert bodies(extractor, "Sailors of the Royal Australian Navy met Chad.") == {("royal-australian-navy", "AUS")}
