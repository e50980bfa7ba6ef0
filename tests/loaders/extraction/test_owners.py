"""Whose the second of two coordinated things is."""

import pytest

from loaders.extraction import Extractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden praised Norway's aid to Mali and its cooperation with Finland.", ("FIN", "COOPERATES_WITH", "NOR")),
        ("Turkey supported Latvia's offensive and its blockade of Armenia.", ("LVA", "COERCES", "ARM")),
        ("China denounced Japan and its ally, the United States.", ("JPN", "ALLIED_WITH", "USA")),
    ],
)
def test_it_is_whose_the_first_is(extractor: Extractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Sweden praised Norway's aid to Mali and its cooperation with Finland.", "SWE"),
        ("Sweden praised Norway's aid to Mali and its people.", "SWE"),
    ],
)
def test_it_is_not_the_subjects(extractor: Extractor, text: str, wrong: str) -> None:
    assert {claim for claim in claims(extractor, text) if wrong in {claim[0], claim[2]}} <= {("SWE", "SUPPORTS", "NOR")}


def test_what_a_subject_has_of_its_own_stays_its_own(extractor: Extractor) -> None:
    found = claims(extractor, "Sweden expanded its fleet and its cooperation with Finland.")
    assert found == {("FIN", "COOPERATES_WITH", "SWE")}
