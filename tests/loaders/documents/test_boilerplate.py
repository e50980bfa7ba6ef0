import time

import pytest

from loaders.documents.boilerplate import is_boilerplate, without_boilerplate
from loaders.documents.table import language_rows


@pytest.mark.parametrize(
    "line",
    ["Print Friendly, PDF & Email", "Share this:", "SHARE THIS", "Share on Facebook", "Share on Facebook | Post on X",
     "Click to share on Twitter (Opens in new window)", "Facebook Twitter LinkedIn",
     "Subscribe to our newsletter today!",
     "We use cookies to give you the best experience.", "Skip to main content", "Home > World > Asia",
     "News | Sport | Weather", "5 min read", "12 comments", "© 2024 Harbour Wire", "Copyright © 2024 Harbour Wire Ltd",
     "Harbour Wire. All rights reserved.", "Privacy | Terms | Cookie settings", "Please enable JavaScript to go on"],
)  # fmt: skip
def test_the_page_around_the_text_goes(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    ["Fiji and Tonga share this view.", "Home rule was granted to Ireland in 1914.", "The two shared intelligence.",
     "Subscribe to our view or not, said the minister of Tonga, who had come to Suva for two days of talks on fishing.",
     "Contact between Fiji and Tonga broke off.", "Russia | China", "Copyright law divided Fiji and Tonga.", "",
     "All rights of passage were reserved to Tonga.", "We use cookies " + "and say so " * 30],
)  # fmt: skip
def test_sentences_stay(line: str) -> None:
    assert not is_boilerplate(line)


def test_the_order_of_what_stays_is_kept() -> None:
    assert without_boilerplate(["Fiji", "Share this", "Tonga", "Menu"]) == ["Fiji", "Tonga"]


def test_every_row_is_of_a_stated_kind_and_finds_itself() -> None:
    assert {kind for kind, _ in language_rows("boilerplate")} == {"line", "start", "regex"}
    assert [text for kind, text in language_rows("boilerplate") if kind != "regex" and not is_boilerplate(text)] == []


@pytest.mark.parametrize(
    "piece", ["a | ", "| ", "> a ", "share on x ", "facebook ", "all rights ", "© 2024 ", "home", " "]
)
def test_no_line_takes_long(piece: str) -> None:
    begun = time.process_time()
    for opening in ("home ", "news ", "privacy ", ""):
        assert is_boilerplate((opening + piece * 200)[:199] + "!") in (True, False)
    assert time.process_time() - begun < 1
