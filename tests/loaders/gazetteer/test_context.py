"""Words beside a name that make it part of another's."""

import pytest

from loaders.gazetteer import Gazetteer

GAZETTEER = Gazetteer.load()


@pytest.mark.parametrize(
    "text",
    ["USS Ronald Reagan", "FS Charles de Gaulle", "Charles de Gaulle Airport", "HMS Queen Elizabeth",
     "Kabul University", "Tokyo Stock Exchange", "300 Indian rupees", "Taiwan dollars", "the Minsk Protocol",
     "an Oslo Process", "the Russian language", "Indira Gandhi International Airport", "JFK Library"],
)  # fmt: skip
def test_ships_schools_currencies_and_treaties_are_not_who_they_are_named_after(text: str) -> None:
    assert GAZETTEER.find(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Charles de Gaulle visited", "Charles de Gaulle"),
        ("USS. Ronald Reagan said", "Ronald Reagan"),
        ("the Moscow conference", "Moscow"),
        ("Indian rupeesx", "Indian"),
        ("the Russian Treaty", "Russian"),
    ],
)
def test_other_words_beside_a_name_change_nothing(text: str, found: str) -> None:
    assert [match.text for match in GAZETTEER.find(text)] == [found]
