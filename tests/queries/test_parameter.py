from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from graph.ontology import ENTITY_TYPES
from queries.errors import ParameterError
from queries.parameter import KINDS, Parameter

HOPS = Parameter("hops", "integer", "How far", bounds=(1, 6))
SHARE = Parameter("share", "number", "How much", bounds=(0, 1))
DAY = Parameter("day", "date", "When")
WORD = Parameter("word", "choice", "Which", words=("this", "that"))
WORDS = Parameter("words", "choices", "Which ones", words=("this", "that", "other"))
TEXT = Parameter("publisher", "text", "Who")
ACTOR = Parameter("actor", "actor", "Who")
LOADED = Parameter("after", "time", "Since when")
RELATION = Parameter("relation", "relation", "What")


@pytest.mark.parametrize(
    ("parameter", "given", "value"),
    [
        (HOPS, 3, 3),
        (HOPS, " 6 ", 6),
        (SHARE, "0.5", 0.5),
        (SHARE, 1, 1.0),
        (DAY, "2022", "2022"),
        (DAY, "2022-09", "2022-09"),
        (DAY, "2024-02-29", "2024-02-29"),
        (DAY, date(2022, 9, 1), "2022-09-01"),
        (WORD, "that", "that"),
        (WORDS, "other, this", ["this", "other"]),
        (WORDS, ("that",), ["that"]),
        (TEXT, " Han River Post ", "Han River Post"),
        (ACTOR, "Moscow", "Moscow"),
        (LOADED, "2026-11", "2026-11"),
        (LOADED, "2026-11-30", "2026-11-30"),
        (LOADED, "2026-11-30T09:05", "2026-11-30T09:05"),
        (LOADED, "2026-11-30T23:59:59", "2026-11-30T23:59:59"),
        (LOADED, datetime(2026, 11, 30, 9, 5, 1, tzinfo=UTC), "2026-11-30T09:05:01"),
        (LOADED, datetime(2026, 11, 30, 1, tzinfo=timezone(timedelta(hours=2))), "2026-11-29T23:00:00"),
        (RELATION, "SUPPLIES_ARMS_TO", "SUPPLIES_ARMS_TO"),
        (RELATION, "supplies arms to", "SUPPLIES_ARMS_TO"),
    ],
)
def test_values_are_read(parameter: Parameter, given: object, value: object) -> None:
    found = parameter.value(given)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("parameter", "given", "wanted"),
    [
        (HOPS, 0, "a whole number from 1 to 6"),
        (HOPS, "seven", "a whole number"),
        (HOPS, "2.5", "a whole number"),
        (HOPS, True, "a whole number"),
        (SHARE, "nan", "a number from 0 to 1"),
        (SHARE, 1.1, "a number"),
        (SHARE, None, "a number"),
        (Parameter("x", "number", "Any"), "inf", "a number"),
        (DAY, "2022-13", "ISO date"),
        (DAY, "2023-02-29", "ISO date"),
        (DAY, "1 September 2022", "ISO date"),
        (DAY, "2022-9-1", "ISO date"),
        (DAY, 2022, "ISO date"),
        (WORD, "those", "one of this, that"),
        (WORDS, "this,", "one or more of"),
        (WORDS, [], "one or more of"),
        (WORDS, 3, "one or more of"),
        (TEXT, "  ", "a text"),
        (ACTOR, 3, "an actor's name or id"),
        (Parameter("c", "country", "Which"), "", "a country's name or id"),
        (Parameter("o", "organization", "Which"), "", "an organization's name or id"),
        (LOADED, "2026-11-30T24:00", "ISO date or time"),
        (LOADED, "2026-13-30T09:00", "ISO date"),
        (LOADED, "2026-11-30T9:00", "ISO date or time"),
        (LOADED, "2026-11-30T09:00+02:00", "ISO date or time in UTC"),
        (LOADED, None, "ISO date or time"),
        (RELATION, "LIKES", "one of LEADS, SERVES"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(parameter: Parameter, given: object, wanted: str) -> None:
    with pytest.raises(ParameterError) as caught:
        parameter.value(given)
    assert caught.value.what.startswith(f"{parameter.name} cannot be ")
    assert wanted in caught.value.remedy
    assert caught.value.code == "E504"
    assert caught.value.exit_code == 2


def test_kinds_of_entities_name_actors() -> None:
    found = {kind: Parameter("x", kind, "").entity for kind in KINDS if Parameter("x", kind, "").names_actor}
    assert found == {"actor": None} | {label.lower(): label for label in ENTITY_TYPES}
