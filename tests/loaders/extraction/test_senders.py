"""Senders: whose people or things are sent where nobody is said to send them."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Turkish blankets were sent to Kenya.", ("TUR", "AIDS", "KEN")),
        ("French missiles were delivered to Egypt.", ("FRA", "SUPPLIES_ARMS_TO", "EGY")),
    ],
)
def test_who_owns_what_is_sent_sends_it(extractor: RulesExtractor, text: str, claim: tuple[str, str, str]) -> None:
    assert claim in claims(extractor, text)


def test_who_is_said_to_send_it_does(extractor: RulesExtractor) -> None:
    found = claims(extractor, "French missiles were delivered to Egypt by Spain.")
    assert ("ESP", "SUPPLIES_ARMS_TO", "EGY") in found
