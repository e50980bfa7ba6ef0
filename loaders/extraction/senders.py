"""Senders: whose troops, doctors, rice or rifles are sent, where the text does not say who sends them.

"Kenyan policemen were flown to Haiti": by Kenya. "Haiti was given Canadian rice": by Canada.
"""

from loaders.extraction.lexicon import Frame
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.syntax import is_passive, objects, subjects

#: Classes of what belongs to whoever sends it.
_SENT = frozenset({"troops", "helpers", "materiel", "arms", "aid", "delegation", "missile", "ships", "relief"})
_RELATIONS = frozenset({"AIDS", "SUPPLIES_ARMS_TO", "MOBILIZES_AGAINST", "YIELDS_TO", "CONSULTS_WITH", "ASSAULTS"})
_OWNED = frozenset({"agent", "force", "possession"})


def senders(verb: Token, frame: Frame, finder: PartyFinder) -> list[Party]:
    """Return the states whose people or things a passive verb without an agent says to be sent."""
    if frame.theme not in _SENT or frame.relation not in _RELATIONS or ("subj",) not in frame.subject:
        return []
    if verb.pos_ != "VERB" or not is_passive(verb) or subjects(verb):
        return []
    return [p for item in objects(verb) for p in finder.parties(item) if p.how in _OWNED]
