"""What results look like."""

import json

import click
from click.testing import CliRunner

from amity.cli.options import json_option
from amity.cli.output import emit_record, emit_rows


@click.command()
@json_option
def rows() -> None:
    """Emit two rows."""
    emit_rows(("name", "belief", "contexts"), [("Russia", 0.876, ["military", "energy"]), ("[red]x", None, [])])


@click.command()
@json_option
def wide() -> None:
    """Emit a row that is too wide for a table."""
    columns = [f"column_{n}" for n in range(8)]
    emit_rows(columns, [["w" * 30] * 7 + [None], ["short"] * 8])


@click.command()
@json_option
def nothing() -> None:
    """Emit no row."""
    emit_rows(("name",), [], empty="Nobody.")


@click.command()
@json_option
def record() -> None:
    """Emit a record."""
    emit_record({"store": "embedded", "new documents": 3})


def test_rows_as_json_keep_their_values() -> None:
    out = CliRunner().invoke(rows, ["--json"]).stdout
    assert json.loads(out) == [
        {"name": "Russia", "belief": 0.876, "contexts": ["military", "energy"]},
        {"name": "[red]x", "belief": None, "contexts": []},
    ]


def test_rows_as_a_table_show_markup_as_it_is() -> None:
    lines = CliRunner().invoke(rows, ["--table"]).stdout.splitlines()
    assert [line.split() for line in lines if line.strip() and "─" not in line] == [
        ["name", "belief", "contexts"],
        ["Russia", "0.88", "military,", "energy"],
        ["[red]x"],
    ]


def test_rows_too_wide_for_a_table_are_blocks_without_empty_fields() -> None:
    lines = [line.split() for line in CliRunner().invoke(wide, ["--table"]).stdout.splitlines()]
    first = [["column", str(n), "w" * 30] for n in range(7)]
    assert lines == [*first, [], *(["column", str(n), "short"] for n in range(8)), []]


def test_no_rows_are_an_empty_list_for_programs_and_a_sentence_for_people() -> None:
    assert json.loads(CliRunner().invoke(nothing, ["--json"]).stdout) == []
    result = CliRunner().invoke(nothing, ["--table"])
    assert (result.stdout, result.stderr) == ("", "Nobody.\n")


def test_a_record_as_a_table_lines_up() -> None:
    assert CliRunner().invoke(record, ["--table"]).stdout == "store          embedded\nnew documents  3\n"
