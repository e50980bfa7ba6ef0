"""Who speaks in the first person accuses those who harm them."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims

SPEECH = "On behalf of the Government of Kenya, I thank the President of the Assembly. "


def accusations(extractor: RulesExtractor, text: str) -> set[tuple[str, str]]:
    return {(a, b) for a, relation, b in claims(extractor, text) if relation == "ACCUSES"}


def test_the_speaker_accuses_who_attacks_them(extractor: RulesExtractor) -> None:
    assert accusations(extractor, f"{SPEECH}Last year Somalia bombed our villages.") == {("KEN", "SOM")}


def test_what_is_not_done_is_no_complaint(extractor: RulesExtractor) -> None:
    assert not accusations(extractor, f"{SPEECH}Uganda has never attacked us.")


def test_who_speaks_of_others_complains_of_nobody(extractor: RulesExtractor) -> None:
    assert not accusations(extractor, f"{SPEECH}Last year Somalia bombed Ethiopia.")


def test_a_report_in_the_third_person_has_no_speaker(extractor: RulesExtractor) -> None:
    assert not accusations(extractor, "Last year Somalia bombed Kenya.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{SPEECH}Somalia must withdraw its troops.", {("KEN", "SOM")}),
        # we ask nobody but ourselves
        (f"{SPEECH}We must help Somalia.", set()),
        ("Somalia must withdraw its troops.", set()),
    ],
)
def test_the_speaker_asks_those_who_must(extractor: RulesExtractor, text: str, expected: set[tuple[str, str]]) -> None:
    assert {(a, b) for a, relation, b in claims(extractor, text) if relation == "REQUESTS"} == expected
