"""Memberships: which states a text calls members of an organization, in appositions, lists and brackets.

A sentence is rewritten with a placeholder for each name, so that a pattern need not know how names look: the parser
seldom hangs a long list on its head.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from graph.entity import Entity
from graph.identity import slug
from loaders.extraction.discourse import Discourse
from loaders.extraction.events import Event
from loaders.extraction.lexicon import read_data
from loaders.extraction.mention import Mention, Party
from loaders.extraction.offices import template
from loaders.extraction.passage import Passage

_SEPARATOR = r"(?:\s*[,;]\s*(?:(?:and|or|as\s+well\s+as)\s+)?|\s+(?:and|or|&|as\s+well\s+as)\s+)(?:the\s+)?"
_STATES = rf"(?P<states>⟨C\d+⟩(?:\s*\([^()⟨⟩]{{1,30}}\))?(?:{_SEPARATOR}⟨C\d+⟩)*)"
_MANY = rf"(?P<states>⟨C\d+⟩(?:{_SEPARATOR}⟨C\d+⟩)+)"
_THREE = rf"(?P<states>⟨C\d+⟩(?:{_SEPARATOR}⟨C\d+⟩){{2,}})"
_BODIES = rf"(?:the\s+)?(?P<bodies>⟨O\d+⟩(?:\s*\([^()⟨⟩]{{1,30}}\))?(?:{_SEPARATOR}⟨O\d+⟩)*)"
_MEMBER = r"(?P<word>members?(?:[\s-](?:states?|countr(?:y|ies)|nations?|governments?|economies))?|state\s+members?)"
#: Adjectives and numbers before "member".
_KIND = r"(?:(?!and\b|or\b|of\b|not\b)[\w-]+,?\s+){0,4}?"
_STATE_WORDS = r"(?:countries|states|nations|governments|powers|economies|capitals)"
_IS = (
    r"(?:(?:is|are|was|were|be|become|becomes|became|remains?|remained|been|being|stays?)\s+"
    r"(?:(?:not|no\s+longer|now|also|already|still|currently|formerly|once|both|all|each|itself|yet)\s+)*)"
)
_HAS = r"(?:(?:has|have|had|will|would|may|might|could|can|should|must|did|does|to|not|also|long|never)\s+)*"
_ARTICLE = r"(?:(?:a|an|the|one\s+of\s+the|both|all|two|three|each|itself|themselves|also|another|fellow)\s+)*"
_SUCH_AS = (
    r"(?:\s*,?\s*(?:such\s+as|like|including|namely|notably|especially)\s+(?:the\s+)?|\s*(?:[:–—(]|\s-)\s*(?:the\s+)?)"
)
_ARE = r"(?:\s+(?:are|were|include|includes|included|comprise|comprised)\s*:?\s+(?:the\s+)?)"


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of saying that states are members."""

    pattern: re.Pattern[str]
    weight: float = 0.8


@cache
def _forms() -> tuple[_Form, ...]:
    words = read_data("memberships.yaml")
    groups = "|".join(words["groups"].split())
    founded = "|".join(words["founding"].split())
    gathers = "|".join(g.replace("_", r"\s+") for g in words["gathering"].split())
    of_member = rf"{_KIND}{_MEMBER}\s+of\s+(?:both\s+)?{_BODIES}"
    body_member = rf"{_KIND}{_BODIES}(?:['’]s?)?\s+{_KIND}{_MEMBER}"
    telling = rf"(?:\s+{_HAS}{_IS}|,\s+(?:(?:which|who)\s+{_HAS}{_IS}|as\s+)?){_ARTICLE}"
    own = rf"(?P<anaphor>\b(?:[Ii]ts|[Tt]heir|[Tt]he\s+(?:{groups})['’]s?)\s+{_KIND}{_MEMBER}|"
    own += rf"\b{_MEMBER.replace('word', 'word2')}\s+of\s+the\s+(?:{groups}))"
    forms = (
        # Turkey is a member of NATO; France and Germany, both members of NATO and the EU; …, which is a NATO member
        (rf"{_STATES}{telling}{of_member}", 0.85),
        (rf"{_STATES}{telling}{body_member}(?!\s+of\b)", 0.85),
        # as a member of NATO, Turkey
        (rf"\b[Aa]s\s+{_ARTICLE}{of_member},\s+(?:the\s+)?{_STATES}", 0.8),
        (rf"\b[Aa]s\s+{_ARTICLE}{body_member},\s+(?:the\s+)?{_STATES}", 0.8),
        # EU member states such as France; members of NATO: France; NATO's members are; NATO member Turkey
        (rf"{_BODIES}(?:['’]s?)?\s+{_KIND}{_MEMBER}(?:{_SUCH_AS}|{_ARE}|\s+(?:the\s+)?){_STATES}(?!['’]s?\b)", 0.85),
        (rf"{_MEMBER}\s+of\s+{_BODIES}(?:{_SUCH_AS}|{_ARE}){_STATES}(?!['’]s?\b)", 0.8),
        (rf"{_BODIES}\s+{_STATE_WORDS}{_SUCH_AS}{_STATES}", 0.75),
        # France and other EU countries
        (rf"{_STATES},?\s+and\s+(?:\w+\s+)?other\s+{_KIND}{_BODIES}\s+(?:{_MEMBER}|{_STATE_WORDS})", 0.75),
        (rf"{_STATES},?\s+and\s+(?:\w+\s+)?other\s+{_KIND}{_MEMBER}\s+of\s+{_BODIES}", 0.75),
        # the Quad (Australia, India, Japan and the United States); the Triangle of France, Germany and Poland
        (rf"{_BODIES}(?:\s+(?:{_STATE_WORDS}|{groups}))?\s*\((?:the\s+)?{_MANY}\)", 0.75),
        (rf"{_BODIES}(?:\s+(?:{_STATE_WORDS}|{groups}))?\s*[–—]\s*(?:the\s+)?{_THREE}\s*(?:[–—.]|$)", 0.7),
        (rf"{_BODIES}(?:\s+(?:{groups}))?,?\s+(?:(?:which|that)\s+)?{_HAS}(?:{gathers})\s+(?:the\s+)?{_MANY}", 0.8),
        (rf"{_BODIES}\s+of\s+(?:the\s+)?{_THREE}", 0.65),
        # Mali, Burkina Faso and Niger formed the Alliance of Sahel States; … founded in 1967 by …
        (rf"{_MANY}\s+{_HAS}(?:jointly\s+)?(?:{founded})\s+{_BODIES}(?!\s+⟨|['’-])", 0.7),
        (rf"{_BODIES},?\s+(?:which\s+)?(?:was\s+)?(?:{founded})\s+(?:in\s+\d{{4}}\s+)?by\s+(?:the\s+)?{_MANY}", 0.75),
        # its members are; the bloc's newest members, Finland and Sweden
        (rf"{own}(?:{_SUCH_AS}|{_ARE}|,\s+){_STATES}(?!['’]s?\b)", 0.7),
    )
    return tuple(_Form(re.compile(p), w) for p, w in forms)


@cache
def _unnamed() -> re.Pattern[str]:
    """Return a pattern for names of organizations that the gazetteer lacks, by the word that heads them."""
    heads = "|".join(read_data("memberships.yaml")["heads"].split())
    name = r"[A-Z][\w’'-]+"
    return re.compile(rf"\b(?:{name}\s+){{0,4}}(?:{heads})\b(?:\s+(?:of|for)\s+(?:the\s+)?{name}(?:\s+{name}){{0,3}})?")


class MembershipFinder:
    """Finds memberships in the sentences of a passage."""

    def __init__(self, passage: Passage, discourse: Discourse) -> None:
        self._passage = passage
        self._discourse = discourse

    def events(self, sentence: Span) -> Iterator[Event]:
        """Yield MEMBER_OF for the states that a sentence calls members."""
        if not any(t.text[0].isupper() for t in sentence) or "⟨" in sentence.text:
            return
        names = list(self._names(sentence))
        letters = [(m.start, m.end, _letter(m)) for m in names]
        pattern = template(sentence.text, sentence.start_char + self._passage.offset, letters)
        if "⟨C" not in pattern.text:
            return
        excluded = read_data("memberships.yaml")["not_yet"].split()
        seen: set[tuple[str, str]] = set()
        for form in _forms():
            for match in form.pattern.finditer(pattern.text):
                groups = match.groupdict()
                told = pattern.text[match.start() : match.end()].lower()
                if any(word in told.replace("-", " ").split() for word in excluded):
                    continue
                word = match.start("word") if groups.get("word") else match.start()
                predicate = self._token(pattern.place(word), sentence)
                bodies = _named(groups.get("bodies"), names) or self._meant(predicate, groups.get("anaphor"))
                for state in _named(groups["states"], names):
                    for body in bodies:
                        key = (state.entity.id, body.entity.id)
                        if key not in seen:
                            seen.add(key)
                            yield Event("MEMBER_OF", state, body, predicate, form.weight, "said to be a member")

    def _names(self, sentence: Span) -> Iterator[Mention]:
        """Yield the mentions of a sentence, and names of organizations that only their head word tells."""
        start, end = self._passage.sentence_place(sentence)
        known = [m for m in self._passage.mentions if start <= m.start < end]
        for match in _unnamed().finditer(sentence.text):
            place = tuple(p + sentence.start_char + self._passage.offset for p in match.span())
            over = [m for m in known if m.start < place[1] and place[0] < m.end]
            if " " not in match[0] or any(m.entity.type != "Country" for m in over):
                continue
            name = match[0].removeprefix("The ")
            body = Entity(f"organization/{slug(name)}", "Organization", name)
            known = [m for m in known if m not in over]
            known.append(Mention(place[1] - len(name), place[1], body, "name", body))
        yield from sorted(known, key=lambda m: m.start)

    def _meant(self, token: Token, anaphor: str | None) -> list[Party]:
        """Return the organization that "its" or "the bloc's" stands for."""
        return self._discourse.last_state(token, kinds=("organization/",)) if anaphor else []

    def _token(self, place: int, sentence: Span) -> Token:
        """Return the token at a place in the document."""
        at = place - self._passage.offset
        return next((t for t in sentence if t.idx <= at < t.idx + len(t)), sentence.root)


def _letter(mention: Mention) -> str:
    """Return the letter of a placeholder: C for a state by its name, O for an organization, X for what is neither."""
    if mention.entity.type == "Organization" and mention.actor == mention.entity:
        return "O"
    return "C" if mention.entity.type == "Country" and mention.form not in {"adjective", "demonym"} else "X"


def _named(placeholders: str | None, names: list[Mention]) -> list[Party]:
    found = [names[int(number)] for number in re.findall(r"⟨[CO](\d+)⟩", placeholders or "")]
    return [Party(m.actor, m.span) for m in found]
