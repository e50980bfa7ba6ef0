"""Office holders in a series, each with the state in the same place."""

import pytest

from tests.loaders.extraction.reading import held

BOTH = {("tolo-bandera", "SERVES", "ZMB"), ("peter-okoro", "SERVES", "MWI")}


def owners(text: str) -> set[tuple[str, str, str]]:
    return {(person, relation, of) for person, relation, of, _ in held(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Zambia and Malawi, Tolo Bandera and Peter Okoro, met.",
        "The Foreign Ministers of the Republic of Zambia and Malawi, Mr. Tolo Bandera and Ms. Peter Okoro, met.",
        "Zambian and Malawian foreign ministers Tolo Bandera and Peter Okoro met.",
        "Foreign Ministers Tolo Bandera of Zambia and Peter Okoro of Malawi met.",
        "Zambia and Malawi agreed, Foreign Ministers Tolo Bandera and Peter Okoro said.",
    ],
)
def test_each_has_the_state_in_the_same_place(text: str) -> None:
    assert owners(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Zambia, Kenya and Malawi, Tolo Bandera and Peter Okoro, met.",
        "The singers of Zambia and Malawi, Tolo Bandera and Peter Okoro, met.",
    ],
)
def test_a_series_of_another_length_tells_nothing(text: str) -> None:
    assert owners(text) == set()
