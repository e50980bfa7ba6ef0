"""Participles joined to a name: who brokered or backed what a noun names."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one word or three, as the tokenizer has it
        ("Peru and Chile signed a U.S.-brokered treaty on fishing.", ("PER", "CONSULTS_WITH", "USA")),
        ("Peru and Chile accepted a Norwegian-brokered truce.", ("NOR", "CONSULTS_WITH", "CHL")),
        ("Peru and Chile held EU-mediated talks.", ("CHL", "CONSULTS_WITH", "european-union")),
        ("Iran-backed Hezbollah shelled Israel.", ("IRN", "SUPPORTS", "hezbollah")),
        ("Iran-funded Hezbollah shelled Israel.", ("IRN", "AIDS", "hezbollah")),
    ],
)
def test_a_name_joined_to_a_participle_acts(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    one, relation, other = expected
    assert {expected, (other, relation, one)} & claims(extractor, text)


def test_what_someone_brokers_or_backs_is_not_theirs(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Peru and Chile accepted a Norwegian-brokered truce.")
    assert not {c for c in found if "NOR" in c and c[1] in {"AGREES_WITH", "PARTY_TO"}}
    assert claims(extractor, "Turkish-backed fighters attacked Syria.") == set()
    # who leads a force acts by it
    assert ("TUR", "ASSAULTS", "SYR") in claims(extractor, "Turkish-led forces attacked Syria.")
