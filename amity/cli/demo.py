"""`amity demo`: the bundled documents, and what the graph knows from them."""

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

import amity
from amity.cli.options import current_call, shared
from amity.cli.output import emit_json, print_table
from amity.cli.path import described
from graph.wording import worded

if TYPE_CHECKING:
    from amity.demo import Demonstration

_NEXT = (
    ("amity load FOLDER", "load documents of your own: text, Markdown or HTML"),
    ("amity query list", "what can be asked"),
    ('amity query run partners -p actor="North Korea"', "whom an actor cooperates with"),
    ("amity query run why -p one=Russia -p other=China", "the sentences behind a pair"),
    ("amity path Tokyo London", "how two actors are linked"),
    ("amity view --actor Japan --open", "a picture of what is around an actor"),
    ("amity doctor", "what is installed and reachable"),
)


@click.command("demo")
@shared
def command() -> None:
    """Load the bundled sample documents and show what the graph knows from them.

    The graph goes into the store that the settings name, by default the embedded one; running it again gives the same.
    Turtle and a picture are written into the data folder.

    \b
    Examples:
      amity demo
      AMITY_DATA_DIR=/tmp/amity amity demo
    """  # noqa: D301
    from amity.demo import demonstrate

    with amity.open_store(current_call().store) as store:
        click.echo("Reading the bundled documents ...", err=True)
        shown = demonstrate(store, amity.load_settings())
    # In a pipe too: this is for people. A program may ask for --json.
    if current_call().as_json:
        emit_json(_record(shown))
    else:
        _tell(shown)


def _record(shown: "Demonstration") -> dict[str, object]:
    return {
        "graph": shown.counts,
        "pairs": list(shown.pairs.records()),
        "path": [asdict(hop) for path in shown.paths for hop in path.hops],
        "turtle": str(shown.turtle),
        "picture": str(shown.picture),
    }


def _tell(shown: "Demonstration") -> None:
    counts = ", ".join(f"{number} {what}" for what, number in shown.counts.items())
    click.echo(f"The graph has {counts}.\n\nWho cooperates with whom")
    columns = ("one", "other", "relations", "documents", "belief", "last")
    kept = [shown.pairs.columns.index(name) for name in columns]
    print_table(columns, [[worded(row[place]) for place in kept] for row in shown.pairs.rows])
    click.echo(f"How Manila is linked to London\n\n{described(shown.paths)}\n")
    click.echo(f"The graph as Turtle   {shown.turtle}\nThe graph as picture  {shown.picture}\n\nWhat to try next")
    program = sys.argv[0] if sys.argv[0].endswith("bin/amity") else "amity"
    for call, purpose in _NEXT:
        click.echo(f"  {program}{call.removeprefix('amity')}\n      {purpose}")
