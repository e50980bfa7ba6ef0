"""Whom descriptions mean."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saudi Arabia spoke. Later Iran attacked the kingdom.", ("IRN", "ASSAULTS", "SAU")),
        ("Cyprus was calm. Then Turkey invaded the island.", ("TUR", "ASSAULTS", "CYP")),
        (
            "Seoul, in South Korea, was calm. North Korea fell silent. Japan condemned the North.",
            ("JPN", "ACCUSES", "PRK"),
        ),
        ("Myanmar was calm. Later Japan condemned the junta.", ("JPN", "ACCUSES", "MMR")),
        ("Latvia was calm. Then Sweden attacked the Baltic country.", ("SWE", "ASSAULTS", "LVA")),
        ("Sweden and Latvia held talks. On Monday Sweden condemned its neighbour.", ("SWE", "ACCUSES", "LVA")),
        ("Sweden and Latvia held talks. Both condemned Norway.", ("LVA", "ACCUSES", "NOR")),
        ("Sweden attacked Latvia. Norway was calm. Then the belligerents condemned Chad.", ("LVA", "ACCUSES", "TCD")),
        ("President Putin met President Xi. The two men condemned Norway.", ("CHN", "ACCUSES", "NOR")),
    ],
)
def test_a_description_is_who_was_named(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # a mainland is no island
        ("Latvia was calm. Then Sweden invaded the island.", ("SWE", "ASSAULTS", "LVA")),
        # an island with a name is this one
        ("Cyprus was calm. Turkey attacked the island of Kos.", ("TUR", "ASSAULTS", "CYP")),
        # three people
        ("Sweden, Latvia and Norway met. Russian troops arrived, killing three.", ("RUS", "ASSAULTS", "LVA")),
        # no half of a divided country
        ("Latvia was calm. Japan condemned the North.", ("JPN", "ACCUSES", "LVA")),
        # those who ask are not those who are asked
        ("India shelled Pakistan. China and Britain urged both sides to stop.", ("CHN", "REQUESTS", "GBR")),
    ],
)
def test_a_description_is_nobody_else(extractor: RulesExtractor, text: str, wrong: Claim) -> None:
    assert wrong not in claims(extractor, text)
