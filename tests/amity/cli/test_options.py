"""Dates and shared options."""

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from amity.cli.options import Call, current_call, partial_date, store_option


@pytest.mark.parametrize("text", ["2022", "2022-09", "2022-09-01", "2024-02-29"])
def test_days_months_and_years_are_dates(text: str) -> None:
    assert partial_date(text) == text


@pytest.mark.parametrize(
    "text", ["", "22", "2022-13", "2023-02-29", "2022-9-1", "01/09/2022", "yesterday", "2022-09-01T10"]
)
def test_anything_else_is_refused_with_the_form(text: str) -> None:
    with pytest.raises(click.BadParameter, match="Write 2022, 2022-09 or 2022-09-01"):
        partial_date(text)


@given(st.dates())
def test_every_day_is_a_date(day: object) -> None:
    text = str(day)
    assert {partial_date(text[:n]) for n in (4, 7, 10)} == {text[:4], text[:7], text}


def test_the_nearer_option_wins() -> None:
    seen: list[Call] = []

    @click.group()
    @store_option
    def outer() -> None:
        """Hold a command."""

    @outer.command()
    @store_option
    def inner() -> None:
        """Look at the call."""
        seen.append(current_call())

    for arguments, store in (
        (["--store", "a", "inner"], "a"),
        (["inner", "--store", "b"], "b"),
        (["--store", "a", "inner", "--store", "b"], "b"),
        (["inner"], None),
    ):
        assert CliRunner().invoke(outer, arguments).exit_code == 0
        assert seen.pop().store == store
