from datetime import date

import pytest

from queries.errors import ParameterError
from queries.parameter import KINDS, Parameter

HOPS = Parameter("hops", "integer", "How far", bounds=(1, 6))
SHARE = Parameter("share", "number", "How much", bounds=(0, 1))
DAY = Parameter("day", "date", "When")
WORD = Parameter("word", "choice", "Which", words=("this", "that"))
WORDS = Parameter("words", "choices", "Which ones", words=("this", "that", "other"))
TEXT = Parameter("publisher", "text", "Who")
ACTOR = Parameter("actor", "actor", "Who")


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
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(parameter: Parameter, given: object, wanted: str) -> None:
    with pytest.raises(ParameterError) as caught:
        parameter.value(given)
    assert caught.value.what.startswith(f"{parameter.name} cannot be ")
    assert wanted in caught.value.remedy
    assert caught.value.code == "E504"
    assert caught.value.exit_code == 2


def test_only_actors_and_countries_name_actors() -> None:
    assert [kind for kind in KINDS if Parameter("x", kind, "").names_actor] == ["actor", "country"]
