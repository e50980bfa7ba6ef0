"""`amity doctor`: what is installed and reachable, and what to do."""

from dataclasses import asdict

import click

import amity
from amity.cli.options import current_call, shared
from amity.cli.output import emit_json, print_table, wants_json


@click.command("doctor")
@shared
def command() -> None:
    """Check the installation, the data folder and the store, and say what to do about what is missing.

    \b
    Examples:
      amity doctor
      amity doctor --store bolt://localhost:7687
    """  # noqa: D301
    from amity.checkup import examine

    findings = list(examine(amity.load_settings(), uri=current_call().store))
    if wants_json():
        emit_json([asdict(f) for f in findings])
    else:
        print_table(("", "what", "found", "to do"), [(f.verdict, f.subject, f.detail, f.remedy) for f in findings])
    if any(f.verdict == "failed" for f in findings):
        click.get_current_context().exit(1)
