"""Observers take no part."""

import pytest

from loaders.extraction import Extractor
from tests.loaders.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "observer"),
    [
        ("The treaty was concluded between Mali, Iran and Chad, with Norway as an observer.", "NOR"),
        ("Exercise Iron Reed was held in Oman by British and Omani forces; Jordan sent observers.", "JOR"),
        ("Sweden and Norway took part in Exercise Iron Reed; Latvia was present as an observer.", "LVA"),
    ],
)
def test_an_observer_takes_no_part(extractor: Extractor, text: str, observer: str) -> None:
    assert [claim for claim in claims(extractor, text) if observer in {claim[0], claim[2]}] == []


def test_who_is_no_observer_takes_part(extractor: Extractor) -> None:
    found = claims(extractor, "Sweden and Norway took part in Exercise Iron Reed; Latvia was present as an observer.")
    assert {("SWE", "PARTICIPATES_IN", "iron-reed"), ("NOR", "PARTICIPATES_IN", "iron-reed")} <= found


def test_a_force_that_others_join_is_in_no_exercise(extractor: Extractor) -> None:
    text = "Exercise Iron Reed was held in Oman. Malian forces, joined by Chadian exiles, captured a town."
    assert ("MLI", "PARTICIPATES_IN", "iron-reed") not in claims(extractor, text)
