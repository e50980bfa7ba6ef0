import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ExportError
from graph.export.rdf_literals import as_moment, decimal_digits


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_decimal_reads_back_exactly(value: float) -> None:
    digits = decimal_digits(value)
    assert float(digits) == value
    assert re.fullmatch(r"-?[0-9]+\.[0-9]+", digits)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_number_is_no_decimal(value: float) -> None:
    with pytest.raises(ExportError, match="no number"):
        decimal_digits(value)


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2022", "xsd:gYear"),
        ("2022-09", "xsd:gYearMonth"),
        ("2022-09-05", "xsd:date"),
        ("2024-02-29", "xsd:date"),
        ("2023-02-29", "amity:asGiven"),
        ("2022-13", "amity:asGiven"),
        ("0000", "amity:asGiven"),
        ("٢٠٢٢", "amity:asGiven"),
        ("2022-09-05T10:00", "amity:asGiven"),
        ("last week", "amity:asGiven"),
    ],
)
def test_moment_is_as_precise_as_it_is_known(value: str, datatype: str) -> None:
    assert as_moment(value) == (value, datatype)


def test_lone_surrogate_is_replaced() -> None:
    assert as_moment("a\ud800b") == ("a\ufffdb", "amity:asGiven")
