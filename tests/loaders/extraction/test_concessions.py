"""What someone asks another to give back, to withdraw or to undo."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Mali demanded that Chad return the bodies of two guards.",
        "Mali asked Chad to return six lorries.",
        # what the parser takes for a purpose
        "The Government of Mali deplores this and calls on the Chadian authorities to release them at once.",
        # nouns of it
        "Chad seized a Malian trawler. Bamako demanded the release of the crew.",
        "Chad refused Malian demands for the return of the valley.",
        "Mali expects Chad to begin the withdrawal of its guards.",
        # in a time
        "Mali gave Chad ten days to leave the base.",
        # what is turned down has been asked for
        "Chad turned down a request by Mali to hand over a group of rebels.",
        # what else is told of it counts for nothing
        "Mali asked Chad to return six lorries that guards had seized on their way from Ghana.",
    ],
)
def test_who_is_asked_to_undo_something_is_to_yield(extractor: RulesExtractor, text: str) -> None:
    assert (("TCD", "YIELDS_TO", "MLI"), "positive", "requested") in told(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        # for another
        "Mali asked Chad to lift the blockade of Ghanaian ports.",
        # from a treaty
        "Mali urged Chad to leave the fisheries pact.",
        # not asked
        "Mali did not ask Chad to return the lorries.",
        # nothing is undone
        "Mali asked Chad to return to the talks.",
        "Mali asked Chad to stop the noise.",
        # told as a duty
        "Mali said that Chad must return six lorries.",
    ],
)
def test_whoever_asks_for_anything_else_is_not_yielded_to(extractor: RulesExtractor, text: str) -> None:
    assert ("TCD", "YIELDS_TO", "MLI") not in claims(extractor, text)


def test_nobody_yields_to_an_organization_that_asks(extractor: RulesExtractor) -> None:
    text = "The European Union demanded that Chad hand over the bodies of two guards."
    assert not {c for c in claims(extractor, text) if c[1] == "YIELDS_TO"}
