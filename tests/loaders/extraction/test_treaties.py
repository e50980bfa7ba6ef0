"""Whom a text calls a party to an agreement."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claim, last, statements, told

PACT = "zinder-treaty"


def parties(extractor: RulesExtractor, text: str) -> set[tuple[str, str, str | None]]:
    """Return (party, agreement, status)."""
    found = [s for s in statements(extractor, text) if s.relation == "PARTY_TO"]
    return {(claim(s)[0], claim(s)[2], dict(e.properties).get("status")) for s in found for e in s.evidence}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway and Latvia, signatories to the Zinder Treaty, met Chile.", "signed"),
        ("As parties to the Zinder Treaty, Norway and Latvia met Chile.", None),
        ("Norway and Latvia, which are parties to the Zinder Treaty, met Chile.", None),
        ("Parties to the Zinder Treaty include Norway and Latvia.", None),
        ("The Zinder Treaty was signed in 1974 by Norway and Latvia.", "signed"),
        ("The Zinder Treaty, to which Norway and Latvia are parties, rests.", None),
        ("The Zinder Treaty was signed in Oslo on 3 May by Norway and Latvia.", "signed"),
        ("The Zinder Treaty rests. It was joined by Norway and Latvia in 1974.", None),
        ("The Zinder Treaty rests. Norway and Latvia were among the original signatories.", "signed"),
        ("The Zinder Treaty rests. Among its parties are Norway and Latvia.", None),
        ("The Zinder Treaty rests. Nine nations have signed it, among them Norway and Latvia.", "signed"),
        ("The Zinder Treaty allied Norway and Latvia.", None),
        ("The Zinder Treaty rests. Some of the signatories—namely, Norway and Latvia—met Chile.", "signed"),
        ("The Zinder Treaty rests. Norway and Latvia are parties to the treaty.", None),
        ("Norway and Latvia put their signatures to the Zinder Treaty.", "signed"),
        ("Norway and Latvia have honoured their obligations under the Zinder Treaty.", None),
        ("Norway and Latvia asked for talks under Article 4 of the Zinder Treaty.", None),
        ("Relations between Norway and Latvia are governed by the 1974 Zinder Treaty.", None),
    ],
)
def test_ways_to_name_parties(extractor: RulesExtractor, text: str, status: str | None) -> None:
    assert parties(extractor, text) == {("NOR", PACT, status), ("LVA", PACT, status)}


@pytest.mark.parametrize(
    "text",
    [
        "The Zinder Treaty rests. Its parties are Norway (1993) and Latvia (1994).",
        "The Zinder Treaty was an alliance concluded in Rome on 8 July 1937 by Norway and Latvia.",
        "The Zinder Treaty, which Norway and Latvia signed in Rome, rests.",
        "The Zinder Treaty bound Norway and Latvia.",
        "The Zinder Treaty, signed in Rome with Norway and Latvia, was soon torn up.",
        "Norway and Latvia, guarantors of the Zinder Treaty, met Chile.",
    ],
)
def test_further_ways_to_name_parties(extractor: RulesExtractor, text: str) -> None:
    assert {(p, a) for p, a, _ in parties(extractor, text)} == {("NOR", PACT), ("LVA", PACT)}


def test_what_is_said_to_be_a_treaty_is_it(extractor: RulesExtractor) -> None:
    text = "The Pact of Zinder was a non-aggression treaty concluded by Norway and Latvia."
    assert {a for _, a, _ in parties(extractor, text)} == {"pact-of-zinder"}


def test_the_name_of_a_body_may_begin_that_of_its_treaty(extractor: RulesExtractor) -> None:
    found = {(p, a) for p, a, _ in parties(extractor, "Norway remains a party to the ANZUS Treaty.")}
    assert found == {("NOR", "anzus-treaty")}


@pytest.mark.parametrize(
    ("text", "agreement"),
    [
        ("A treaty of extradition was signed between Norway and Latvia.", "treaty-of-extradition-of-latvia-and-norway"),
        ("Norway and Latvia signed the New York Accords.", "new-york-accords"),
        ("Under the Zinder Treaty signed in Rome, Norway will send food to Latvia.", PACT),
    ],
)
def test_agreements_are_called_by_their_whole_names(extractor: RulesExtractor, text: str, agreement: str) -> None:
    assert {(p, a) for p, a, _ in parties(extractor, text)} == {("NOR", agreement), ("LVA", agreement)}


@pytest.mark.parametrize(
    "text",
    [
        "Norway spoke of Latvia's obligations under the Zinder Treaty.",
        "Norway read Article 4 of the Zinder Treaty aloud.",
        "Norway said that the Zinder Treaty had ended the war between Chad and Latvia.",
        "After mediation by Norway, Chad and Latvia signed the Zinder Treaty.",
        "Relations between Norway and Latvia cooled after the Zinder Treaty.",
        "Norway signed an agreement.",
    ],
)
def test_who_speaks_of_an_agreement_is_no_party(extractor: RulesExtractor, text: str) -> None:
    assert "NOR" not in {p for p, _, _ in parties(extractor, text)}


@pytest.mark.parametrize("text", ["Norway made peace with Latvia.", "Norway joined the signatories, Latvia in 1990."])
def test_what_is_no_agreement_has_no_parties(extractor: RulesExtractor, text: str) -> None:
    assert parties(extractor, f"The Zinder Treaty rests. {text}") == set()


def test_an_acronym_that_has_signatories_is_an_agreement(extractor: RulesExtractor) -> None:
    text = "All signatories to the ZPT met. Some of the signatories, including Norway and Latvia, agreed."
    assert {(p, a) for p, a, _ in parties(extractor, text)} == {("NOR", "zpt"), ("LVA", "zpt")}


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Norway is not a party to the Zinder Treaty.", "negative", "asserted"),
        ("Norway has not withdrawn from the Zinder Treaty.", "positive", "asserted"),
        ("Norway pulled out of the Zinder Treaty.", "negative", "asserted"),
        ("Norway is still not a party to the Zinder Treaty.", "negative", "asserted"),
        ("Norway may become a party to the Zinder Treaty.", "positive", "possible"),
        ("Norway, as a signatory to the Zinder Treaty, will not leave.", "positive", "asserted"),
    ],
)
def test_who_is_and_who_stays_a_party(extractor: RulesExtractor, text: str, polarity: str, modality: str) -> None:
    assert told(extractor, text) == {(("NOR", "PARTY_TO", PACT), polarity, modality)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway and Latvia signed a memorandum on defence.", "memorandum-on-defence-of-latvia-and-norway"),
        ("Norway and Latvia signed a ceasefire.", "ceasefire-of-latvia-and-norway"),
        ("Norway signed a peace treaty with Latvia.", "peace-treaty-of-latvia-and-norway"),
        ("Norway and Latvia signed the Zinder Treaties.", "zinder-treaties"),
    ],
)
def test_an_agreement_without_a_name_is_its_parties(extractor: RulesExtractor, text: str, name: str) -> None:
    found = {last(s.object.id) for s in statements(extractor, text) if s.relation == "PARTY_TO"}
    assert found == {name}


def test_who_is_a_member_of_a_body_whose_states_are_parties_is_none(extractor: RulesExtractor) -> None:
    text = "Two members of the Arab League were parties to the Zinder Treaty."
    assert parties(extractor, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Chile praised the Zinder Treaty, which Norway and Latvia signed in May.",
        "The Zinder Treaty, signed by the presidents of Norway and Latvia, was never ratified.",
        "Norway and Latvia signed the Zinder Treaty on 26 October 1998.",
        "By the Zinder Treaty, Norway ceded an island to Latvia.",
        "The Zinder Treaty ended the war between Norway and Latvia.",
        "The other parties to the Zinder Treaty, Norway and Latvia, were warned by Chile.",
        "After mediation by Chile, Norway and Latvia signed the Zinder Treaty.",
        "In the Zinder Treaty, concluded in May, Norway and Latvia agreed to meet.",
        "Norway and Latvia suspended the Zinder Treaty.",
    ],
)
def test_whom_a_treaty_binds(extractor: RulesExtractor, text: str) -> None:
    assert {(party, pact) for party, pact, _ in parties(extractor, text)} == {("NOR", PACT), ("LVA", PACT)}


@pytest.mark.parametrize(
    ("text", "pact"),
    [
        ("Norway and Latvia signed a military agreement known as COMCASA.", "comcasa"),
        ("START, the arms treaty that Norway and Latvia signed in May, is long.", "start"),
        ("Norway and Latvia concluded the Protocol on the Unified Fleet.", "protocol-on-the-unified-fleet"),
        ("The Peace of Zinder ended the war between Norway and Latvia.", "peace-of-zinder"),
        ("Norway and Latvia pulled out of the Zinder Sea grain deal.", "zinder-sea-grain-deal"),
    ],
)
def test_the_name_of_an_agreement_may_stand_beside_its_noun(extractor: RulesExtractor, text: str, pact: str) -> None:
    assert {(p, a) for p, a, _ in parties(extractor, text)} == {("NOR", pact), ("LVA", pact)}


def test_a_treaty_binds_nobody_who_only_acts_while_it_holds(extractor: RulesExtractor) -> None:
    assert not parties(extractor, "Under the Zinder Treaty, Norway accused Latvia of theft.")


def test_a_year_in_a_name_may_be_left_out(extractor: RulesExtractor) -> None:
    found = statements(extractor, "Norway and Latvia signed the Treaty of Zinder of 1713.")
    names = {(s.object.name, s.object.aliases) for s in found if s.relation == "PARTY_TO"}
    assert names == {("Treaty of Zinder of 1713", ("Treaty of Zinder",))}


def test_an_initiative_that_states_sign_has_parties(extractor: RulesExtractor) -> None:
    found = parties(extractor, "Norway and Latvia signed the Zinder Grain Initiative.")
    assert {p for p, pact, _ in found if pact == "zinder-grain-initiative"} == {"NOR", "LVA"}


def test_a_states_own_initiative_has_no_parties(extractor: RulesExtractor) -> None:
    assert not parties(extractor, "Norway joined Latvia's Zinder Initiative.")


@pytest.mark.parametrize(
    "text",
    [
        "Under an agreement signed in May, Norway will lend Latvia two million dollars.",
        "By a treaty of 1953 Norway ceded the island to Latvia.",
    ],
)
def test_what_is_done_under_an_agreement_tells_between_whom_it_is(extractor: RulesExtractor, text: str) -> None:
    assert ("LVA", "AGREES_WITH", "NOR") in {claim(s) for s in statements(extractor, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Norway is upset by the agreement, which lets Chile send troops to Latvia.",
        "Under the bridge Norway gave Latvia two million dollars.",
    ],
)
def test_what_is_done_beside_an_agreement_tells_no_parties(extractor: RulesExtractor, text: str) -> None:
    assert "AGREES_WITH" not in {s.relation for s in statements(extractor, text)}
