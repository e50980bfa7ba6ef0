"""The `amity` command."""

from types import MappingProxyType

import click
import rich_click
from click.shell_completion import add_completion_class
from rich_click import RichHelpConfiguration

from amity.cli.bash import AmityBash
from amity.cli.lazy import LazyGroup
from amity.cli.options import json_option, store_option, verbose_option

add_completion_class(AmityBash)


class AmityGroup(LazyGroup):
    """The commands of `amity`."""

    names = (
        "demo", "load", "runs", "refresh", "extract", "formats", "evaluate", "query", "open", "path", "analyse", "view",
        "browser", "export", "import", "validate", "sparql", "status", "remove", "server", "doctor", "completion",
    )  # fmt: skip
    modules = MappingProxyType({"import": "import_rdf"})


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"amity {version('amity')}")
        ctx.exit()


@click.group(
    cls=AmityGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@rich_click.rich_config(help_config=RichHelpConfiguration(show_arguments=True, max_width=110))
@store_option
@json_option
@verbose_option
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version,
              help="Show the version and exit.")  # fmt: skip
def main() -> None:
    """Who cooperates with whom, through what, since when, and who says so.

    Documents go in, a knowledge graph of countries, leaders and alliances comes out, and every statement in it leads
    back to its sentence. Without further settings the graph lives in an embedded store in your data folder;
    --store or NEO4J_URI chooses a Neo4j server.

    \b
    Examples:
      amity demo
      amity load news/ && amity query run who-cooperates
      amity path Russia "North Korea"
    """  # noqa: D301 - click's mark for text that keeps its lines
