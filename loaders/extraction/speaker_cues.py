"""Cues by which a first-person text tells in whose name it speaks, and points for and against each state."""

import re
from dataclasses import dataclass
from functools import cache

from loaders.extraction.lexicon import load_lexicon
from loaders.gazetteer import Match

IDENTITY, STRONG, SLIGHT = 6, 3, 1
_REACH = 100
_CONFLICT = frozenset({"ASSAULTS", "COERCES", "MOBILIZES_AGAINST", "THREATENS"})
#: Before a state's name: what only its own people say.
_IDENTITY = re.compile(
    r"(?:\bwe,\s+(?:the\s+)?(?:[\w’']+\s+){0,6}?(?:of\s+(?:the\s+)?)?|"
    r"\b(?:we|us)\s+(?:in|of|from)\s+(?:the\s+)?|"
    r"\b(?:my|our)\s+(?:own\s+)?(?:beloved\s+)?(?:country|nation|homeland),?\s+(?:is\s+)?(?:the\s+)?|"
    r"\bI\s+(?:am\s+(?:the|an?)|speak|stand|come|address\s+\w+|bring\s+\w+\s+greetings)\b"
    r"[^.;,]{0,60}?\b(?:of|for|from)\s+(?:the\s+)?|"
    r"\b(?:on\s+behalf|in\s+the\s+name)\s+of\s+(?:the\s+)?"
    r"(?:(?:\w+\s+(?:and\s+(?:the\s+)?)?){1,3}of\s+(?:the\s+)?)?)$",
    re.IGNORECASE,
)
#: "As Foreign Minister of *Bahrain* I reaffirm"
_OFFICE = re.compile(r"\b[Aa]s\s+(?:the\s+|an?\s+|elected\s+)*(?:[\w-]+\s+){1,6}(?:of|for|from)\s+(?:the\s+)?$")
_HOLDER = re.compile(r"^(?:\s+people)?,?\s+(?:I|we|my|our)\b")
#: "I can announce that *Canada* will"
_REPORT = re.compile(
    r"\bI\b[^.;]{0,80}\b(?:announc|inform|assur|report|declar|confirm|pledg|promis|t[eo]l[dl])\w*\s[^.;,]{0,30}?\bthat\s+"
    r"(?:the\s+)?(?:[Gg]overnment\s+of\s+(?:the\s+)?)?$"
)
_WILL = re.compile(r"^\s+(?:will|shall|has|is|respects|supports|remains|stands)\b")
#: After a state's name: "my country", "whose Foreign Minister I am", "for whom I speak".
_OWNED = re.compile(
    r"^,\s+(?:my|our)\s+(?:own\s+)?(?:beloved\s+)?(?:country|nation|homeland)\b|^,?\s+(?:as\s+)?we\s+were\s+then\b|"
    r"^,\s+(?:for|whose|which|over\s+which)\b[^.;,]{0,40}?(?:\bI\s+(?:am|have\s+the|speak)|\bcalled\s+me\b)|"
    r"^\s+who\s+(?:speaks|is\s+speaking)\s+to\s+you\b"
)
#: A delegation speaks of itself at the start of its sentence.
_DELEGATION = re.compile(r"(?:^|[.!?:,]\s+)(?:The\s+|the\s+)?delegation\s+of\s+(?:the\s+)?$")
_OUR_PEOPLE = re.compile(r"\b(?:[Ww]e|[Ff]ellow)\s+$")
#: What may stand before the state whose voice opens a speech: "Mr. Speaker, the Government of *Kenya* has".
_SALUTED = re.compile(
    r"^\s*(?:(?:(?:M(?:r|rs|s|adam|adame)\.?\s+)?[A-Z][^.?!,:;]{1,60}[,:!]\s*){1,3})?(?:For\s+)?"
    r"(?:[Tt]he\s+)?(?:(?:\w+\s+)?(?:\w+\s+and\s+(?:the\s+)?)?"
    r"(?:Government|government|people|peoples|Parliament|Kingdom|Republic|State|nation|Union)\s+of\s+)?(?:[Tt]he\s+)?$"
)
#: What may stand between the start of a sentence and its subject.
_FRONTED = re.compile(r"^\s*(?:[^,;]{1,60},\s+){0,2}(?:[Tt]he\s+)?(?:(?:Government|people)\s+of\s+(?:the\s+)?)?$")
_JOINED = re.compile(r"^\s*(?:[Tt]he\s+)?$|,\s+(?:and|but)\s+(?:the\s+)?$")
_LISTED = re.compile(r"^\s*(?:,\s*(?:the\s+)?[A-Z]|,?\s+(?:and|or)\s+(?:the\s+)?[A-Z]|[’']s?\b|-)")
_PEOPLE = re.compile(r"^\s+(?:[Gg]overnment|people|delegation|nation|Republic|authorities)\b")
#: "Ghana also strongly condemns"
_DOES = re.compile(
    r",?\s+(?:(?:has|have|had|also|therefore|thus|once|again|too|fully|strongly|firmly|and|\w+ly)[\s,]+){0,3}(\w+)"
)
#: "threatens America and our friends"
_BESIDE_US = re.compile(r"\s+(?:and|or)\s+(?:all\s+)?(?:our|us)\b")
_GOVERNED = re.compile(r"\b(?:against|of|with|to|in|on|by|from|for|at|into|between)\s+(?:the\s+)?$")
#: "With *Spain* we are engaged"
_TOWARDS = re.compile(
    r"^\s*(?:\w+\s+)?(?:[Ww]ith|[Tt]o|[Ff]rom|[Aa]gainst|[Tt]owards?|[Uu]nlike|[Aa]s\s+for)\s+(?:the\s+)?$"
)
#: "our relations with *Spain*", "our neighbour *Spain*"
_OURS_WITH = re.compile(
    r"\b[Oo]ur\b[^.;,]{0,60}\b(?:with|to|from|against|in)\s+(?:the\s+)?$|\b(?:[Oo]ur|[Mm]y)\s+(?:\w+\s+){0,2}$"
)
#: "the Soviet Union, with which we signed"
_OURS_AFTER = re.compile(r"^,?\s+(?:(?:with|to|from|against)\s+)?(?:which|whom|that)\s+(?:we|I)\b")
_DOES_TO_US = re.compile(r"\b(?:us|our)\b(?!\s+own\b)")
#: "*Chile* has occupied our coast"
_HURTS_US = re.compile(r"^\s+(?:(?:has|have|had|again)\s+){0,2}\w+\s+(?:us|our)\b(?!\s+own\b)")
_FIRST_SUBJECT = re.compile(r"\b(?:[Ww]e|I)\b")
#: What follows the first person and leads to whom it is about.
_ABOUT = re.compile(r"\b(?:[Ww]e|I)\b(?!.*\b(?:we|I|which|who|whose|for|because|when|if)\b)[^,]*$")
_OWN = re.compile(r"\b(?:[Oo]ur|[Mm]y|[Ww]e)\b")


@dataclass(frozen=True, slots=True)
class Words:
    """Verbs that tell whether a state speaks."""

    #: Verbs of declaration, third person singular.
    declaring: frozenset[str]
    #: Verbs of harm, by lemma.
    harming: frozenset[str]


@cache
def harming() -> frozenset[str]:
    """Return the verbs of the lexicon by which one state harms another."""
    plain = ((verb, [f for f in frames if f.theme is None]) for verb, frames in load_lexicon().verbs.items())
    return frozenset(verb for verb, frames in plain if frames and all(f.relation in _CONFLICT for f in frames))


def points(text: str, match: Match, words: Words, *, first: bool) -> int:
    """Return how much a mention speaks for (or against) its state being the speaker's; the first may open a speech."""
    start, end = match.start, match.end
    opening = max(text.rfind(mark, 0, start) for mark in (". ", "\n", "; ", "? ", "! ")) + 1
    ends = (i for i in (text.find(mark, end) for mark in (". ", ".\n", "\n", "; ")) if i >= 0)
    closing = min(ends, default=len(text))
    before, after = text[opening:start], text[end:closing]
    if _is_identity(text[max(start - _REACH, 0) : start], after, match.name.kind):
        return IDENTITY
    if match.name.kind in {"adjective", "demonym"}:
        return (STRONG if first and _SALUTED.match(text[:start]) else SLIGHT) if _PEOPLE.match(after) else 0
    if _BESIDE_US.match(after) or (_REPORT.search(before) and _WILL.match(after)):
        return STRONG
    if _OURS_WITH.search(before) or _OURS_AFTER.match(after) or (_TOWARDS.match(before) and _OWN.search(after)):
        return -STRONG
    return _as_subject(text[:start] if first else None, before, after, words)


def _as_subject(ahead: str | None, before: str, after: str, words: Words) -> int:
    """Return what it tells that a state is, or is not, the subject of its sentence."""
    does = _DOES.match(after)
    verb = does[1].lower() if does else ""
    harms = _is_form(verb, words.harming)
    if verb in words.declaring and _JOINED.search(before):
        return STRONG
    if _HURTS_US.match(after):
        return -STRONG
    if ahead is not None and _SALUTED.match(ahead) and not _LISTED.match(after) and not harms:
        return STRONG
    doing = _DOES_TO_US.search(after)
    if doing and not _GOVERNED.search(before) and not _FIRST_SUBJECT.search(after[: doing.start()]):
        return -STRONG
    if _ABOUT.search(before):
        # "We call on Pakistan": whom one speaks to or of is not the speaker
        return -STRONG
    return SLIGHT if _FRONTED.match(before) and not harms and not _LISTED.match(after) else 0


def _is_identity(before: str, after: str, kind: str) -> bool:
    """Return True if the words around a name say that whoever speaks is of it: "my country, *Kenya*"."""
    if kind in {"adjective", "demonym"}:
        return bool(_OUR_PEOPLE.search(before) or (_PEOPLE.match(after) and _IDENTITY.search(before)))
    told = _IDENTITY.search(before) or _OWNED.search(after) or _DELEGATION.search(before)
    return bool(told or (_OFFICE.search(before) and _HOLDER.match(after)))


def _is_form(word: str, lemmas: frozenset[str]) -> bool:
    """Return True if a word is a regular form of one of these verbs."""
    bases = {word, word[:-1], word[:-2], f"{word[:-3]}y", word[:-3], f"{word[:-3]}e"}
    return bool(bases & lemmas)
