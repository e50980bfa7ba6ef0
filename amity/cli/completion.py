"""`amity completion`: the script that makes a shell complete amity's commands."""

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for a shell.

    \b
    Examples:
      amity completion bash > ~/.local/share/bash-completion/completions/amity
      amity completion zsh > "${fpath[1]}/_amity"
      amity completion fish > ~/.config/fish/completions/amity.fish
    """  # noqa: D301
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"click has no completion for {shell}", ctx)
    click.echo(kind(ctx.find_root().command, {}, "amity", "_AMITY_COMPLETE").source())
