"""`amity path`: how two actors are linked by cooperation."""

import click

from amity.cli.options import as_of_option, shared


@click.command("path")
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option("--max-hops", type=click.IntRange(1, 8), default=4, show_default=True, help="Longest chain.")
@click.option("--possible", is_flag=True, help="Also over what is only possible.")
@as_of_option
@shared
def command(start: str, end: str, max_hops: int, *, as_of: str | None, possible: bool) -> None:
    """Show the shortest chains of cooperation between two actors, with the sentences behind each link.

    \b
    Examples:
      amity path Russia "North Korea"
      amity path Tokyo Manila --max-hops 3 --as-of 2024
    """  # noqa: D301
