"""Swallowing: names of states that are part of a longer name which is no state's."""

import re
from collections.abc import Sequence

from loaders.extraction.lists import known_names
from loaders.extraction.named_text import NamedText
from loaders.gazetteer import Match

#: Names that a longer name of an organization, a work or a person swallows: "Bank of China", "Paris Saint-Germain".
_SWALLOWING = frozenset({"ORG", "FAC", "PRODUCT", "WORK_OF_ART", "PERSON", "EVENT", "LAW"})
_STATE_WORDS = re.compile(
    r"\b(?:minist|govern|army|navy|force|command|embass|parliament|congress|senate|department|council|republic|kingdom|"
    r"regime|delegation|union|people|president|police|agency|treaty|agreement|pact|accord|war|summit|drill|exercise|"
    r"talks|security|advis[eo]r|secretary|ambassador|envoy|foreign|defen[cs]e|"
    r"states|military|administration|guard|court|cabinet|general\s+staff|fleet|imperial|mission)", re.IGNORECASE,
)  # fmt: skip
#: Between the names of a list that the model takes for one name: "Mali, Burkina Faso and Niger".
_LISTED = re.compile(r"\s*(?:,\s*(?:and\s+)?|\band\s+)(?:the\s+)?")

#: Why a name may be no state's that make it no company for another such name.
_PEOPLE = frozenset({"person", "given-name", "common-word", "brand"})
#: What no name goes on after: "Kalashnikovs *to Chad*", "LAGOS *-* Nigeria".
_BREAK = re.compile(r"(?:\s(?:to|in|on|off|as)\s+(?:the\s+)?|\s[-–—]\s|:\s)$")
#: Makes and types of arms, which a state's adjective makes its own: "British *Typhoons*".
_MAKES = re.compile(r"\s+[A-Z][a-z]+s$")
_FIRMS = re.compile(r"(?:ways|lines|ies|works|motors|games|steels|foods|news|times|stores|hotels)$", re.IGNORECASE)
_OF = re.compile(r"\bof\s+(?:the\s+)?$")


def is_swallowed(match: Match, named: NamedText) -> bool:
    """Return True if the name is part of a longer name that is no state's: "Bank of *China*"."""
    entity = named.around(match.start, match.end)
    if entity is None or entity.label not in _SWALLOWING or _STATE_WORDS.search(entity.text):
        return False
    bare = entity.text.removeprefix("the ").removesuffix("'s").removesuffix("’s")
    if len(bare) <= match.end - match.start + 1 or match.text in _LISTED.split(bare)[1:]:
        return False
    if entity.label == "PERSON" and _OF.search(named.text[entity.start : match.start]):
        # "Gustav III *of Sweden*"
        return False
    rest = named.text[match.end : entity.end]
    own = match.name.kind == "adjective" and _MAKES.fullmatch(rest) and not _FIRMS.search(rest)
    if own or _BREAK.search(named.text[entity.start : match.start]):
        return False
    before = named.text[entity.start : match.start].strip().lower()
    goes_on = re.match(r"\s+(?:[A-Z]\w+)", named.text[match.end : entity.end])
    return before not in {"", "the"} or goes_on is not None


def stand_beside_states(matches: Sequence[Match], named: NamedText) -> list[Match]:
    """Return the names of states that may be people's but stand alone beside other states or a known exercise.

    "*Chad* met Niger" is about states, whatever the model takes Chad for; "Chad Johnson met Niger's minister" is not.
    """
    states = {m.actor.id for m in matches if m.actor.type == "Country" and m.name.ambiguous not in _PEOPLE}
    beside = bool(states) or known_names("exercises").search(named.text) is not None
    return [
        m for m in matches if m.name.ambiguous == "person" and m.name.kind == "name" and beside and _alone(m, named)
    ]


def _alone(match: Match, named: NamedText) -> bool:
    """Return True if the model takes the bare word for a person, and nobody in the paragraph bears it with another."""
    entity = named.around(match.start, match.end)
    if entity is None or entity.label != "PERSON":
        return False
    longer = [e for e in named.entities if e.label == "PERSON" and match.text in e.text.split() and " " in e.text]
    return not longer and len(entity.text.removesuffix("'s").removesuffix("’s")) == match.end - match.start
