"""Offices whose owner the title does not name."""

import pytest

from tests.loaders.extraction.reading import held

MINISTER = ("tolo-bandera", "SERVES", "ZMB", "foreign minister")


@pytest.mark.parametrize(
    "text",
    [
        "Zambia met Malawi, and its foreign minister, Tolo Bandera, spoke.",
        "Malawi waited. Zambia hesitated, its foreign minister, Tolo Bandera, said.",
        "Malawi praised Zambia after its foreign minister, Tolo Bandera, resigned.",
        "Zambia will wait for Malawi, Foreign Minister Tolo Bandera said.",
        "Zambia's ships are safe near Malawi, Foreign Minister Tolo Bandera told reporters in Lilongwe.",
    ],
)
def test_the_sentence_tells_whose_the_minister_is(text: str) -> None:
    assert held(text) == {MINISTER}


def test_his_minister_serves_the_same_state() -> None:
    found = held("President Tolo Bandera of Zambia came, and his foreign minister, Peter Okoro, spoke in Malawi.")
    assert ("peter-okoro", "SERVES", "ZMB", "foreign minister") in found


@pytest.mark.parametrize(
    "text",
    [
        "Zambia met Malawi. Foreign Minister Tolo Bandera slept.",
        "“Zambia turns to Malawi,” Foreign Minister Tolo Bandera said.",
    ],
)
def test_a_minister_of_nobody_knows_where_has_no_office(text: str) -> None:
    assert held(text) == set()


def test_a_colleague_has_the_same_office() -> None:
    found = held("Zambian Foreign Minister Tolo Bandera met his Malawian colleague, Peter Okoro.")
    assert ("peter-okoro", "SERVES", "MWI", "foreign minister") in found
