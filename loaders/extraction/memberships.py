"""Memberships: which states a text calls members of an organization, in appositions, lists and brackets.

A sentence is rewritten with a placeholder for each name, so that a pattern need not know how names look: the parser
seldom hangs a long list on its head.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from spacy.tokens import Span, Token

from graph.entity import Entity
from graph.identity import slug
from loaders.extraction.discourse import Discourse
from loaders.extraction.events import Event
from loaders.extraction.lexicon import read_data
from loaders.extraction.mention import Mention, Party
from loaders.extraction.offices import template
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage

SEPARATOR = r"(?:\s*[,;]\s*(?:(?:and|or|as\s+well\s+as)\s+)?|\s+(?:and|or|&|as\s+well\s+as)\s+)(?:the\s+)?"
_STATES = rf"(?P<states>⟨C\d+⟩(?:\s*\([^()⟨⟩]{{1,30}}\))?(?:{SEPARATOR}⟨C\d+⟩)*)"
_MANY = rf"(?P<states>⟨C\d+⟩(?:{SEPARATOR}⟨C\d+⟩)+)"
_THREE = rf"(?P<states>⟨C\d+⟩(?:{SEPARATOR}⟨C\d+⟩){{2,}})"
_BODIES = rf"(?:the\s+)?(?P<bodies>⟨O\d+⟩(?:\s*\([^()⟨⟩]{{1,30}}\))?(?:{SEPARATOR}(?:of\s+)?(?:the\s+)?⟨O\d+⟩)*)"
_MEMBER = (
    r"(?P<word>part(?=\s+of)|"
    r"(?:state\s+)?members?(?:[\s-](?:states?|countr(?:y|ies)|nations?|governments?|economies))?)"
)
#: Adjectives and numbers before "member".
_KIND = r"(?:(?!and\b|or\b|of\b|not\b)[\w-]+,?\s+){0,4}?"
_STATE_WORDS = r"(?:countries|states|nations|governments|powers|economies|capitals)"
IS = (
    r"(?:(?:is|are|was|were|be|become|becomes|became|remains?|remained|been|being|stays?)\s+"
    r"(?:(?:not|no\s+longer|now|also|already|still|currently|formerly|once|both|all|each|itself|yet)\s+)*)"
)
HAS = r"(?:(?:has|have|had|will|would|may|might|could|can|should|must|did|does|to|not|also|long|never)\s+)*"
ARTICLE = r"(?:(?:a|an|the|one\s+of\s+the|both|all|two|three|each|itself|themselves|also|another|fellow)\s+)*"
SUCH_AS = (
    r"(?:\s*,?\s*(?:such\s+as|like|including|namely|notably|especially)\s+(?:the\s+)?|\s*(?:[:–—(]|\s-)\s*(?:the\s+)?)"
)
ARE = r"(?:\s+(?:are|were|include|includes|included|comprise|comprised)\s*:?\s+(?:the\s+)?)"


#: What makes a state the place of what follows: "In Norway, NATO members agreed".
_IN = re.compile(r"\b(?:in|at|near|outside)\s+(?:the\s+)?$", re.IGNORECASE)
#: How many sentences further on an organization is still spoken of.
_NEAR = 2
_YEAR = r"\s+in\s+(?:[A-Z][a-z]+\s+)?[12]\d{3}"
#: Words that stand for states and for organizations that the text has named.
_STATES_MEANT = re.compile(
    r"^(?:It|They)\b|\b(?:[Bb]oth|[Tt]he\s+(?:two|three|four|five|six)|[Tt]hese|[Tt]hose)\s+(?:countries|states|nations)\b|"
    r"\b[Bb]oth\b(?=\s+(?:are|were|have|joined))"
)
_LIKE = re.compile(rf",?\s+(?:like|as\s+(?:is|are)|along\s+with|together\s+with|alongside)\s+(?:the\s+)?{_STATES}")


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of saying that states are members."""

    pattern: re.Pattern[str]
    weight: float = 0.8
    #: The organization is the one that the text spoke of last.
    elided: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    """What a placeholder of a sentence stands for."""

    start: int
    end: int
    #: C for states by their names, O for an organization, X for what is neither.
    letter: str
    parties: tuple[Party, ...]


_OF_MEMBER = rf"{_KIND}{_MEMBER}\s+of\s+(?:both\s+)?{_BODIES}"
_BODY_MEMBER = rf"{_KIND}{_BODIES}(?:['’]s?)?\s+{_KIND}{_MEMBER}(?!\s+of\b)"
_TELLING = rf"(?:\s+{HAS}{IS}|,\s+(?:(?:which|who)\s+{HAS}{IS}|as\s+)?){ARTICLE}"
_NOT_OWNER = r"(?!['’]s?\b)"


@cache
def _forms() -> tuple[_Form, ...]:
    words = read_data("memberships.yaml")
    groups = "|".join(words["groups"].split())
    founded = "|".join(g.replace("_", r"\s+") for g in words["founding"].split())
    made_by = rf"(?:{founded})\s+(?:in\s+[^⟨⟩;.]{{1,30}}?\s+)?by\s+(?:the\s+)?{_MANY}"
    gathers = "|".join(g.replace("_", r"\s+") for g in words["gathering"].split())
    realms = "|".join(words["realms"].split())
    called = rf"{_BODIES}(?:\s+(?:{_STATE_WORDS}|{groups}))?"
    followed = rf"(?P<more>(?:,?\s+(?:and\s+|followed\s+by\s+)*⟨C\d+⟩(?:\s+followed)?{_YEAR})*)"
    forms = (
        # Turkey is a member of NATO; France and Germany, both members of NATO and the EU; …, which is a NATO member
        (rf"{_STATES}{_TELLING}{_OF_MEMBER}", 0.85),
        (rf"{_STATES}{_TELLING}{_BODY_MEMBER}", 0.85),
        # as a member of NATO, Turkey
        (rf"\b[Aa]s\s+{ARTICLE}{_OF_MEMBER},\s+(?:the\s+)?{_STATES}", 0.8),
        (rf"\b[Aa]s\s+{ARTICLE}{_BODY_MEMBER},\s+(?:the\s+)?{_STATES}", 0.8),
        # EU member states such as France; members of NATO: France; NATO's members are; NATO member Turkey
        (rf"{_BODIES}(?:['’]s?)?\s+{_KIND}{_MEMBER}(?:{SUCH_AS}|{ARE}|,?\s+(?:the\s+)?){_STATES}{_NOT_OWNER}", 0.85),
        (rf"{_MEMBER}\s+of\s+{_BODIES}(?:{SUCH_AS}|{ARE}){_STATES}{_NOT_OWNER}", 0.8),
        (rf"{_BODIES}\s+{_STATE_WORDS}{SUCH_AS}{_STATES}", 0.75),
        # France and other EU countries; a republic within the Commonwealth
        (rf"{_STATES},?\s+and\s+(?:\w+\s+)?other\s+{_KIND}{_BODIES}\s+(?:{_MEMBER}|{_STATE_WORDS}|{realms})", 0.75),
        (rf"{_STATES},?\s+and\s+(?:\w+\s+)?other\s+{_KIND}{_MEMBER}\s+of\s+{_BODIES}", 0.75),
        (rf"{_STATES}\s+{HAS}{IS}{ARTICLE}{_KIND}(?:{realms})\s+(?:with)?in\s+{_BODIES}", 0.75),
        # the Quad (Australia, India, Japan and the United States); the Triangle of France, Germany and Poland
        (rf"{called}\s*\((?:the\s+)?{_MANY}\)", 0.75),
        (rf"{called}\s*[–—]\s*(?:the\s+)?{_THREE}\s*(?:[–—.]|$)", 0.7),
        (rf"{_BODIES}\s+[Ll]eaders\s*[–—]\s*(?P<states>(?:[^.;–—⟨⟩]*⟨[CX]\d+⟩){{3,}})[^.;–—⟨⟩]*[–—]", 0.7),
        (rf"{called},?\s+(?:(?:which|that)\s+)?{HAS}(?:{gathers})\s+(?:the\s+)?{_MANY}", 0.8),
        (rf"{_BODIES}\s+of\s+(?:the\s+)?{_THREE}", 0.65),
        # Mali, Burkina Faso and Niger formed the Alliance of Sahel States; … founded in 1967 by …
        (rf"{_MANY}\s+{HAS}(?:jointly\s+)?(?:{founded})\s+{_BODIES}(?!\s+⟨|['’-])", 0.7),
        (rf"{_MANY}\s[^⟨⟩;.]{{1,80}}\sand\s+(?:jointly\s+)?(?:{founded})\s+{_BODIES}(?!\s+⟨|['’-])", 0.7),
        (rf"{_BODIES},?\s+(?:which\s+)?(?:was\s+)?{made_by}", 0.75),
        (rf"{_BODIES}\s+(?:is|was)\s+an?\s+[^⟨⟩;.]{{0,60}}?\b{made_by}", 0.7),
        # Finland joined NATO in 2023 and Sweden in 2024
        (rf"{_STATES}\s+{HAS}(?P<word>joined)\s+{_BODIES}{_YEAR}{followed}", 0.8),
    )
    elided = (
        # its members are; India and Pakistan joined in 2017, and Iran in 2023
        (rf"\b(?:[Ii]ts|[Tt]heir)\s+{_KIND}{_MEMBER}(?:{SUCH_AS}|{ARE}|,\s+){_STATES}{_NOT_OWNER}", 0.7),
        (rf"\bIt\s+(?:has|had|counts)\s+{_KIND}{_MEMBER}{SUCH_AS}{_STATES}{_NOT_OWNER}", 0.7),
        (rf"^(?i:{founded})\s+(?:in\s+[^⟨⟩;.]{{1,30}}?\s+)?by\s+(?:the\s+)?{_MANY}", 0.65),
        (rf"{_STATES}\s+{HAS}(?P<word>joined)(?:\s+it)?{_YEAR}{followed}", 0.65),
    )
    made = [_Form(re.compile(p), w) for p, w in forms]
    return (*made, *(_Form(re.compile(p), w, elided=True) for p, w in elided))


@cache
def _further() -> re.Pattern[str]:
    """Return a pattern for what a predicate adds: "a member of the UN, *a member of the AU*"."""
    of_member = _OF_MEMBER.replace("word", "word2").replace("bodies", "bodies2")
    return re.compile(rf"\s*,?\s+(?:and\s+)?{ARTICLE}(?:{_BODY_MEMBER}|{of_member})")


@cache
def _unnamed() -> re.Pattern[str]:
    """Return a pattern for names of organizations that the gazetteer lacks, by the word that heads them."""
    heads = "|".join(read_data("memberships.yaml")["heads"].split())
    name = r"[A-Z][\w’'-]+"
    return re.compile(
        rf"\b(?:{name}\s+){{0,4}}(?:{heads})\b"
        rf"(?:\s+(?:of|for)\s+(?:the\s+)?{name}(?:\s+{name}){{0,3}}(?:\s+and\s+{name})?){{0,2}}"
    )


@cache
def _bodies_meant() -> re.Pattern[str]:
    """Return a pattern for descriptions of an organization that the text has named: "the bloc"."""
    groups = "|".join(read_data("memberships.yaml")["groups"].split())
    return re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?P<noun>{groups})\b(?!\s+(?:of|for|between)\b)")


class MembershipFinder:
    """Finds memberships in the sentences of a passage."""

    def __init__(self, passage: Passage, discourse: Discourse, finder: PartyFinder) -> None:
        self._passage = passage
        self._discourse = discourse
        self._finder = finder

    def events(self, sentence: Span) -> Iterator[Event]:
        """Yield MEMBER_OF for the states that a sentence calls members."""
        if "⟨" in sentence.text:
            return
        names = sorted(self._names(sentence), key=lambda n: n.start)
        if not {"C", "O"} & {n.letter for n in names}:
            return
        spoken_of = [n.parties[0] for n in names if n.letter == "O"]
        if spoken_of:
            self._discourse.body = (self._discourse.sentence, spoken_of[0])
        letters = [(n.start, n.end, n.letter) for n in names]
        pattern = template(sentence.text, sentence.start_char + self._passage.offset, letters)
        seen: set[tuple[str, str]] = set()
        for form in _forms():
            for match in form.pattern.finditer(pattern.text):
                if _is_no_member(match[0]) or (
                    is_apposed(match) and _IN.search(pattern.text, 0, match.start("states"))
                ):
                    continue
                groups = match.groupdict()
                place = match.start("word") if groups.get("word") else match.start()
                predicate = self._token(pattern.place(place), sentence)
                tail, more = _added(pattern.text, match)
                states = _named(f"{groups['states']}{groups.get('more') or ''}{tail}", names)
                bodies = self._last(predicate) if form.elided else _named(f"{groups['bodies']}{more}", names)
                for state, body in product(states, bodies):
                    key = (state.entity.id, body.entity.id)
                    if key not in seen:
                        seen.add(key)
                        yield Event("MEMBER_OF", state, body, predicate, form.weight, "said to be a member",
                                    settled=is_apposed(match))  # fmt: skip

    def _names(self, sentence: Span) -> Iterator[_Name]:
        """Yield what a sentence names, what it means by descriptions, and names that only their head word tells."""
        start, end = self._passage.sentence_place(sentence)
        known = [m for m in self._passage.mentions if start <= m.start < end]
        offset = sentence.start_char + self._passage.offset
        for match in _unnamed().finditer(sentence.text):
            first, last = (p + offset for p in match.span())
            over = [m for m in known if m.start < last and first < m.end]
            if " " in match[0] and all(m.entity.type == "Country" for m in over):
                name = match[0].removeprefix("The ")
                body = Entity(f"organization/{slug(name)}", "Organization", name)
                known = [m for m in known if m not in over]
                known.append(Mention(last - len(name), last, body, "name", body))
        yield from (_Name(m.start, m.end, _letter(m), (Party(m.actor, m.span),)) for m in known)
        for match in (*_STATES_MEANT.finditer(sentence.text), *_bodies_meant().finditer(sentence.text)):
            token = self._token(match.end() + offset - 1, sentence)
            if token.i in self._passage.at:
                continue
            noun = match.groupdict().get("noun")
            meant = self._discourse.bearer(noun, token) or self._last(token) if noun else self._finder.parties(token)
            if token.lower_ == "both":
                meant = self._discourse.group(token, 2)
            kinds = {p.entity.type for p in meant}
            if kinds == ({"Organization"} if noun else {"Country"}):
                if noun:
                    self._discourse.note(meant[0], subject=False)
                yield _Name(match.start() + offset, match.end() + offset, "O" if noun else "C", tuple(meant))

    def _last(self, token: Token) -> list[Party]:
        """Return the organization that the text spoke of last, at most two sentences before."""
        spoken_of = self._discourse.body
        if spoken_of is not None and self._discourse.sentence - spoken_of[0] <= _NEAR:
            return [replace(spoken_of[1], how="reference")]
        return self._discourse.last_state(token, kinds=("organization/",))

    def _token(self, place: int, sentence: Span) -> Token:
        """Return the token at a place in the document."""
        at = place - self._passage.offset
        return next((t for t in sentence if t.idx <= at < t.idx + len(t)), sentence.root)


def is_apposed(match: re.Match[str]) -> bool:
    """Return True if what a match says of states stands beside them, and its clause is about something else."""
    start, end = match.start(), match.start("word") if match.groupdict().get("word") else match.end()
    gap = match[0][match.end("states") - start : max(end - start, match.end("states") - start)]
    leading = match[0][:3].lower() == "as "
    return leading or (gap.startswith(",") and re.search(IS, gap) is None)


def _is_no_member(text: str) -> bool:
    """Return True if a text speaks of candidates, of observers or of members of staff."""
    return bool(_not_yet() & set(text.lower().replace("-", " ").split()))


@cache
def _not_yet() -> frozenset[str]:
    return frozenset(read_data("memberships.yaml")["not_yet"].split())


def _added(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Return the placeholders of states and of organizations that a sentence adds after a match."""
    bodies, end = "", match.end()
    while (further := _further().match(text, end)) is not None and not _is_no_member(further[0]):
        bodies += further["bodies"] or further["bodies2"]
        end = further.end()
    like = _LIKE.match(text, end)
    return like["states"] if like else "", bodies


def _letter(mention: Mention) -> str:
    if mention.entity.type == "Organization" and mention.actor == mention.entity:
        return "O"
    return "C" if mention.entity.type == "Country" and mention.form not in {"adjective", "demonym"} else "X"


def _named(placeholders: str, names: Sequence[_Name]) -> list[Party]:
    found = [names[int(number)] for number in re.findall(r"⟨[CO](\d+)⟩", placeholders)]
    return [party for name in found for party in name.parties]
