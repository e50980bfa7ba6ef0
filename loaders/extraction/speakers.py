"""The speaker: which state or organization says "we" in a first-person text."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from loaders.extraction.mention import Mention, Party
from loaders.extraction.parse import Parse, Span
from loaders.extraction.parties import PartyFinder
from loaders.extraction.speaker_cues import Words, harming, points
from loaders.extraction.syntax import subjects
from loaders.gazetteer import Match

_BEFORE = re.compile(
    r"(?:\b[Ww]e,\s+(?:the\s+)?(?:[\w’']+\s+){0,6}?(?:of\s+(?:the\s+)?)?|"
    r"\b(?:[Mm]y|[Oo]ur)\s+(?:own\s+)?(?:country|nation|homeland),?\s+(?:is\s+)?(?:the\s+)?|"
    r"\bon\s+behalf\s+of\s+(?:the\s+)?(?:(?:[Gg]overnment|[Pp]eople|[Dd]elegation)(?:\s+and\s+\w+)?\s+of\s+(?:the\s+)?)?)$"
)
_AFTER = re.compile(r"^,\s+(?:my|our)\s+(?:beloved\s+)?(?:country|nation)\b|^,?\s+(?:as\s+)?we\s+were\s+then\b")
_REACH = 80
_QUOTED = re.compile(r"“[^”]{1,600}”|\"[^\"]{1,600}\"")
_FIRST = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b")
#: Points that a state needs, and by how many it must lead.
_ENOUGH = 2
_LEAD = 2
_SAYING = frozenset({"say", "tell", "add", "state", "note", "declare", "write", "stress"})


def find_speaker(text: str, offset: int, mentions: Sequence[Mention]) -> Party | None:
    """Return the actor that a paragraph names as its speaker: "We, the leaders of the G7", "my country, Kenya"."""
    for mention in mentions:
        if mention.entity.type == "Leader" or mention.form == "adjective":
            continue
        start, end = mention.start - offset, mention.end - offset
        if _BEFORE.search(text[max(start - _REACH, 0) : start]) or _AFTER.search(text[end : end + _REACH]):
            return Party(mention.actor, mention.span, "reference")
    return None


def first_person(text: str) -> tuple[int, int] | None:
    """Return where a text first says "we", "our" or "I" outside quotation marks, or None if it does not."""
    found = _FIRST.search(_bare(text))
    return found.span() if found is not None else None


def infer_speaker(text: str, matches: Iterable[Match], performatives: frozenset[str]) -> str | None:
    """Return the id of the state in whose name a first-person text speaks, if its words tell.

    A delegate says "Ghana reaffirms …" of their own state alone, and speaks of "us" and "our" beside its name; who does
    something to "us" is another.

    Args:
        text: The text of a document that `first_person` finds something in.
        matches: The gazetteer's matches in it.
        performatives: Verbs of declaration, third person singular.
    """
    bare = _bare(text)
    words = Words(performatives, harming())
    totals: Counter[str] = Counter()
    states = [m for m in matches if m.actor.type == "Country" and m.name.kind != "city"]
    for match in states:
        totals[match.actor.id] += points(bare, match, words, first=match is states[0])
    ranked = totals.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[1][1] + _LEAD > ranked[0][1]):
        return None
    return ranked[0][0]


def quoted_speaker(text: Parse | Span, finder: PartyFinder) -> Party | None:
    """Return who says what a paragraph or sentence quotes: the subject of its first verb of saying."""
    for token in text:
        if token.lemma_.lower() in _SAYING and token.pos_ == "VERB":
            for subject in subjects(token):
                for party in finder.parties(subject):
                    return Party(party.entity, party.span, "reference", party.person)
    return None


def _bare(text: str) -> str:
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
