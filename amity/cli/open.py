"""`amity open`: a preset in Neo4j Browser."""

import webbrowser
from functools import partial
from typing import TYPE_CHECKING

import click

import amity
from amity.cli.options import arguments_of, current_call, filter_options, pairs_option, preset_names, shared
from amity.cli.output import emit_record, note, wants_json
from amity.cli.presets import chosen_presets, in_view, presets_option, view_option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from queries import Preset


@click.command("open")
@click.argument("name", metavar="PRESET", shell_complete=preset_names)
@pairs_option
@filter_options
@view_option
@click.option("--browser", metavar="URL", help="Address of Neo4j Browser; by default port 7474 of the server's host.")
@click.option("--launch", is_flag=True, help="Open the link in the web browser.")
@presets_option
@shared
def command(name: str, *, view: str | None, browser: str | None, launch: bool, **options: object) -> None:
    """Print a link that opens Neo4j Browser with a preset in its editor, its parameters filled in.

    Of a preset that can be drawn, the link holds the query to draw. The link holds no password, and the Browser waits
    for a click before it runs the query.

    \b
    Examples:
      amity open partners -p actor=Russia --store bolt://localhost:7687
      amity open cooperation-map --context military --launch
      amity open why -p one=Russia -p other=China --view table
    """  # noqa: D301
    from amity.connection import EMBEDDED
    from queries import browser_link

    arguments = arguments_of(options)
    preset = chosen_presets()[name]
    preset = in_view(preset, view) if view else preset.drawn or preset
    settings = amity.load_settings()
    server = current_call().store or settings.neo4j_uri or EMBEDDED
    linked = partial(
        browser_link,
        server=None if server == EMBEDDED else server,
        user=settings.neo4j_user,
        database=settings.neo4j_database,
        browser=browser,
    )
    # Once without a query: where there is no Browser, no store need be opened to find that out.
    linked("")
    cypher = _filled(preset, arguments)
    link = linked(cypher)
    if wants_json():
        emit_record({"link": link, "cypher": cypher})
    else:
        click.echo(link)
    if launch and not webbrowser.open(link):
        note("No web browser could be started; open the link yourself.")


def _filled(preset: "Preset", arguments: "Mapping[str, object]") -> str:
    """Return the query with literals for its parameters; names of actors are looked up in the store."""
    from queries import ActorNames, bound

    if not any(p.names_actor and arguments.get(p.name, p.default) for p in preset.parameters):
        return preset.pasteable(bound(preset, arguments, actors=ActorNames(())))
    with amity.open_store(current_call().store) as store:
        return preset.pasteable(bound(preset, arguments, actors=amity.actor_names(store)))
