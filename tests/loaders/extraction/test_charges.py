"""What someone is blamed for."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali blamed Chad and Niger for the raid.", ("NER", "ASSAULTS", "MLI")),
        ("Mali accused Chad of having opened fire first.", ("TCD", "ASSAULTS", "MLI")),
        ("Mali and Chad have each accused the other of opening fire first.", ("MLI", "ASSAULTS", "TCD")),
        ("Mali accused Chad of plotting an invasion.", ("TCD", "ASSAULTS", "MLI")),
        ("Mali holds Chad responsible for the kidnapping.", ("TCD", "COERCES", "MLI")),
        # of a noun that tells no relation by itself
        ("Mali blamed the Chadian army for the deaths.", ("TCD", "ASSAULTS", "MLI")),
    ],
)
def test_harm_that_names_nobody_is_done_to_whoever_blames(
    extractor: RulesExtractor, text: str, expected: Claim
) -> None:
    assert (expected, "positive", "possible") in told(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        # to another
        "Mali blamed Chad for the raid on a Ghanaian convoy.",
        # to somebody of whom the text does not tell whose they are
        "Mali blamed Chad for the bombing of Ahmed Traoui.",
        # no harm, or to no state
        "Mali blamed Chad for the delay.",
        "Mali blamed Chad for the fires.",
        "Mali accused Chad of pushing migrants across the border.",
        # of a truce
        "Mali accused Chad of breaking the truce.",
        # an attempt at something else
        "Mali accused Chad of trying to divide the region.",
        # of rebels
        "Mali accused Chad of shelling the rebels.",
        # a judgement, of what another may have suffered
        "Mali condemned Chad for the raid.",
    ],
)
def test_other_charges_tell_of_no_harm_to_whoever_makes_them(extractor: RulesExtractor, text: str) -> None:
    assert not {c for c in claims(extractor, text) if c[0] == "TCD" and c[1] in {"ASSAULTS", "COERCES"}}


def test_harm_that_an_organization_tells_of_is_not_done_to_it(extractor: RulesExtractor) -> None:
    text = "The European Union blamed Chad for the raid."
    assert not {c for c in claims(extractor, text) if c[1] == "ASSAULTS"}
