"""Watchers: who is present at talks, drills or a signing as an observer takes no part in what the others do."""

import re

from loaders.extraction.event import Event
from loaders.extraction.mention import Party
from loaders.extraction.passage import Passage

_JOINT = frozenset({"AGREES_WITH", "COOPERATES_WITH", "PARTY_TO", "PARTICIPATES_IN", "MEMBER_OF"})
_AS = r"(?:as|in\s+the\s+role\s+of|in\s+an?)\s+(?:an?\s+|its\s+|their\s+|official\s+)*observers?\b"
_AFTER = re.compile(
    rf"\s*(?:\([^()]*\)\s*)?(?:(?:was|were|is|are|being|present|attended|attending|joined|took\s+part|participated|acted|"
    rf"acting|serves?|served)\s+)*(?:,\s*)?{_AS}|"
    r"\s+(?:(?:will|would|has|have|had|also|only)\s+)*(?:sends?|sent|sending|provided|dispatched)\s+"
    r"(?:\w+\s+){0,3}observers?\b"
)


def watches(event: Event, passage: Passage) -> str | None:
    """Return why an event that several take part in is not stated of someone who observes it; None if nobody does."""
    if event.relation not in _JOINT:
        return None
    if any(_observes(party, passage) for party in (event.subject, event.object)):
        return "who is there as an observer takes no part"
    return None


def _observes(party: Party, passage: Passage) -> bool:
    return _AFTER.match(passage.text, max(party.span[1] - passage.offset, 0)) is not None
