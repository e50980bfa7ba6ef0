"""What a parser takes for something else."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.misparsing import hyphenated, is_main
from loaders.extraction.model import load_model
from loaders.extraction.parse import Parse
from tests.loaders.extraction.reading import Claim, claims, word


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


def test_a_participle_without_a_hyphen_has_nobody_before_it() -> None:
    assert hyphenated(word(Parse(load_model()("The badly damaged ship left.")), "damaged")) == []


def test_a_participle_with_its_doer_is_no_main_verb() -> None:
    assert not is_main(word(Parse(load_model()("A truce brokered by Norway held.")), "brokered"))
