"""What a clause that someone says asks of another, or blames them for."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mexico said that Canada must open the dam.", ("MEX", "REQUESTS", "CAN")),
        ("Mexico said that the dam was full and that Canada should open it.", ("MEX", "REQUESTS", "CAN")),
        ("Mexico said on Friday that Canada was responsible.", ("MEX", "ACCUSES", "CAN")),
        ("Mexico said Canada was behind the fire.", ("MEX", "ACCUSES", "CAN")),
        ("Mexico said that Canada had lied about the dam.", ("MEX", "ACCUSES", "CAN")),
        ("Mexico left, saying that Canada had failed to open the dam.", ("MEX", "ACCUSES", "CAN")),
        ("Mexico said that the Canadian duties were an insult.", ("MEX", "ACCUSES", "CAN")),
    ],
)
def test_what_is_said_asks_or_blames(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Mexico said that Canada was not responsible.",
        "Mexico said that it would be wrong for Canada to wait.",
        "Mexico said that Canada was ready.",
        "Mexico said that Canada had not lied.",
        "Mexico said that the talks with Canada had failed.",
    ],
)
def test_what_is_denied_or_supposed_blames_nobody(extractor: RulesExtractor, text: str) -> None:
    assert not {c for c in claims(extractor, text) if c[1] == "ACCUSES"}
