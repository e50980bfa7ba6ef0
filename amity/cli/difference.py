"""`amity query diff`: what changed between two saved answers."""

from typing import TYPE_CHECKING, Any

import click

from amity.cli.options import json_option, verbose_option
from amity.cli.output import emit_json, emit_rows, note, wants_json
from amity.cli.presets import chosen_presets, presets_option
from amity.files import opened
from graph.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from queries import Difference

#: Exit code for answers that differ, as diff(1) has it.
DIFFERENT = 1


@click.command("diff")
@click.argument("old", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.argument("new", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--key", multiple=True, metavar="COLUMN", help="A column that tells rows apart; repeatable.")
@presets_option
@json_option
@verbose_option
def command(old: str, new: str, key: tuple[str, ...]) -> None:
    """Compare two answers that `amity query run --json` wrote: rows added, removed and changed.

    Rows are matched by the columns that the preset declares as its key. OLD or NEW may be - for standard input. As with
    diff, the exit code is 0 if nothing differs and 1 if something does; 2 means that the files cannot be compared.

    \b
    Examples:
      amity query run who-cooperates --json > monday.json
      amity query diff monday.json tuesday.json
      amity query run partners -p actor=Japan --json | amity query diff japan.json -
    """  # noqa: D301
    from queries import difference, key_columns, saved_rows

    answers = []
    for name in (old, new):
        with opened(name) as stream:
            answers.append(saved_rows(stream.read(), where=name))
    before, after = answers
    found = difference(before, after, key or key_columns(chosen_presets(), before, after))
    _show(found)
    if found:
        click.get_current_context().exit(DIFFERENT)


def _show(found: "Difference") -> None:
    if wants_json():
        changed = [{"key": c.key, "old": c.old, "new": c.new} for c in found.changed]
        emit_json({"key": found.key, "added": found.added, "removed": found.removed, "changed": changed})
        return
    emit_rows(("change", *found.key, "what"), list(_rows(found)), empty="Nothing differs.")
    note(f"{len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} changed")


def _rows(found: "Difference") -> "Iterator[tuple[Any, ...]]":
    for word, rows in (("added", found.added), ("removed", found.removed)):
        for row in rows:
            yield word, *(row[name] for name in found.key), _listed(row, found.key)
    for change in found.changed:
        what = ", ".join(f"{name} {_exact(old)} → {_exact(change.new[name])}" for name, old in change.old.items())
        yield "changed", *change.key.values(), what


def _listed(row: "Mapping[str, Any]", key: tuple[str, ...]) -> str:
    return ", ".join(f"{name} {_exact(value)}" for name, value in row.items() if name not in key and value is not None)


def _exact(value: object) -> str:
    """Return a value as text; numbers so exact that any change of them can be seen."""
    return f"{value:g}" if isinstance(value, float) else worded(value) or "nothing"
