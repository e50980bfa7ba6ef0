"""The command group: loads a command's module when it is called, and turns Amity's errors into one line."""

import difflib
import logging
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, NoReturn

import click
from rich_click import RichGroup

from amity.cli.interrupt import interruptible, was_asked
from graph.errors import AmityError
from graph.wording import harmless

#: Exit code of a call that the user broke off, as shells give it: 128 + SIGINT.
INTERRUPTED = 130


class LazyGroup(RichGroup):
    """A group whose commands live in `amity.cli.<name>`, each as `command`."""

    #: Names in the order of help: the way of the data through the house.
    names: tuple[str, ...] = ()
    #: Modules of the commands that are not named after theirs.
    modules: Mapping[str, str] = MappingProxyType({})

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, importing its module."""
        if cmd_name not in self.names:
            return None
        # A command may have a name that no module can have.
        command: click.Command = import_module(f"amity.cli.{self.modules.get(cmd_name, cmd_name)}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of a call, or say which one may have been meant."""
        if args and args[0] not in self.names and not args[0].startswith("-"):
            suggest(ctx, args[0], self.names)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - what click returns
        """Run the command; an error of Amity becomes one line on stderr and its exit code."""
        try:
            with interruptible():
                return super().invoke(ctx)
        except AmityError as error:
            if was_asked():
                _stopped(ctx)
            logging.getLogger("amity").debug("the call failed", exc_info=error)
            click.echo(f"Error: {harmless(_one_line(str(error)))}", err=True)
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            # Whoever reads the output has what it wanted; Python must not complain when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except KeyboardInterrupt:
            _stopped(ctx)


def _stopped(ctx: click.Context) -> NoReturn:
    click.echo("Stopped. What is written is whole; the same call goes on from there.", err=True)
    ctx.exit(INTERRUPTED)


def suggest(ctx: click.Context, given: str, known: tuple[str, ...]) -> NoReturn:
    """Fail with the names that resemble the given one.

    Raises:
        click.UsageError: Always.
    """
    close = difflib.get_close_matches(given, known)
    hint = f"Did you mean {' or '.join(repr(c) for c in close)}?" if close else f"There are {', '.join(known)}."
    raise click.UsageError(f"No such command {given!r}. {hint}", ctx)


def _one_line(message: str) -> str:
    return " ".join(message.split())
