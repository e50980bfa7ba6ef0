"""Options that several commands share. They may stand before or after the command's name."""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from graph.ontology import CONTEXTS, MODALITIES

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Command = TypeVar("Command", bound=Callable[..., Any])

#: What a row of a table can say of its article, as `loaders.documents.articles.FIELDS`, which loads too much for help.
COLUMN_FIELDS = ("title", "text", "date", "publisher", "url")
_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(slots=True)
class Call:
    """What the shared options of a call say."""

    #: Address of a server, "embedded", or None for what the environment says.
    store: str | None = None
    #: True for JSON, False for tables, None to let the kind of stdout decide.
    as_json: bool | None = None
    verbose: bool = False
    #: Folder of the user's own presets, or None for what the environment says.
    presets: Path | None = None


def current_call() -> Call:
    """Return what the shared options of the running command say."""
    return click.get_current_context().ensure_object(Call)


def keep(name: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """Return a callback of click that keeps an option's value in the call, under the given name."""

    def _keep(ctx: click.Context, _param: click.Parameter, value: Any) -> Any:  # noqa: ANN401 - click's signature
        call = ctx.ensure_object(Call)
        if value is not None:
            setattr(call, name, value)
        return value

    return _keep


def _verbose(ctx: click.Context, _param: click.Parameter, value: bool | None) -> None:
    if value:
        ctx.ensure_object(Call).verbose = True
        from amity.logs import log_to_stderr

        log_to_stderr()


def _store(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Keep the address, unless it holds a password: every user of a machine can read the arguments of its processes."""
    if value is not None and ":" in value.rpartition("@")[0].partition("://")[2]:
        raise click.BadParameter("An address takes no password here. Set NEO4J_PASSWORD, or NEO4J_URI.", ctx, param)
    found: str | None = keep("store")(ctx, param, value)
    return found


store_option = click.option(
    "--store",
    metavar="URI",
    expose_value=False,
    callback=_store,
    help="Neo4j server such as bolt://localhost:7687, or 'embedded'.  [env: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD]",
)
json_option = click.option(
    "--json/--table",
    "as_json",
    default=None,
    expose_value=False,
    callback=keep("as_json"),
    help="JSON or a table; by default a table on a terminal and JSON in a pipe.",
)
verbose_option = click.option(
    "-v",
    "--verbose",
    is_flag=True,
    default=None,
    expose_value=False,
    callback=_verbose,
    help="Say on stderr what happens, and show tracebacks.",
)


def shared(command: Command) -> Command:
    """Add the options that every command has which uses a store."""
    return store_option(json_option(verbose_option(command)))


def partial_date(text: str) -> str:
    """Return an ISO 8601 day, month or year as it was given.

    Raises:
        click.BadParameter: It is none, or there is no such day.
    """
    if not _PARTIAL_DATE.fullmatch(text):
        raise click.BadParameter(f"{text!r} is no date. Write 2022, 2022-09 or 2022-09-01.")
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError as error:
        raise click.BadParameter(f"There is no day {text!r}. Write 2022, 2022-09 or 2022-09-01.") from error
    return text


date_option = click.option(
    "--date", type=partial_date, metavar="DATE", help="Publication date, in place of the documents' own."
)


def _columns(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dict[str, str]:
    """Return FIELD=COLUMN pairs.

    Raises:
        click.BadParameter: A pair is none, or there is no such field.
    """
    found: dict[str, str] = {}
    for pair in (value or "").split(",") if value else ():
        name, sign, column = (piece.strip() for piece in pair.partition("="))
        if not sign or not column:
            raise click.BadParameter(f"{pair!r} is not FIELD=COLUMN, such as title=headline.")
        if name not in COLUMN_FIELDS:
            close = difflib.get_close_matches(name, COLUMN_FIELDS, n=1)
            hint = f"Did you mean {close[0]!r}?" if close else f"There are {', '.join(COLUMN_FIELDS)}."
            raise click.BadParameter(f"There is no field {name!r}. {hint}")
        found[name] = column
    return found


columns_option = click.option(
    "--columns", metavar="FIELD=COLUMN,...", callback=_columns,
    help="Which columns of tables hold title, text, date, publisher and url; usual names are known.",
)  # fmt: skip


def as_of_option(command: Command) -> Command:
    """Add --as-of."""
    return click.option("--as-of", type=partial_date, metavar="DATE", help="What held on this day.")(command)


def preset_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Complete the name of a preset."""
    from amity.cli import presets

    return presets.preset_names(ctx, param, incomplete)


def actor_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Complete the name of an actor."""
    from amity.cli import presets

    return presets.actor_names(ctx, param, incomplete)


def _pairs(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    from amity.cli import presets

    return presets.parameter_pairs(ctx, param, incomplete)


pairs_option = click.option(
    "-p", "--param", "pairs", multiple=True, metavar="KEY=VALUE", shell_complete=_pairs,
    help="A parameter of the preset; repeatable.",
)  # fmt: skip


def arguments_of(options: Mapping[str, Any]) -> dict[str, object]:
    """Return a preset's arguments from the options of `pairs_option` and `filter_options`, those not given left out.

    Raises:
        click.BadParameter: A pair is not KEY=VALUE.
    """
    found = {key: value for key, value in options.items() if value not in (None, ()) and key != "pairs"}
    for pair in options["pairs"]:
        key, sign, value = pair.partition("=")
        if not sign or not key:
            raise click.BadParameter(f"{pair!r} is not KEY=VALUE, such as actor=Russia.", param_hint="--param")
        found[key.strip().replace("-", "_")] = value
    return found


def filter_options(command: Command) -> Command:
    """Add the filters that presets have in common."""
    options = (
        click.option("--as-of", type=partial_date, metavar="DATE", help="Structural relations that held on this day."),
        click.option("--since", type=partial_date, metavar="DATE", help="Evidence of this date or later."),
        click.option("--until", type=partial_date, metavar="DATE", help="Evidence of this date or earlier."),
        click.option("--context", type=click.Choice(CONTEXTS), help="Only this sphere of cooperation or conflict."),
        click.option("--min-belief", type=click.FloatRange(0, 1), help="Only what is believed at least this much."),
        click.option("--modality", multiple=True, type=click.Choice(MODALITIES),
                     help="Only what is stated so, in place of asserted and planned; repeatable."),
        click.option("--possible", is_flag=True, default=None, help="Also what is only possible."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command
