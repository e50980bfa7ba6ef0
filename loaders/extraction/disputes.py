"""Disputes: which states a text says lay claim to one territory, by "claimed by", "which both claim" and the like.

As in `loaders.extraction.memberships`, a sentence is rewritten with placeholders for the states that it names.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product

from loaders.extraction.discourse import Discourse
from loaders.extraction.event import Event
from loaders.extraction.lexicon import read_data
from loaders.extraction.mention import Mention, Party
from loaders.extraction.parse import Span, Token
from loaders.extraction.passage import Passage
from loaders.extraction.placeholders import template

_STATE = r"(?:the\s+)?⟨C\d+⟩"
_PAIR = rf"(?P<pair>{_STATE}(?:(?:\s*,\s*|\s+and\s+|,\s+and\s+){_STATE})+)"
_ALSO = r"(?:(?:also|both|all|each|still|itself|themselves|long|now)\s+)*"
#: Prepositions after which another noun is meant than the one that is disputed: "a disputed election *in* the region".
_LINK = r"(?:in|on|over|at|with|by|for|about|from)"
_PAIR_SIZE = 2
#: How a sentence before may name the states of "both claim".
_THEM = (
    r"(?P<them>both(?:\s+(?:countries|sides|states|nations))?|the\s+two(?:\s+(?:countries|sides|states|neighbours))?)"
)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    land = rf"(?:{'|'.join(read_data('structure.yaml')['territories'].split())})"
    claims = r"(?:claims?|claimed|contests?|contested|disputes?|disputed)"
    holds = r"(?:administers?|administered|controls?|controlled|occup(?:y|ies|ied)|holds?|held|governs?|governed)"
    calls = r"(?:calls?|called|regards?|considers?)"
    return tuple(re.compile(p) for p in (
        # claimed by both A and B; held by A and claimed by B
        rf"\b(?:claimed|contested|disputed)\s+by\s+(?:both\s+)?{_PAIR}",
        rf"\b{holds}\s+by\s+(?P<one>{_STATE})\s+(?:and|but)\s+{_ALSO}claimed\s+by\s+(?P<two>{_STATE})",
        rf"(?P<one>{_STATE})[-\s](?:held|controlled|administered|occupied)\s[^⟨⟩.;]{{1,60}}\bclaimed\s+by\s+(?P<two>{_STATE})",
        # which both A and B claim; that A holds and B claims
        rf"\b(?:which|that|where|whose\s+\w+|to\s+which)\s+(?:both\s+)?{_PAIR}\s+{_ALSO}(?:{claims}|lay\s+claim|have\s+(?:claimed|contested|disputed))\b",
        rf"\b(?:which|that)\s+(?P<one>{_STATE})\s+{holds}\s+(?:and|but)\s+(?P<two>{_STATE})\s+{_ALSO}{claims}\b",
        rf"\b(?:which|that)\s+(?P<one>{_STATE})\s+{claims}\s+(?:and|but)\s+(?P<two>{_STATE})\s+{_ALSO}{holds}\b",
        rf"\b{land},?\s+(?:which|that)\s+(?P<one>{_STATE})\s+{calls}\s[^⟨⟩.;]{{1,50}}\sand\s+(?P<two>{_STATE})\s",
        rf"\b[Bb]oth\s+{_PAIR}\s+(?:claim|contest|call)\b",
        rf"{_PAIR}\s+(?:both\s+)?(?:have\s+)?(?:claim|claimed|contest|contested|disputed)\s+(?!that\b|victory|credit|responsibility)(?:the\s+)?(?:[\w-]+\s+){{0,3}}{land}\b",
        # its claims overlap; over whose border the two have fought
        rf"\b(?:rival|competing|overlapping|conflicting)\s+claims\s+(?:of|by|between)\s+{_PAIR}",
        rf"(?P<one>{_STATE}(?:(?:\s*,\s*|,?\s+and\s+){_STATE})*)[^.;⟨⟩]{{0,60}}\bclaims\b[^.;⟨⟩]{{0,50}}\boverlap\w*\s+with\s+(?P<two>{_STATE})",
        rf"\b(?:disputed|undemarcated|contested)\s+(?:[\w-]+\s+){{0,3}}(?:border|boundary|frontier)\s+(?:between|of)\s+{_PAIR}",
        rf"(?P<one>{_STATE})(?:['’]s?)?\s+(?:disputed|undemarcated|contested)\s+(?:[\w-]+\s+){{0,3}}(?:border|boundary|frontier)\s+with\s+(?P<two>{_STATE})",
        rf"\bdisputed\s+[^.;]{{0,60}}\b(?:known|called)\s[^.;]{{0,40}}\b(?:in|by)\s+(?P<one>{_STATE})\s+and\s[^.;⟨⟩]{{0,40}}\b(?:in|by)\s+(?P<two>{_STATE})",
        # near disputed islands: whoever else but the two may claim them is not in the sentence
        rf"\b(?P<only>disputed|contested|undemarcated)\s+(?:(?!{_LINK}\b)[\w’'-]+\s+){{0,3}}{land}\b",
        # on land that both claim
        rf"\b(?:which|that|where)\s+{_THEM}\s+(?:both\s+)?(?:claim(?:ed)?|contest(?:ed)?|say\s+is\s+theirs)\b",
        rf"\bto\s+which\s+{_THEM}\s+lay\s+claim\b",
        rf"(?P<one>{_STATE})['’]s?\s+claims?\s+to\s+(?:(?:part|half|most|parts)\s+of\s+)?(?P<two>{_STATE})(?:['’]s?)?\s+(?:territory|land|province|region)",
    ))  # fmt: skip


class DisputeFinder:
    """Finds disputes over territory in the sentences of a passage."""

    def __init__(self, passage: Passage, discourse: Discourse) -> None:
        self._passage = passage
        self._discourse = discourse

    def events(self, sentence: Span) -> Iterator[Event]:
        """Yield DISPUTES_WITH for each two states that a sentence says claim the same."""
        if not _hint().search(sentence.text):
            return
        start, end = self._passage.sentence_place(sentence)
        names = [m for m in self._passage.mentions if start <= m.start < end]
        offset = sentence.start_char + self._passage.offset
        pattern = template(sentence.text, offset, [(m.start, m.end, _letter(m)) for m in names])
        seen: set[frozenset[str]] = set()
        for form in _forms():
            for match in form.finditer(pattern.text):
                predicate = self._token(pattern.place(match.start()), sentence)
                for one, two in self._pairs(match, names, pattern.place(match.start()), sentence):
                    pair = frozenset({one.entity.id, two.entity.id})
                    if len(pair) > 1 and pair not in seen:
                        seen.add(pair)
                        yield Event("DISPUTES_WITH", one, two, predicate, 0.8, "claim the same", settled=True)

    def _pairs(
        self, match: re.Match[str], names: list[Mention], place: int, sentence: Span
    ) -> Iterator[tuple[Party, Party]]:
        found = match.groupdict()
        if found.get("them"):
            token = self._token(place, sentence)
            yield from combinations([p for p in self._discourse.group(token, 2) if p.entity.type == "Country"], 2)
        elif found.get("pair"):
            yield from combinations(_named(found["pair"], names), 2)
        elif found.get("only"):
            yield from _only_two(names)
        else:
            yield from product(_named(found["one"] or "", names), _named(found["two"] or "", names))

    def _token(self, place: int, sentence: Span) -> Token:
        at = place - self._passage.offset
        return next((t for t in sentence if t.idx <= at < t.idx + len(t)), sentence.root)


@cache
def _hint() -> re.Pattern[str]:
    """Return what every form has; a look for it alone is fast."""
    return re.compile(r"claim|contest|disput|undemarcated|\b(?:calls?|called|regards?|considers?)\b")


def _letter(mention: Mention) -> str:
    return "C" if mention.entity.type == "Country" and mention.person is None and mention.form != "demonym" else "X"


def _named(placeholders: str, names: list[Mention]) -> list[Party]:
    found = [names[int(number)] for number in re.findall(r"⟨C(\d+)⟩", placeholders)]
    return [Party(m.actor, m.span) for m in found]


def _only_two(names: list[Mention]) -> Iterator[tuple[Party, Party]]:
    """Yield the two states that a sentence names, if it names no third one."""
    states = {m.actor.id: Party(m.actor, m.span) for m in names if m.actor.type == "Country" and m.person is None}
    if len(states) == _PAIR_SIZE:
        one, other = states.values()
        yield one, other
