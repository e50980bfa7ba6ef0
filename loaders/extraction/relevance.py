"""Relevance: which paragraphs can state something, or bear on those that can; the model never sees the others.

A statement needs two actors. They come from the gazetteer, from titles with names, and from words that refer to actors
named before. All three can be counted without a parse, and the count is never too low by more than a misspelt short
name: so what is left out changes no statement, only the time. Of a document, there remain the paragraphs in which two
actors may meet, and before the last of them those that name or refer to anyone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.extraction.alternatives import either
from loaders.extraction.deeds import deed_words, judging_words
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.lists import known_names
from loaders.extraction.offices import may_title, sole_offices
from loaders.extraction.parsing import readable
from loaders.extraction.segments import paragraphs
from loaders.gazetteer import Gazetteer

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?][\"”’)]*(?=\s|$)")
_FIRST = frozenset({"we", "our", "us", "ours", "i", "my", "me", "mine"})
_SINGULAR = frozenset({"it", "its", "itself", "he", "she", "his", "her", "him"})
_PLURAL = frozenset({"they", "their", "them", "these", "those", "both", "two", "three", "four", "2", "3", "4"})
#: "The North", said of one half of a divided country.
_HALVES = frozenset({"North", "South", "East", "West"})
#: Verbs whose other side may be whom the text last put beside their subject.
_OFFERING = re.compile(r"\b(?:offer|pledg|promis)")
#: Words of membership: the body may be one that no gazetteer knows.
_JOINING = re.compile(r"\b(?:member|found|join|acced|admi|belong)")
_EXERCISE = re.compile(r"\b(?:exercise|drill|man(?:oeu|eu)ver|manoeuvre|war\s+game)", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:Ministry|Department|Office|Agency|Command|Navy|Army|Forces?|Corps|Guard|Council|Commission|Directorate|"
    r"Bureau|Fleet|Service)\b"
)


@dataclass(frozen=True, slots=True)
class Relevant:
    """A paragraph for the model."""

    offset: int
    #: As `loaders.extraction.parsing.readable` gives it.
    text: str
    #: About how many sentences were passed over just before it.
    passed_over: int = 0


@dataclass(slots=True)
class _Course:
    """Who may have been named in a document so far. One per document."""

    #: By name, the ids of those whom it may mean.
    actors: set[frozenset[str]] = field(default_factory=set)
    #: Titles that may make someone an actor whom the gazetteer does not know, and words that it may misspell.
    others: int = 0
    #: Words in lower case that may be names of people.
    names: set[str] = field(default_factory=set)

    def note(self, actors: Iterable[frozenset[str]], others: int, names: Iterable[str]) -> None:
        """Keep whom a paragraph may name."""
        self.actors.update(actors)
        self.others += others
        self.names.update(names)

    def count(self) -> int:
        """Return how many actors there may be."""
        return len(self.actors) + self.others


class Relevance:
    """Finds the paragraphs that matter."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        agreements = either(sorted(map(_forms, lexicon.themes["agreement"])))
        self._things = (
            re.compile(rf"\b(?:{agreements})\b", re.IGNORECASE), known_names("agreements"),
            known_names("exercises"), _EXERCISE, _BODY, _OFFERING, _JOINING,
        )  # fmt: skip
        nouns = lexicon.actors["descriptions"] | lexicon.actors["collectives"]
        kinds = lexicon.actors["realms"] | lexicon.actors["own"] | {"island"}
        self._singles = _SINGULAR | _FIRST | {form for noun in kinds for form in _inflected(noun)}
        #: Who condemns "the attack" condemns whoever attacked.
        self._judging, self._deeds = judging_words(), deed_words()
        self._groups = _PLURAL | {form for noun in nouns for form in _inflected(noun)}

    def every(self, text: str) -> Iterator[Relevant]:
        """Yield all paragraphs of a document from the first one that names an actor on."""
        named = False
        for offset, paragraph in paragraphs(text):
            named = named or bool(self._gazetteer.find(paragraph))
            if named:
                yield Relevant(offset, readable(paragraph))

    def relevant(self, text: str) -> Iterator[Relevant]:
        """Yield the paragraphs of a document that can state something or bear on it, in their order."""
        course = _Course()
        found: list[tuple[int, str, bool]] = []
        last = 0
        for offset, paragraph in paragraphs(text):
            states, bears = self._look(paragraph, course)
            found.append((offset, paragraph, bears))
            last = len(found) if states else last
        passed_over = 0
        for offset, paragraph, bears in found[:last]:
            if bears:
                yield Relevant(offset, readable(paragraph), passed_over)
            passed_over = 0 if bears else passed_over + max(len(_END.findall(paragraph)), 1)

    def _look(self, text: str, course: _Course) -> tuple[bool, bool]:
        """Return whether a paragraph may state something, and whether it names or refers to anyone."""
        matches = self._gazetteer.find(text)
        doubts = self._gazetteer.doubts(text)
        if not (matches or doubts or course.count()):
            return False, False
        words = _WORD.findall(text)
        # a title gives two actors: a person, and the state that it names or that the document is about
        titled = may_title(text, named=bool(matches))
        titles = 2 * (titled + sole_offices(text))
        capitals = {w.lower() for w in words if w[0].isupper()}
        actors = {frozenset(actor.id for actor, _ in m.candidates) for m in matches}
        known = len(capitals & course.names)
        named = len(actors) + titles + doubts + known
        persons = titles or any(actor.type == "Leader" for m in matches for actor, _ in m.candidates)
        course.note(actors, titles + doubts, capitals if persons else ())
        things = sum(1 for pattern in self._things if pattern.search(text))
        things += any(actor.kind == "body" for m in matches for actor, _ in m.candidates)
        speaks = any(w.lower() in _FIRST for w in words)
        refers = self._references(words)
        if course.names:
            refers += titled if matches else may_title(text, named=True)
        whole = course.count() + things + speaks
        return whole >= 2 and named + things + refers >= 2, bool(named or things or refers)

    def _references(self, words: Iterable[str]) -> int:
        """Return how many actors the words may refer to that the document has named."""
        words = tuple(words)
        lower = [w.lower() for w in words]
        found = sum(2 if w in self._groups else int(w in self._singles) for w in lower) + bool(_HALVES & set(words))
        judged = self._deeds.intersection(lower)
        # "condemned the attack": two words, of which one is no other
        judges = self._judging.intersection(lower) if judged else frozenset[str]()
        return found + (len(judges | judged) > 1 and bool(judges))


def _forms(noun: str) -> str:
    base = re.escape(noun).replace("_", r"\s+")
    return rf"{base[:-1]}(?:y|ies)" if base.endswith("y") else rf"{base}(?:s|es)?"


def _inflected(noun: str) -> tuple[str, ...]:
    return noun, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies"
