"""Walks through what Amity does."""

import click


@click.command("demo")
def command() -> None:
    """Demo."""
