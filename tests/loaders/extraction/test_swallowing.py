"""Names of states that are part of other names, or may be people's."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims, last, spotted


def named(text: str) -> set[str]:
    return {last(m.entity.id) for m in spotted(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bank of China opened a branch.", set()),
        ("Mali, Burkina Faso and Niger formed the Alliance of Sahel States.",
         {"MLI", "BFA", "NER", "alliance-of-sahel-states"}),
        ("Chad met Niger.", {"TCD", "NER"}),
        ("Jordan hosted Exercise Eager Lion.", {"JOR"}),
        # beside another name
        ("LAGOS - Chad sent a consignment of Kalashnikovs to Mozambique.", {"NGA", "TCD", "MOZ"}),
        # what a state flies, and whom it is governed by
        ("British Typhoons were seen over the coast.", {"GBR"}),
        ("The British Cabinet met France's minister.", {"GBR", "FRA"}),
        # a firm
        ("Kenya Airways lost a suitcase.", set()),
    ],
)  # fmt: skip
def test_which_names_are_states(text: str, expected: set[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text", ["Chad Johnson met Niger's minister.", "Michael Jordan visited China. Jordan liked it."]
)
def test_a_person_is_no_state(text: str) -> None:
    assert not {"TCD", "JOR"} & named(text)


def test_states_whose_names_may_be_peoples_meet(extractor: RulesExtractor) -> None:
    assert claims(extractor, "Chad met Niger.") == {("NER", "CONSULTS_WITH", "TCD")}
