"""A term in office."""

from dataclasses import dataclass
from typing import Literal

from loaders.gazetteer.period import covers


@dataclass(frozen=True, slots=True)
class Term:
    """What someone was, of which country or organization, from when to when.

    Dates are ISO 8601 days, months or years.
    """

    office: str
    #: Entity id of the country or organization.
    of: str
    start: str | None
    #: None: still in office, or not known; `attested` tells the two apart.
    end: str | None
    relation: Literal["LEADS", "SERVES"]
    #: For a term whose end is not known: the last day on which the source has it run. None for all others.
    attested: str | None = None

    def covers(self, date: str) -> bool:
        """Return True if the term may have run at some time in this day, month or year.

        A term without a start covers nothing, as it says too little.
        """
        if self.start is None:
            return False
        return covers(self.start, self.end or self.attested, date)
