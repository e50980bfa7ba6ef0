"""Values as RDF literals, exact in both directions."""

import math
import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from graph.errors import ExportError
from graph.export.text import encodable

_MONTH = re.compile(r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"(?!0000)[0-9]{4}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: Datatype of what stands where a date should, and is none.
AS_GIVEN = "amity:asGiven"


@lru_cache(50_000)
def as_moment(value: str) -> tuple[str, str]:
    """Return an ISO 8601 day, month or year with the datatype that is as precise; what is none stays as it is given."""
    if _YEAR.fullmatch(value):
        return value, "xsd:gYear"
    if _MONTH.fullmatch(value):
        return value, "xsd:gYearMonth"
    if _DAY.fullmatch(value) and _is_day(value):
        return value, "xsd:date"
    return encodable(value), AS_GIVEN


@lru_cache(10_000)
def decimal_digits(value: float) -> str:
    """Return a number as an xsd:decimal with all the digits it takes to read the same number back.

    Raises:
        ExportError: The number is infinite or not a number.
    """
    if not math.isfinite(value):
        raise ExportError(f"{value} is no number that RDF can hold", remedy="Give confidences from 0 to 1")
    digits = format(Decimal(repr(float(value))), "f")
    return digits if "." in digits else f"{digits}.0"


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
