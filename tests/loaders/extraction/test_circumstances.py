"""Who acts beside a noun, and who answers what it says."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # with, at and in
        ("Kenya rebuilt the port with Ugandan help.", ("UGA", "AIDS", "KEN")),
        ("Kenya left the talks at Uganda's request.", ("UGA", "REQUESTS", "KEN")),
        ("Kenya closed the frontier in 1993 in support of Uganda.", ("KEN", "SUPPORTS", "UGA")),
        # who answers was asked, accused or threatened, whatever the answer is
        ("Kenya turned down a Ugandan request for cement.", ("UGA", "REQUESTS", "KEN")),
        ("Kenya dismissed Ugandan accusations.", ("UGA", "ACCUSES", "KEN")),
        ("Kenya will build the wall despite Ugandan threats.", ("UGA", "THREATENS", "KEN")),
        ("Kenya lowered the price in answer to appeals from Uganda.", ("UGA", "REQUESTS", "KEN")),
        # who mediates meets both sides
        ("Talks between Kenya and Uganda, hosted by Norway, ended.", ("NOR", "CONSULTS_WITH", "UGA")),
        ("Chile praised the talks led by Norway between Kenya and Uganda.", ("KEN", "CONSULTS_WITH", "NOR")),
        ("Kenya and Uganda signed a truce brokered by Norway.", ("NOR", "CONSULTS_WITH", "KEN")),
        ("Kenya and Uganda signed a truce brokered by Norway.", ("UGA", "CONSULTS_WITH", "NOR")),
        (
            "Kenya and Uganda agreed on Friday to meet again, after talks in Oslo brokered by Norway.",
            ("KEN", "CONSULTS_WITH", "NOR"),
        ),
        ("After mediation by Norway, Kenya signed the treaty.", ("NOR", "CONSULTS_WITH", "KEN")),
        ("Talks between Kenya and Uganda, hosted by Norway, have begun.", ("KEN", "CONSULTS_WITH", "NOR")),
        ("Kenya has accepted Norway's mediation.", ("KEN", "CONSULTS_WITH", "NOR")),
        # who warns another in a call has spoken to them
        ("In a telephone call, Kenya's president warned Uganda's president.", ("KEN", "CONSULTS_WITH", "UGA")),
        ("Kenya's president spent an hour on the telephone with Uganda's leader.", ("KEN", "CONSULTS_WITH", "UGA")),
        # an accepted offer of help is help to come
        ("Kenya accepted a Ugandan offer of aid.", ("UGA", "AIDS", "KEN")),
        # whoever lives beyond a border is meant, however deep it stands
        ("Kenya massed troops near the zone on its border with Uganda.", ("KEN", "MOBILIZES_AGAINST", "UGA")),
        ("Kenya and Rwanda moved troops to their borders with Uganda.", ("RWA", "MOBILIZES_AGAINST", "UGA")),
        # who comes for talks holds them
        ("Kenyan negotiators arrived in Rome for talks with Uganda.", ("KEN", "CONSULTS_WITH", "UGA")),
        ("Kenya and Uganda signed it after 16 hours of talks.", ("KEN", "CONSULTS_WITH", "UGA")),
        # who died in an attack was attacked by whoever made it
        ("Two Kenyan soldiers were killed in an air strike by Ugandan jets.", ("UGA", "ASSAULTS", "KEN")),
        ("Two Kenyan soldiers were killed in fighting with Ugandan troops.", ("UGA", "ASSAULTS", "KEN")),
        # what is told to people in office is a talk with them
        ("Kenya's president told Uganda's president that the dam was safe.", ("UGA", "CONSULTS_WITH", "KEN")),
        # leaders who sign together have met
        ("Emmanuel Macron and Olaf Scholz signed a treaty in Aachen.", ("FRA", "CONSULTS_WITH", "DEU")),
    ],
)
def test_whoever_acts_in_the_circumstances_takes_part(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    found = claims(extractor, text)
    # symmetric relations are stored in one order
    turned = (expected[2], expected[1], expected[0]) if expected[1] == "CONSULTS_WITH" else expected
    assert {expected, turned} & found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # a third party that is asked
        ("Kenya blocked a Ugandan request that NATO send aircraft.", ("UGA", "REQUESTS", "KEN")),
        # whoever shares a charge is not charged
        ("Kenya repeated Ugandan accusations.", ("UGA", "ACCUSES", "KEN")),
        # whoever owns the place of a death did not cause it
        ("Two Kenyan soldiers were killed in Uganda.", ("UGA", "ASSAULTS", "KEN")),
        # what is only talked about has not come about
        ("Kenya and Uganda renewed talks on a Ugandan troop pullback from Kenya.", ("UGA", "YIELDS_TO", "KEN")),
        # a letter between states is no meeting of people
        ("Kenya told Uganda that the dam was safe.", ("UGA", "CONSULTS_WITH", "KEN")),
    ],
)
def test_bystanders_take_no_part(extractor: RulesExtractor, text: str, wrong: Claim) -> None:
    assert wrong not in claims(extractor, text)


def test_who_will_not_meet_a_demand_refuses_it(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Kenya will not accept Uganda's terms.")
    assert ("KEN", "REJECTS", "UGA") in found
    assert ("KEN", "YIELDS_TO", "UGA") not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is given stands with "with", or is the object of a passive
        ("Yemen supplied Oman with rockets.", ("YEM", "SUPPLIES_ARMS_TO", "OMN")),
        ("Yemen supplied Oman with Chinese rockets.", ("YEM", "SUPPLIES_ARMS_TO", "OMN")),
        ("Kenya was granted independence by Britain.", ("GBR", "YIELDS_TO", "KEN")),
        # a truce is agreed to with someone
        ("Yemen agreed to a truce with Oman.", ("OMN", "AGREES_WITH", "YEM")),
    ],
)
def test_the_theme_is_found_where_it_stands(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


def test_who_praises_talks_has_no_part_in_them(extractor: RulesExtractor) -> None:
    found = claims(extractor, "Chile praised the talks led by Norway between Kenya and Uganda.")
    assert not {("CHL", "CONSULTS_WITH", "NOR"), ("NOR", "CONSULTS_WITH", "CHL")} & found


@pytest.mark.parametrize(
    "text",
    [
        "The pact was concluded between Turkey, Iraq and Iran, with Britain as an observer.",
        "The pact was reached by Turkey and Iraq with Britain as witness.",
    ],
)
def test_who_looks_on_is_no_party(extractor: RulesExtractor, text: str) -> None:
    found = {frozenset(c[::2]) for c in claims(extractor, text) if c[1] == "AGREES_WITH"}
    assert frozenset({"TUR", "IRQ"}) in found
    assert not any("GBR" in pair for pair in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where something is said or handed over
        ("Egypt's president announced in Tripoli that he would wait.", ("EGY", "CONSULTS_WITH", "LBY")),
        # by which means
        ("Egypt's president thanked Libya's leader by telephone.", ("EGY", "CONSULTS_WITH", "LBY")),
        ("Egypt condemned the raid in a letter to Libya.", ("EGY", "CONSULTS_WITH", "LBY")),
        # together with whom
        ("India cleared the mines in coordination with Vietnam.", ("IND", "COOPERATES_WITH", "VNM")),
    ],
)
def test_where_how_and_with_whom(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "Egypt announced in May that the bridge at Tripoli would open.",
        "A company from Egypt announced in Tripoli that it would build a road.",
        "Egypt's television hosts praised Libya's singers.",
        "Egypt's company sent tea by telephone order.",
        "Egypt's president found the letter in Libya.",
    ],
)
def test_what_only_happens_somewhere_is_no_talk(extractor: RulesExtractor, text: str) -> None:
    assert "CONSULTS_WITH" not in {relation for _, relation, _ in claims(extractor, text)}
