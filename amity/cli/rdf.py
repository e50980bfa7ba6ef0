"""What the commands that read or write RDF share."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

import amity

if TYPE_CHECKING:
    from graph.export import Names

Command = TypeVar("Command", bound=Callable[..., Any])


def base_option(command: Command) -> Command:
    """Add --base."""
    return click.option(
        "--base",
        metavar="IRI",
        help="What the IRIs of entities, statements and documents start with.  [env: AMITY_BASE_IRI; "
        "default: https://w3id.org/amity/id/]",
    )(command)


def chosen_names(base: str | None) -> "Names":
    """Return the IRIs that the option, or the environment, asks for.

    Raises:
        ExportError: They cannot start with that.
    """
    from graph.export import Names

    found = base or amity.load_settings().base_iri
    return Names(base=found) if found else Names()


def form_of(path: str, given: str | None) -> str:
    """Return the form of a file: the one given, or what its ending says; `.gz` is passed over."""
    return amity.form_named(given or Path(path.removesuffix(".gz")).suffix or "turtle").name
