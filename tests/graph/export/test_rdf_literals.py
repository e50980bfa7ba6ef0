import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ExportError
from graph.export.rdf_literals import decimal, moment, text
from graph.export.rdf_names import DEFAULT_NAMES


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_decimal_reads_back_exactly(value: float) -> None:
    literal = decimal(value)
    assert float(literal) == value
    assert "e" not in str(literal).lower()
    assert literal.datatype == DEFAULT_NAMES.expand("xsd:decimal")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_number_is_no_decimal(value: float) -> None:
    with pytest.raises(ExportError, match="no number"):
        decimal(value)


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2022", "xsd:gYear"),
        ("2022-09", "xsd:gYearMonth"),
        ("2022-09-05", "xsd:date"),
        ("2024-02-29", "xsd:date"),
        ("2023-02-29", None),
        ("2022-13", None),
        ("0000", None),
        ("٢٠٢٢", None),
        ("2022-09-05T10:00", None),
        ("last week", None),
    ],
)
def test_moment_is_as_precise_as_it_is_known(value: str, datatype: str | None) -> None:
    expected = DEFAULT_NAMES.expand(datatype) if datatype else None
    assert (str(moment(value)), moment(value).datatype) == (value, expected)


def test_lone_surrogate_is_replaced() -> None:
    assert str(text("a\ud800b")) == "a\ufffdb"
