"""Whom the arguments of a word name."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place where something is done to someone, with nobody said to do it
        ("Two French engineers were arrested in Chad.", ("TCD", "COERCES", "FRA")),
        # someone deep in the phrase that an unambiguous verb governs
        ("New Zealand scrapped a training programme with the Fijian army.", ("NZL", "SANCTIONS", "FJI")),
        # a meeting around another event
        ("The Malawian president flew home after talks with his Zambian counterpart.",
         ("MWI", "CONSULTS_WITH", "ZMB")),
        # the announcer of an event does it
        ("Italy announced a suspension of diplomatic relations with Serbia.", ("ITA", "SANCTIONS", "SRB")),
        # an answer
        ("Israel responded with air strikes on Lebanon.", ("ISR", "ASSAULTS", "LBN")),
        # a judgement
        ("Vietnam called China's placement of the oil rig illegal.", ("VNM", "ACCUSES", "CHN")),
        # a crowd acts for where it gathers
        ("Demonstrators in Iraq marched against the United States.", ("IRQ", "PROTESTS_AGAINST", "USA")),
        # what one another do
        ("Kenya and Somalia accused each other of bad faith.", ("KEN", "ACCUSES", "SOM")),
        ("Kenya and Somalia accused each other of bad faith.", ("SOM", "ACCUSES", "KEN")),
        # a request that an infinitive describes
        ("Greece turned down an invitation to visit Turkey.", ("GRC", "REJECTS", "TUR")),
        # a debt and its debtor
        ("Nigeria wrote off debts owed by Benin.", ("NGA", "AIDS", "BEN")),
    ],
)  # fmt: skip
def test_a_role_is_filled(text: str, expected: Claim) -> None:
    assert expected in claims(RulesExtractor(), text)


@pytest.mark.parametrize(
    "text",
    [
        "Slovenia blocked Croatia's accession to NATO.",
        "Ethnic Albanians blocked a road that leads to Greece.",
        "Two French engineers were arrested by bandits in Chad.",
        "Sweden flew fighter jets over Chad at Chad's request.",
    ],
)
def test_nothing_is_read_where_nothing_is_said(text: str) -> None:
    found = claims(RulesExtractor(), text)
    assert not {c for c in found if c[1] in {"MEMBER_OF", "COERCES", "PROTESTS_AGAINST", "MOBILIZES_AGAINST"}}


@pytest.mark.parametrize(
    "text",
    [
        "Sweden condemned the invasion of Chad.",
        "Sweden condemned attacks on Chad.",
        "Sweden denounced the bombing of Chad.",
        "Sweden opposed sanctions on Chad.",
        "Sweden supported the invasion of Chad.",
    ],
)
def test_who_judges_a_deed_does_not_judge_its_victim(text: str) -> None:
    assert ("SWE", "TCD") not in {(subject, obj) for subject, _, obj in claims(RulesExtractor(), text)}


def test_who_does_a_deed_is_judged(extractor: RulesExtractor) -> None:
    assert ("SWE", "ACCUSES", "MLI") in claims(extractor, "Sweden condemned attacks on Chad by Mali.")


def test_a_clause_that_compares_names_nobody_who_is_asked(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Mali called upon the nuclear powers to sign, as Norway and Chad have urged.")
    assert not {c for c in found if c[1] == "REQUESTS"}
