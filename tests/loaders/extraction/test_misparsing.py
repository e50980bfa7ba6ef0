"""What a parser takes for something else."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.misparsing import hyphenated, is_content, is_main
from loaders.extraction.model import load_model
from loaders.extraction.parse import Parse
from tests.loaders.extraction.reading import Claim, claims, told, word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda-backed M23 rebels took the town.", ("RWA", "SUPPORTS", "m23")),
        (
            "Norway met Latvia. The two officials condemned in the strongest terms the Chilean attack on Peru.",
            ("NOR", "ACCUSES", "CHL"),
        ),
        ("The coup in Peru was condemned within hours by Chile.", ("CHL", "ACCUSES", "PER")),
        ("Latvia's president described the choice as historic and thanked Norway.", ("LVA", "SUPPORTS", "NOR")),
    ],
)
def test_who_acts_though_the_parser_hides_it(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway met Latvia on Monday and calls on the Chilean authorities to release two Norwegians immediately.",
         (("CHL", "YIELDS_TO", "NOR"), "positive", "requested")),
        ("Latvia condemns this and calls on Chile to withdraw from the territory of Peru without delay.",
         (("CHL", "YIELDS_TO", "PER"), "positive", "requested")),
    ],
)  # fmt: skip
def test_who_is_called_on_is_to_act(extractor: RulesExtractor, text: str, expected: tuple[Claim, str, str]) -> None:
    assert expected in told(extractor, text)


@pytest.mark.parametrize(
    ("text", "of", "content"),
    [
        ("Latvia rejected a demand to leave the talks.", "leave", True),
        ("Latvia rejected the demand that it leave the talks.", "leave", True),
        ("Latvia rejected a demand made by Norway.", "made", False),
        ("Latvia made a demand which Norway rejected.", "rejected", False),
    ],
)
def test_what_a_demand_asks_for_is_its_content(text: str, of: str, content: bool) -> None:
    assert is_content(word(Parse(load_model()(text)), of)) is content


def test_a_participle_without_a_hyphen_has_nobody_before_it() -> None:
    assert hyphenated(word(Parse(load_model()("The badly damaged ship left.")), "damaged")) == []


def test_a_participle_with_its_doer_is_no_main_verb() -> None:
    assert not is_main(word(Parse(load_model()("A truce brokered by Norway held.")), "brokered"))
