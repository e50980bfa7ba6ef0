"""Sayings: what a clause that someone says asks of another or blames them for, by its own words.

"A said that B must leave" asks B to; "A said that B was responsible" accuses B.
"""

from collections.abc import Iterator
from itertools import product

from loaders.extraction.event import Event
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.mention import Party
from loaders.extraction.pairing import ACTING
from loaders.extraction.parse import Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import heads
from loaders.extraction.syntax import noun_lemma, subjects

_DUTY = frozenset({"must", "should", "ought"})
_SUPPOSED = frozenset({"would", "could", "might", "may", "if", "whether"})


class SayingFinder:
    """Finds what verbs of saying state by the clause that they govern."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder) -> None:
        self._saying = lexicon.governors["saying"]
        self._wrong = lexicon.themes["wrong"] | lexicon.themes["responsible"]
        self._misconduct = lexicon.themes["misconduct"]
        self._finder = finder

    def events(self, verb: Token) -> list[Event]:
        """Return the requests and accusations in what someone says."""
        if verb.lemma_.lower() not in self._saying:
            return []
        clauses = [t for c in verb.children if c.dep_ == "ccomp" for t in (c, *c.conjuncts)]
        speakers = self._acting(subjects(verb)) if clauses else []
        if not speakers:
            return []
        asked = [p for c in clauses if _is_duty(c) for p in self._acting(subjects(c))]
        blamed = [p for c in clauses if self._blames(c) for s in subjects(c) for p in self._finder.parties(s)]
        word = verb.lemma_.lower()
        return [
            *_events("REQUESTS", speakers, asked, (verb, f"{word} that … must", 0.7)),
            *_events("ACCUSES", speakers, blamed, (verb, f"{word} that … is wrong", 0.65)),
        ]

    def _acting(self, tokens: list[Token]) -> list[Party]:
        return [p for t in tokens for p in self._finder.parties(t) if p.how in ACTING]

    def _blames(self, clause: Token) -> bool:
        """Return True if a clause says of its subject that it is wrong, guilty or behind something, or misbehaves."""
        if any(c.dep_ == "neg" or c.lower_ in _SUPPOSED for c in clause.children):
            return False
        if clause.lemma_.lower() in self._misconduct:
            return True
        if clause.lemma_.lower() != "be":
            return False
        said = [n for c in clause.children if c.dep_ in {"acomp", "attr"} for n in heads(c)]
        behind = any(c.lower_ == "behind" or (c.dep_ == "xcomp" and c.lemma_ == "blame") for c in clause.children)
        return behind or any(noun_lemma(n) in self._wrong for n in said)


def _is_duty(clause: Token) -> bool:
    return any(a.dep_ == "aux" and a.lower_ in _DUTY for a in clause.children)


def _events(relation: str, by: list[Party], about: list[Party], how: tuple[Token, str, float]) -> Iterator[Event]:
    predicate, pattern, weight = how
    for a, b in product(by, about):
        if a.entity.id != b.entity.id:
            yield Event(relation, a, b, predicate, weight, pattern)
