"""The speaker: which state or organization says "we" in a first-person text."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from loaders.extraction.mention import Mention, Party
from loaders.extraction.parties import PartyFinder
from loaders.extraction.syntax import subjects

_BEFORE = re.compile(
    r"(?:\b[Ww]e,\s+(?:the\s+)?(?:[\w’']+\s+){0,6}?(?:of\s+(?:the\s+)?)?|"
    r"\b(?:[Mm]y|[Oo]ur)\s+(?:own\s+)?(?:country|nation|homeland),?\s+(?:the\s+)?|"
    r"\bon\s+behalf\s+of\s+(?:the\s+)?(?:(?:[Gg]overnment|[Pp]eople|[Dd]elegation)(?:\s+and\s+\w+)?\s+of\s+(?:the\s+)?)?)$"
)
_AFTER = re.compile(r"^,\s+(?:my|our)\s+(?:beloved\s+)?(?:country|nation)\b|^,?\s+(?:as\s+)?we\s+were\s+then\b")
_REACH = 80
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


def quoted_speaker(parse: Doc, finder: PartyFinder) -> Party | None:
    """Return who says what a paragraph quotes: the subject of its verb of saying."""
    for token in parse:
        if token.lemma_.lower() in _SAYING and token.pos_ == "VERB":
            for subject in subjects(token):
                for party in finder.parties(subject):
                    return Party(party.entity, party.span, "reference", party.person)
    return None
