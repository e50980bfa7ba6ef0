"""Memberships: which states a text calls members of an organization, in appositions, lists and brackets.

A sentence is rewritten with a placeholder for each name, so that a pattern need not know how names look: the parser
seldom hangs a long list on its head.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from graph.entity import Entity
from graph.identity import slug
from loaders.extraction.discourse import Discourse
from loaders.extraction.event import Event
from loaders.extraction.lexicon import word_list
from loaders.extraction.membership_forms import IS, STATES, bodies_meant, forms, further, unnamed
from loaders.extraction.mention import Mention, Party
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.placeholders import template

#: What makes a state the place of what follows: "In Norway, NATO members agreed".
_IN = re.compile(r"\b(?:in|at|near|outside)\s+(?:the\s+)?$", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:except|but\s+not|without)\s+(?:for\s+)?(?:the\s+)?$")
#: How many sentences further on an organization is still spoken of.
_NEAR = 2
#: Words that stand for states and for organizations that the text has named.
_STATES_MEANT = re.compile(
    r"^(?:It|They)\b|\b(?:[Bb]oth|[Tt]he\s+(?:two|three|four|five|six)|[Tt]hese|[Tt]hose)\s+(?:countries|states|nations)\b|"
    r"\b[Bb]oth\b(?=\s+(?:are|were|have|joined))"
)
_COUNTS = {"two": 2, "three": 3, "four": 4}
_LIKE = re.compile(rf",?\s+(?:like|as\s+(?:is|are)|along\s+with|together\s+with|alongside)\s+(?:the\s+)?{STATES}")


@dataclass(frozen=True, slots=True)
class _Name:
    """What a placeholder of a sentence stands for."""

    start: int
    end: int
    #: C for states by their names, O for an organization, X for what is neither.
    letter: str
    parties: tuple[Party, ...]


class MembershipFinder:
    """Finds memberships in the sentences of a passage."""

    def __init__(self, passage: Passage, discourse: Discourse, finder: PartyFinder) -> None:
        self._passage = passage
        self._discourse = discourse
        self._finder = finder

    def events(self, sentence: Span) -> Iterator[Event]:
        """Yield MEMBER_OF for those whom a sentence calls members."""
        if "⟨" in sentence.text:
            return
        names = sorted(self._names(sentence), key=lambda n: n.start)
        kinds = {n.letter for n in names}
        if kinds <= {"X"}:
            return
        spoken_of = [n.parties[0] for n in names if n.letter == "O" and _has_members(n.parties[0].entity.name)]
        if spoken_of:
            self._discourse.body = (self._discourse.sentence, spoken_of[0])
        letters = [(n.start, n.end, n.letter) for n in names]
        pattern = template(sentence.text, sentence.start_char + self._passage.offset, letters)
        seen: set[tuple[str, str]] = set()
        for form in (f for f in forms() if f.may_match(kinds)):
            for match in form.pattern.finditer(pattern.text):
                if _is_void(match, pattern.text):
                    continue
                groups = match.groupdict()
                place = match.start("word") if groups.get("word") else match.start()
                predicate = self._token(pattern.place(place), sentence)
                tail, more = _added(pattern.text, match)
                states = (
                    _named(f"{groups['states']}{groups.get('more') or ''}{tail}", names)
                    if "states" in groups
                    else self._meant(groups, predicate, self._token(pattern.place(match.start()), sentence))
                )
                bodies = self._last(predicate) if form.elided else _named(f"{groups['bodies']}{more}", names)
                if not groups.get("owner") and groups.get("word") == "allies" and match.end("word") == match.end():
                    yield from _allied(states, predicate, form.weight)
                for state, body in product(states, bodies):
                    key = (state.entity.id, body.entity.id)
                    if key not in seen:
                        seen.add(key)
                        apart = "apart" in groups
                        settled = apart or "states" not in groups or is_apposed(match)
                        yield Event("MEMBER_OF", state, body, predicate, form.weight, "said to be a member",
                                    denies=apart, settled=settled)  # fmt: skip

    def _names(self, sentence: Span) -> Iterator[_Name]:
        """Yield what a sentence names, what it means by descriptions, and names that only their head word tells."""
        start, end = self._passage.sentence_place(sentence)
        known = [m for m in self._passage.mentions if start <= m.start < end]
        offset = sentence.start_char + self._passage.offset
        for match in unnamed().finditer(sentence.text):
            first, last = (p + offset for p in match.span())
            over = [m for m in known if m.start < last and first < m.end]
            if " " in match[0] and all(m.entity.type == "Country" for m in over):
                name = match[0].removeprefix("The ")
                body = Entity(f"organization/{slug(name)}", "Organization", name)
                known = [m for m in known if m not in over]
                known.append(Mention(last - len(name), last, body, "name", body))
        yield from (_Name(m.start, m.end, _letter(m), (Party(m.actor, m.span),)) for m in known)
        for match in (*_STATES_MEANT.finditer(sentence.text), *bodies_meant().finditer(sentence.text)):
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

    def _meant(self, groups: dict[str, str | None], noun: Token, first: Token) -> list[Party]:
        """Return the states that a number or a possessive means: "the *two* NATO allies", "*its* NATO ally"."""
        if groups.get("owner"):
            return [p for p in self._finder.parties(first) if p.entity.type == "Country"]
        return self._discourse.group(noun, _COUNTS[groups["count"] or "two"])

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


def _allied(states: Sequence[Party], predicate: Token, weight: float) -> Iterator[Event]:
    """Yield that the allies in an organization are allied: "the two NATO *allies*"."""
    for one, other in combinations(states, 2):
        yield Event("ALLIED_WITH", one, other, predicate, weight, "allies in an organization", settled=True)


def is_apposed(match: re.Match[str]) -> bool:
    """Return True if what a match says of states stands beside them, and its clause is about something else."""
    start, end = match.start(), match.start("word") if match.groupdict().get("word") else match.end()
    gap = match[0][match.end("states") - start : max(end - start, match.end("states") - start)]
    leading = match[0][:3].lower() == "as "
    return leading or (gap.startswith(",") and re.search(IS, gap) is None)


def _has_members(name: str) -> bool:
    """Return True if states may be members of what a name names; it is no party and no armed group."""
    return not word_list("memberships.yaml", "memberless") & set(slug(name).split("-"))


def _is_void(match: re.Match[str], text: str) -> bool:
    """Return True if a match tells of no members, or of a place where members meet."""
    if _is_no_member(match[0]) or _EXCEPT.search(text, 0, match.start()):
        return True
    named = "states" in match.groupdict() and is_apposed(match)
    return named and _IN.search(text, 0, match.start("states")) is not None


def _is_no_member(text: str) -> bool:
    """Return True if a text speaks of candidates, of observers or of members of staff."""
    return bool(word_list("memberships.yaml", "not_yet") & set(text.lower().replace("-", " ").split()))


def _added(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Return the placeholders of states and of organizations that a sentence adds after a match."""
    bodies, end = "", match.end()
    while (more := further().match(text, end)) is not None and not _is_no_member(more[0]):
        bodies += more["bodies"] or more["bodies2"]
        end = more.end()
    like = _LIKE.match(text, end)
    return like["states"] if like else "", bodies


def _letter(mention: Mention) -> str:
    if mention.entity.type == "Organization" and mention.actor == mention.entity:
        return "O"
    return "C" if mention.entity.type == "Country" and mention.form not in {"adjective", "demonym"} else "X"


def _named(placeholders: str, names: Sequence[_Name]) -> list[Party]:
    found = [names[int(number)] for number in re.findall(r"⟨[CO](\d+)⟩", placeholders)]
    return [party for name in found for party in name.parties]
