"""Offices that a text tells without the name of who holds them."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # before and after the name, in this paragraph and another
        ("Emmanuel Macron landed in Cairo. The French president stayed a day.", ("emmanuel-macron", "LEADS", "FRA")),
        ("The French president stayed a day.\n\nEmmanuel Macron saw Giza.", None),
        (
            "Emmanuel Macron saw Giza.\n\nThe French president stayed a day in Egypt.",
            ("emmanuel-macron", "LEADS", "FRA"),
        ),
    ],
)
def test_a_description_tells_the_office_of_whom_the_text_names(
    extractor: RulesExtractor, text: str, expected: Claim | None
) -> None:
    found = {c for c in claims(extractor, text, "2020-05-01") if c[1] == "LEADS"}
    assert found == ({expected} if expected else set())


@pytest.mark.parametrize(
    "text",
    [
        # another's office, another's state, and the office of someone who is named with it
        "Emmanuel Macron landed in Cairo. The French vice president stayed at home.",
        "Emmanuel Macron landed in Cairo. The Egyptian president met him.",
        "Emmanuel Macron landed in Cairo. The French presidents of old slept there.",
    ],
)
def test_other_descriptions_tell_nothing_of_him(extractor: RulesExtractor, text: str) -> None:
    assert ("emmanuel-macron", "LEADS", "FRA") not in claims(extractor, text, "2020-05-01")


def test_the_date_decides_who_is_in_office(extractor: RulesExtractor) -> None:
    text = "François Hollande spoke in Lyon. The French president stayed in Paris and met Germany's ambassador."
    assert ("francois-hollande", "LEADS", "FRA") not in claims(extractor, text, "2020-05-01")
    assert ("francois-hollande", "LEADS", "FRA") in claims(extractor, text, "2015-05-01")
