"""Builds the memberships of blocs."""

from pathlib import Path

from loaders.gazetteer.actor import Actor


def memberships(sources: Path, states: list[Actor]) -> list[list[str]]:
    """Return rows of organization, member, start, end and status."""
    return []
