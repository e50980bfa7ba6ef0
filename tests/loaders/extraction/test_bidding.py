"""What is done at somebody's request."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Egypt left the talks at Sudan's request.", {("SDN", "REQUESTS", "EGY")}),
        ("Chadian troops landed in Mali at the request of its government.",
         {("MLI", "REQUESTS", "TCD"), ("TCD", "AIDS", "MLI")}),
        # without an agent
        ("Chadian troops were flown to Bamako at Mali's request.",
         {("MLI", "REQUESTS", "TCD"), ("TCD", "AIDS", "MLI")}),
        # beside the subject
        ("Peru and Chile, at Bolivia's request, have opened the road.",
         {("BOL", "REQUESTS", "PER"), ("BOL", "REQUESTS", "CHL")}),
        ("Chadian soldiers came to Bamako at the invitation of Mali.", {("MLI", "REQUESTS", "TCD")}),
        # as another wishes
        ("Egypt closed the office, as Sudan had demanded.", {("SDN", "REQUESTS", "EGY")}),
        ("Egypt refused to close the office as requested by Sudan.",
         {("SDN", "REQUESTS", "EGY"), ("EGY", "REJECTS", "SDN")}),
        ("Egypt did not close the office, as Sudan had urged.",
         {("SDN", "REQUESTS", "EGY"), ("EGY", "REJECTS", "SDN")}),
    ],
)  # fmt: skip
def test_who_is_asked_and_whom_they_help(extractor: RulesExtractor, text: str, expected: set[Claim]) -> None:
    assert expected <= claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        # a guest is asked for nothing
        ("Norway's king visited Latvia at the invitation of Latvia's president.", ("LVA", "REQUESTS", "NOR")),
        # who leaves gives no help
        ("Chadian troops withdrew at Mali's request.", ("TCD", "AIDS", "MLI")),
        # who is arrested is not asked
        ("Two Norwegian brokers were arrested in Riga at Mali's request.", ("MLI", "REQUESTS", "NOR")),
        # who does as they are told rejects nothing
        ("Egypt closed the office, as Sudan had demanded.", ("EGY", "REJECTS", "SDN")),
        # a time
        ("Egypt closed the office as Sudan asked Libya for a loan.", ("SDN", "REQUESTS", "EGY")),
        # police at home
        ("A broker was held by Chadian police at Mali's behest.", ("TCD", "AIDS", "MLI")),
    ],
)
def test_who_is_not_asked_or_does_not_help(extractor: RulesExtractor, text: str, unwanted: Claim) -> None:
    assert unwanted not in claims(extractor, text)
