"""`amity runs`: what was loaded when, with which versions, and what was set aside."""

import click
from rich_click import RichGroup

from amity.cli.course import record
from amity.cli.options import json_option, shared, verbose_option
from amity.cli.output import emit_json, emit_record, emit_rows, wants_json

_COLUMNS = ("run", "command", "state", "began", "written", "held", "failed", "statements", "paths")


@click.group("runs", cls=RichGroup, invoke_without_command=True)
@shared
@click.pass_context
def command(ctx: click.Context) -> None:
    """List the runs of load and refresh, the newest first.

    \b
    Examples:
      amity runs
      amity runs show 3
      amity runs show 3 --json
    """  # noqa: D301
    if ctx.invoked_subcommand is not None:
        return
    with record() as book:
        rows = [
            (
                run.id, run.call.command, run.state, run.began, run.documents.get("written", 0),
                run.documents.get("held", 0), run.documents.get("failed", 0), run.statements, list(run.call.paths),
            )
            for run in book.runs()
        ]  # fmt: skip
    emit_rows(_COLUMNS, rows, empty="No runs.")


@command.command("show")
@click.argument("number", type=int, metavar="ID")
@json_option
@verbose_option
def show(number: int) -> None:
    """Show a run: its call, versions, times, and each document that was set aside with the reason.

    \b
    Example:
      amity runs show 3
    """  # noqa: D301
    with record() as book:
        run = book.run(number)
        failures = [{"uri": uri, "code": code, "reason": reason} for uri, code, reason in book.failures(number)]
    told = {
        "run": run.id,
        "command": run.call.command,
        "paths": list(run.call.paths),
        "options": run.call.options,
        "folder": run.call.folder,
        "store": run.store,
        "state": run.state,
        "error": run.error,
        "began": run.began,
        "ended": run.ended,
        "attempts": run.attempts,
        "documents": run.documents,
        "statements": run.statements,
        "seconds": run.seconds,
        "versions": run.versions,
    }
    if wants_json():
        emit_json(told | {"set_aside": failures})
        return
    pairs = ("options", "documents", "seconds", "versions")
    emit_record(told | {key: [f"{k} {v}" for k, v in told[key].items()] for key in pairs})  # type: ignore[attr-defined]
    for failure in failures:
        click.echo("")
        emit_record(failure)
