"""Frames that hold for some things or doers only."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iranian troops entered Greece at dawn.", ("IRN", "ASSAULTS", "GRC")),
        ("Two Kuwaiti tankers were hit last week by Iranian missiles.", ("IRN", "ASSAULTS", "KWT")),
        ("Turkish F-16s bombed Syria on Monday.", ("TUR", "ASSAULTS", "SYR")),
        ("Japanese medics arrived in Kenya on Monday.", ("JPN", "AIDS", "KEN")),
        # what a preposition governs tells as much as an object
        ("Mexico took Canada to court over the dam.", ("MEX", "ACCUSES", "CAN")),
        ("China withdrew from talks with Japan.", ("CHN", "SANCTIONS", "JPN")),
        ("Russian troops remained on alert in Poland.", ("RUS", "MOBILIZES_AGAINST", "POL")),
        ("Rescue teams from Japan arrived in Kenya on Monday.", ("JPN", "AIDS", "KEN")),
        ("Kenya regards Uganda's president as a liar.", ("KEN", "ACCUSES", "UGA")),
        ("Chad handed over Abdul Karim to Kenya.", ("TCD", "YIELDS_TO", "KEN")),
        # a denial may be what is said
        ("Kenya will not accept Ugandan rule.", ("KEN", "REJECTS", "UGA")),
        # a judgement that the parser takes for a clause of its own
        ("Kenya held Uganda responsible for the attack.", ("KEN", "ACCUSES", "UGA")),
    ],
)
def test_what_is_said_depends_on_who_does_it(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Iranian carpets entered Greece at dawn.", ("IRN", "ASSAULTS", "GRC")),
        ("Japanese tourists arrived in Kenya on Monday.", ("JPN", "AIDS", "KEN")),
        ("Mexico took Canada to dinner.", ("MEX", "ACCUSES", "CAN")),
        ("China withdrew from a cup final with Japan.", ("CHN", "SANCTIONS", "JPN")),
        # who calls a visit something has called nobody
        ("Moscow called the visit by Ukraine's president reckless.", ("RUS", "CONSULTS_WITH", "UKR")),
    ],
)
def test_others_do_something_else(extractor: RulesExtractor, text: str, wrong: Claim) -> None:
    turned = (wrong[2], wrong[1], wrong[0])
    assert not {wrong, turned} & claims(extractor, text)
