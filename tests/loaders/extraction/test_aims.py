"""Against whom troops move, as the text tells by what for."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.aims import aims
from tests.loaders.extraction.reading import Claim, claims, passage, texts, word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sent two frigates to the Kattegat to deter Denmark.", ("NOR", "MOBILIZES_AGAINST", "DNK")),
        ("Norway sent four ships to the gulf to step up pressure on Yemen.", ("NOR", "MOBILIZES_AGAINST", "YEM")),
        ("Norway moved five ships to the sound in a sign of pressure on Denmark.", ("NOR", "MOBILIZES_AGAINST", "DNK")),
        (
            "Norway ordered a destroyer to the strait in a show of force against Denmark.",
            ("NOR", "MOBILIZES_AGAINST", "DNK"),
        ),
        ("Norway deployed troops in the north in response to Danish drills.", ("NOR", "MOBILIZES_AGAINST", "DNK")),
        ("Norwegian ships moved into the strait to deter Denmark.", ("NOR", "MOBILIZES_AGAINST", "DNK")),
    ],
)
def test_who_is_to_be_deterred_is_the_foe(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        # whom they protect is no foe
        "Norway sent troops to the island to protect Denmark.",
        # nor is whose force is shown
        "Norway sent troops to the island in a show of support for Denmark.",
    ],
)
def test_a_friend_is_no_foe(extractor: RulesExtractor, text: str) -> None:
    assert ("NOR", "MOBILIZES_AGAINST", "DNK") not in claims(extractor, text)


def test_a_foe_follows_those_who_are_protected() -> None:
    read = passage("Norway sent troops to the island to protect it against Denmark.")
    assert texts(aims(word(read.parse, "sent"))) == ["Denmark"]
