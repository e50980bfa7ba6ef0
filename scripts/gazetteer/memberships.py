"""Builds the memberships: those known with their dates, and for other organizations what the Factbook lists."""

import csv
from collections.abc import Iterator
from pathlib import Path

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.membership import Membership
from scripts.gazetteer.factbook import by_name
from scripts.gazetteer.overlay import rows

#: What the Factbook's qualifiers amount to; rows with any other qualifier are left out.
_STATUS = {
    "member": "member",
    "observer": "observer",
    "partner": "partner",
    "dialogue partner": "partner",
    "associate": "associate",
    "associate member": "associate",
    "suspended": "suspended",
}


def memberships(sources: Path, states: list[Actor]) -> list[Membership]:
    """Return the memberships, sorted."""
    known = list(_entered())
    entered = {membership.organization for membership in known}
    listed = [m for m in _listed(sources, states) if m.organization not in entered]
    return sorted(set(known + listed), key=lambda m: (m.organization, m.member, m.start or "", m.status))


def _entered() -> Iterator[Membership]:
    for organization, status, start, end, members in rows("members.tsv", 5):
        for member in members.split():
            yield Membership(f"organization/{organization}", f"country/{member}", start or None, end or None, status)


def _listed(sources: Path, states: list[Actor]) -> Iterator[Membership]:
    organizations = dict(rows("participation.tsv", 2))
    known = by_name(states)
    with (sources / "factbook_cc0" / "io_participation.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            country = known(row["country"])
            if row["io"] in organizations and row["status"] in _STATUS and country and country.kind == "state":
                organization = f"organization/{organizations[row['io']]}"
                yield Membership(organization, country.id, None, None, _STATUS[row["status"]])
