"""Membership of a bloc or intergovernmental organization."""

from dataclasses import dataclass

from loaders.gazetteer.period import covers


@dataclass(frozen=True, slots=True)
class Membership:
    """That a country or organization is or was a member, from when to when (ISO 8601 days, months or years)."""

    #: Entity id of the bloc or organization.
    organization: str
    #: Entity id of the member.
    member: str
    #: None: not known.
    start: str | None
    #: None: still a member.
    end: str | None
    #: `member`, `observer`, `partner`, `candidate`, `suspended`.
    status: str = "member"

    def covers(self, date: str) -> bool:
        """Return True if the membership may have run at some time in this day, month or year."""
        return covers(self.start or "0000", self.end, date)
