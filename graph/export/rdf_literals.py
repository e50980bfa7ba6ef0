"""Values as RDF literals, exact in both directions."""

import math
import re
from datetime import date
from decimal import Decimal

from rdflib import XSD, Literal

from graph.errors import ExportError
from graph.export.text import encodable

_MONTH = re.compile(r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"(?!0000)[0-9]{4}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def text(value: str) -> Literal:
    """Return a plain string."""
    return Literal(encodable(value))


def moment(value: str) -> Literal:
    """Return an ISO 8601 day, month or year as precise as it is; what is none of them stays a plain string."""
    if _YEAR.fullmatch(value):
        return Literal(value, datatype=XSD.gYear, normalize=False)
    if _MONTH.fullmatch(value):
        return Literal(value, datatype=XSD.gYearMonth, normalize=False)
    if _DAY.fullmatch(value) and _is_day(value):
        return Literal(value, datatype=XSD.date, normalize=False)
    return text(value)


def decimal(value: float) -> Literal:
    """Return a number as an xsd:decimal with all the digits it takes to read the same number back.

    rdflib shortens an xsd:double to six decimals in Turtle, so that one would not come back.

    Raises:
        ExportError: The number is infinite or not a number.
    """
    if not math.isfinite(value):
        raise ExportError(f"{value} is no number that RDF can hold", remedy="Give confidences from 0 to 1")
    digits = format(Decimal(repr(float(value))), "f")
    return Literal(digits if "." in digits else f"{digits}.0", datatype=XSD.decimal, normalize=False)


def integer(value: int) -> Literal:
    """Return a whole number."""
    return Literal(str(value), datatype=XSD.integer, normalize=False)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
