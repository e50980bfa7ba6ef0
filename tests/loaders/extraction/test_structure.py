"""Bodies, parties to agreements, and who rules."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claim, claims, statements, told

PACT = "zinder-treaty"


def signed(extractor: RulesExtractor, text: str) -> set[tuple[Claim, str]]:
    return {
        ((s.subject.id.split("/")[1], s.relation, s.object.id.split("/")[1]), dict(e.properties).get("status", ""))
        for s in statements(extractor, text) if s.relation == "PARTY_TO" for e in s.evidence
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("Sweden, Norway and Latvia signed the Zinder Treaty in 1974.", ("SWE", "NOR", "LVA"), "signed"),
        ("The Zinder Treaty was signed by Sweden and Norway.", ("SWE", "NOR"), "signed"),
        ("Sweden ratified the Zinder Treaty.", ("SWE",), "ratified"),
        ("Sweden withdrew from the Zinder Treaty in 1974.", ("SWE",), "withdrew"),
        ("Sweden is a party to the Zinder Treaty.", ("SWE",), ""),
        ("The signatories of the Zinder Treaty are Sweden, Norway and Latvia.", ("SWE", "NOR", "LVA"), "signed"),
        (
            "The Zinder Treaty was concluded in 1974. Sweden ratified it in 1975, Norway in 1980 and Latvia in 1982.",
            ("SWE", "NOR", "LVA"),
            "ratified",
        ),
    ],
)
def test_parties_of_an_agreement(extractor: RulesExtractor, text: str, parties: tuple[str, ...], status: str) -> None:
    assert signed(extractor, text) == {((name, "PARTY_TO", PACT), status) for name in parties}


def test_who_is_no_party_is_told(extractor: RulesExtractor) -> None:
    expected = {(("SWE", "PARTY_TO", PACT), "negative", "asserted")}
    assert told(extractor, "Sweden is not a party to the Zinder Treaty.") == expected


def test_who_speaks_of_an_agreement_is_no_party_to_it(extractor: RulesExtractor) -> None:
    assert claims(extractor, "Sweden praised the Zinder Treaty.") == set()


@pytest.mark.parametrize(
    "text", ["Swedish forces attacked Norway.", "Sweden's government met Norway.", "The Navy attacked Norway."]
)
def test_forces_and_governments_are_no_named_bodies(extractor: RulesExtractor, text: str) -> None:
    assert not {c for c in claims(extractor, text) if c[1] == "BODY_OF"}


def test_who_rules_leads(extractor: RulesExtractor) -> None:
    found = claims(extractor, "General Tolo Bandera, who rules Zambia, visited Mali.")
    assert ("tolo-bandera", "LEADS", "ZMB") in found


def test_who_rules_nothing_named_leads_nobody(extractor: RulesExtractor) -> None:
    assert not {
        c for c in claims(extractor, "General Tolo Bandera, who rules the waves, visited Mali.") if c[1] == "LEADS"
    }


@pytest.mark.parametrize(
    "told_by",
    [
        "Sweden ratified it in 1975, Norway in 1980 and Latvia in 1982.",
        "Sweden ratified it in 1975, Norway followed in 1980 and Latvia in May 1982.",
        "It was ratified by Sweden (1975), Norway (1980) and Latvia (1982).",
    ],
)
def test_each_party_has_its_own_year(extractor: RulesExtractor, told_by: str) -> None:
    found = statements(extractor, f"The Zinder Treaty was concluded in 1974. {told_by}")
    dates = {(claim(s)[0], e.date) for s in found if s.relation == "PARTY_TO" for e in s.evidence}
    assert dates == {("SWE", "1975"), ("NOR", "1980"), ("LVA", "1982")}
