"""Offices that a text gives a person besides the first, and who is said to command whom."""

import pytest

from tests.loaders.extraction.reading import held

LEADS = ("tolo-bandera", "LEADS", "ZMB", "president")
MINISTER = ("tolo-bandera", "SERVES", "ZMB", "minister of finance")


@pytest.mark.parametrize(
    "text",
    [
        "Tolo Bandera served as minister of finance of Zambia from 1970 to 1974 and as president of Zambia until 1981.",
        "Tolo Bandera served as minister of finance of Zambia from 1970 to 1974 and later as president until 1981.",
        "Tolo Bandera was minister of finance of Zambia in 1970. He became president of Zambia in 1974.",
        "Tolo Bandera was president of Zambia until 1981. As minister of finance he had visited Malawi.",
        "Tolo Bandera was a Zambian lawyer. He was minister of finance from 1970 to 1974, and president until 1981.",
    ],
)
def test_each_office_of_a_career(text: str) -> None:
    assert held(text) == {LEADS, MINISTER}


def test_an_office_in_another_body_is_that_bodys() -> None:
    found = held("Tolo Bandera served as president of Zambia until 1974 and as Secretary-General of NATO until 1981.")
    assert found == {LEADS, ("tolo-bandera", "LEADS", "nato", "secretary-general")}


@pytest.mark.parametrize(
    "text",
    [
        "Tolo Bandera was president of Zambia and met the foreign minister of Malawi.",
        "Tolo Bandera was president of Zambia. Malawi was poor. Its prime minister resigned.",
        "Tolo Bandera was president of Zambia. Peter Okoro sang. He was minister of magic.",
    ],
)
def test_the_office_of_somebody_else_is_not_his(text: str) -> None:
    assert {h for h in held(text) if h[0] == "tolo-bandera"} == {LEADS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tolo Bandera ruled Zambia until 1981.", ("LEADS", "ZMB")),
        ("Tolo Bandera, who headed Zambia, resigned.", ("LEADS", "ZMB")),
        ("Tolo Bandera commanded the Royal Navy.", ("SERVES", "royal-navy")),
        ("The Royal Navy, commanded by Tolo Bandera, sailed.", ("SERVES", "royal-navy")),
    ],
)
def test_verbs_that_tell_an_office(text: str, expected: tuple[str, str]) -> None:
    assert {(relation, of) for _, relation, of, _ in held(text)} == {expected}


def test_who_leads_a_delegation_leads_no_state() -> None:
    assert held("Tolo Bandera led Zambia's delegation.") == set()
