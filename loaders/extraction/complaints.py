"""Complaints and demands in the first person: the speaker is a party though the sentence need not say so.

Who tells what another state does to them accuses that state; who says what another state must do asks it to.
"""

from collections.abc import Iterable, Iterator

from loaders.extraction.event import Event
from loaders.extraction.mention import Party
from loaders.extraction.parse import Span
from loaders.extraction.parties import PartyFinder
from loaders.extraction.syntax import subjects

_HARM = frozenset({"ASSAULTS", "COERCES", "THREATENS"})
PATTERN = "the speaker tells what is done to them"
DEMAND = "the speaker tells what another must do"


def complaints(events: Iterable[Event], speaker: Party | None) -> Iterator[Event]:
    """Yield that the state in whose name a text speaks accuses those who, as the text says, harm it."""
    if speaker is None:
        return
    told: set[str] = set()
    for event in events:
        harmed = event.relation in _HARM and event.object.entity.id == speaker.entity.id
        if harmed and event.subject.entity.id not in told:
            told.add(event.subject.entity.id)
            yield Event("ACCUSES", speaker, event.subject, event.predicate, 0.6, PATTERN)


def demands(sentence: Span, finder: PartyFinder, speaker: Party | None) -> Iterator[Event]:
    """Yield what the speaker asks of those who, as a main clause says, must do something."""
    verb = sentence.root
    if speaker is None or not any(c.dep_ == "aux" and c.lower_ == "must" for c in verb.children):
        return
    for party in (p for subject in subjects(verb) for p in finder.parties(subject)):
        if party.entity.id != speaker.entity.id and party.how in {"name", "agent", "reference"}:
            yield Event("REQUESTS", speaker, party, verb, 0.6, DEMAND, settled=True)
