"""Builds the organizations from the overlay."""

import re

from loaders.gazetteer.actor import Actor
from scripts.gazetteer.overlay import names, rows
from scripts.gazetteer.record import distinct

_ACRONYM = re.compile(r"[A-Z0-9][A-Z0-9.&+/-]*[A-Z0-9+.]")


def organizations() -> list[Actor]:
    """Return the organizations in the order of the overlay: the best known first."""
    return [_organization(row) for row in rows("organizations.tsv", 7)]


def _organization(row: list[str]) -> Actor:
    slug, kind, of, name, others, start, end = row
    every = [known for cell in (name, *others.split(";")) for known in names(cell, _kind(cell), case_sensitive=True)]
    return Actor(
        id=f"organization/{slug}",
        type="Organization",
        name=every[0].text,
        kind=kind,
        names=distinct(every),
        state=(f"country/{of}" if of.isupper() else f"organization/{of}") if of else None,
        start=start or None,
        end=end or None,
    )


def _kind(cell: str) -> str:
    return "acronym" if _ACRONYM.fullmatch(cell.split("{", maxsplit=1)[0]) else "name"
