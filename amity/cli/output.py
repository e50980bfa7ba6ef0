"""Results on stdout: a table for people on a terminal, JSON for programs in a pipe."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from amity.cli.options import current_call
from graph.wording import harmless, worded

if TYPE_CHECKING:
    from rich.table import Table


def wants_json() -> bool:
    """Return True if the result is for a program."""
    chosen = current_call().as_json
    return not sys.stdout.isatty() if chosen is None else chosen


def emit_json(value: object) -> None:
    """Write a value as JSON."""
    import orjson

    options = orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS | orjson.OPT_APPEND_NEWLINE
    sys.stdout.buffer.write(orjson.dumps(value, default=str, option=options))


def emit_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, empty: str = "Nothing found.") -> None:
    """Write rows as a table, or as a JSON list of objects.

    Args:
        columns: Names of the columns.
        rows: Values in the order of the columns.
        empty: What to say to a person when there are no rows.
    """
    if wants_json():
        emit_json([dict(zip(columns, row, strict=True)) for row in rows])
        return
    shown = [[worded(v) for v in row] for row in rows]
    if shown:
        print_table(columns, shown)
    else:
        click.echo(empty, err=True)


def emit_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows as CSV (RFC 4180) in UTF-8: lists joined by "; ", nothing for None, no cell that is a formula."""
    import csv
    import io

    from graph.export.text import cell, encodable

    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell("; ".join(map(str, v)) if isinstance(v, list | tuple) else v) for v in row])
    sys.stdout.buffer.write(encodable(text.getvalue()).encode())


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Draw a table as wide as the terminal allows; where words would break, each row becomes a block of its own."""
    from rich.console import Console

    names = [name.replace("_", " ") for name in columns]
    console = Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else 120)
    drawn = _table(names, rows) if _narrowest(names, rows) <= console.width else _blocks(names, rows)
    console.print(drawn)


def _narrowest(names: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Return the width below which a table would have to break words."""
    longest = [max(map(len, name.split()), default=0) for name in names]
    for row in rows:
        longest = [max(width, *map(len, value.split() or [""])) for width, value in zip(longest, row, strict=True)]
    return sum(longest) + 3 * len(longest)


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in names:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(value) for value in row))
    return table


def _blocks(names: Sequence[str], rows: Iterable[Sequence[str]]) -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for row in rows:
        for name, value in zip(names, row, strict=True):
            if value:
                table.add_row(name, Text(value))
        table.add_row()
    return table


def emit_record(record: Mapping[str, Any]) -> None:
    """Write one thing: its fields below each other, or a JSON object."""
    if wants_json():
        emit_json(record)
        return
    width = max(map(len, record), default=0)
    for key, value in record.items():
        click.echo(f"{key.replace('_', ' '):<{width}}  {worded(value)}")


def note(message: str) -> None:
    """Say something to the person at the terminal, on stderr."""
    click.echo(harmless(message), err=True)
