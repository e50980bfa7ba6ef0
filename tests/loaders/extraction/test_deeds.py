"""Whom "the attack" leads back to."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.deeds import deed_words, judging_words
from tests.loaders.extraction.reading import Claim, claims

SHELLED = ("SWE", "ASSAULTS", "LVA")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden shelled Latvia on Monday. Norway condemned the attack.", {SHELLED, ("NOR", "ACCUSES", "SWE")}),
        ("Sweden shelled Latvia on Monday.\nNorway condemned the attack.", {SHELLED, ("NOR", "ACCUSES", "SWE")}),
        ("Sweden shelled Latvia, and Norway denounced this attack.", {SHELLED, ("NOR", "ACCUSES", "SWE")}),
        # one that is not pointed at, or of another kind
        ("Sweden shelled Latvia on Monday. Norway condemned attacks.", {SHELLED}),
        ("Sweden shelled Latvia on Monday. Norway condemned the embargo.", {SHELLED}),
        # nobody condemns what they did themselves
        ("Sweden shelled Latvia on Monday. Sweden condemned the attack.", {SHELLED}),
        # it is judged by nobody
        ("Sweden shelled Latvia on Monday. Norway heard of the attack.", {SHELLED}),
        # too far back
        ("Sweden shelled Latvia. It rained. It snowed. It froze. Norway condemned the attack.", {SHELLED}),
    ],
)
def test_who_judges_a_deed_judges_who_did_it(extractor: RulesExtractor, text: str, expected: set[Claim]) -> None:
    assert claims(extractor, text) == expected


def test_words_are_known_in_their_forms() -> None:
    assert {"condemn", "condemns", "condemned", "condemning"} <= judging_words()
    assert {"attack", "attacks"} <= deed_words()
    assert "met" not in judging_words()
