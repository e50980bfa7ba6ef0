"""Finds names in text by the algorithm of Aho and Corasick (1975, doi:10.1145/360825.360855)."""

import re
from collections.abc import Iterable, Iterator

import ahocorasick

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.context import Contexts
from loaders.gazetteer.folding import fold, fold_name
from loaders.gazetteer.match import Match, Phrase
from loaders.gazetteer.name import Name
from loaders.gazetteer.reader import Actors, name_of

#: What a name is worth among the candidates of a match: less is better.
_RANK = {"name": 0, "official": 0, "acronym": 1, "adjective": 1, "demonym": 1, "capital": 2, "seat": 2, "metonym": 2,
         "city": 3, "family": 4, "code": 5}  # fmt: skip
_DOMAIN = r"\.(?:com|org|net|gov|mil|edu|int|info|co\.[a-z]{2})\b"
#: Names inside an address of the Web or of mail are no mentions.
_ADDRESS = re.compile(rf"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*{_DOMAIN}")
#: What every address has; a look for it alone is fast.
_SIGN = re.compile(rf"://|www\.|@|{_DOMAIN}")
_HYPHENS = "-‐‑‒–—"
#: In a line all in capitals these acronyms cannot be told from words of the language.
_WORDS = frozenset({"pronoun", "common-word"})
_MIN_CAPITALS = 4


class Finder:
    """The names of the actors and the fixed phrases, compiled for search."""

    def __init__(self, actors: Actors, phrases: Iterable[tuple[str, str]], contexts: Contexts) -> None:
        self._actors = actors
        self._contexts = contexts
        #: Folded names in lower case: what they name, as the actor's place in the file and the name's in its list.
        self.names: dict[str, list[tuple[int, int]]] = {}
        self._phrases = {fold_name(text).lower(): (fold_name(text), category) for text, category in phrases}
        self._candidates: dict[str, tuple[tuple[Actor, Name], ...]] = {}
        self._automaton = self._compile()

    def _compile(self) -> ahocorasick.Automaton:
        automaton = ahocorasick.Automaton()
        for place, record in enumerate(self._actors.records):
            for index, row in enumerate(record["names"]):
                pattern = fold_name(row[0]).lower()
                self.names.setdefault(pattern, []).append((place, index))
                if row[1] != "code":
                    automaton.add_word(pattern, pattern)
        for pattern in self._phrases:
            automaton.add_word(pattern, pattern)
        automaton.make_automaton()
        return automaton

    def candidates(self, pattern: str) -> tuple[tuple[Actor, Name], ...]:
        """Return who bears a name, given folded and in lower case, best first; codes included."""
        made = self._candidates.get(pattern)
        if made is None:
            pairs = [(place, name_of(self._actors.records[place]["names"][index]))
                     for place, index in self.names.get(pattern, ())]  # fmt: skip
            pairs.sort(key=lambda pair: (_RANK[pair[1].kind], pair[0]))
            made = self._candidates[pattern] = tuple((self._actors.at(place), name) for place, name in pairs)
        return made

    def find(self, text: str) -> list[Match]:
        """Return the longest names from left to right that do not overlap."""
        return [found for found in self._scan(text) if isinstance(found, Match)]

    def phrases(self, text: str) -> list[Phrase]:
        """Return the fixed phrases from left to right that do not overlap with one another or with a match."""
        return [found for found in self._scan(text) if isinstance(found, Phrase)]

    def _scan(self, text: str) -> Iterator[Match | Phrase]:
        folded = fold(text)
        addresses = [m.span() for m in _ADDRESS.finditer(text)] if _SIGN.search(text) else []
        done = 0
        for start, negative_end, pattern in self._hits(folded.lower):
            if start < done:
                continue
            end = -negative_end
            first, last = folded.origin(start), folded.origin(end - 1) + 1
            if addresses and any(a < last and first < b for a, b in addresses):
                continue
            written = folded.cased[start:end]
            phrase = self._phrases.get(pattern)
            if phrase and _is_written(phrase[0], written):
                yield Phrase(first, last, text[first:last], phrase[1])
                done = end
                continue
            fitting = [pair for pair in self.candidates(pattern) if _fits(pair[1], written, text, last)]
            if fitting:
                # A name that its context hides hides the names inside it too.
                done = end
                meant = tuple([pair for pair in fitting if not self._contexts.hide(*pair, text, (first, last))])
                if meant:
                    yield Match(first, last, text[first:last], meant)

    def _hits(self, lower: str) -> list[tuple[int, int, str]]:
        """Return start, negative end and pattern of what stands between word boundaries, leftmost and longest first."""
        size = len(lower)
        hits = []
        for last, pattern in self._automaton.iter(lower) if size else ():
            end = last + 1
            if end < size and ((after := lower[end]).isalnum() or after == "_"):
                continue
            start = end - len(pattern)
            if start and ((before := lower[start - 1]).isalnum() or before in "_@"):
                continue
            hits.append((start, -end, pattern))
        hits.sort()
        return hits


def _is_written(phrase: str, written: str) -> bool:
    """Return True if a text has a phrase with its capitals: "visited Russia today" does not name the broadcaster."""
    if phrase.isupper():
        return written == phrase
    return all(there.isupper() for there, here in zip(written[1:], phrase[1:], strict=True) if here.isupper())


def _fits(name: Name, written: str, text: str, end: int) -> bool:
    """Return True if a text may mean this name by what stands there, up to `end`."""
    if name.kind == "code":
        return False
    if name.text[-1] in _HYPHENS:
        return text[end : end + 1] in tuple(_HYPHENS) and text[end + 1 : end + 2].isalnum()
    if not name.case_sensitive:
        return True
    form = fold_name(name.text)
    if written != form:
        if form[0].islower() and written == form[0].upper() + form[1:]:
            return True
        return written.isupper() and len(written) >= _MIN_CAPITALS and name.kind != "acronym"
    if name.kind == "acronym" and name.ambiguous and not _WORDS.isdisjoint(name.ambiguous.split(",")):
        return any(c.islower() for c in _line(text, end))
    return True


def _line(text: str, offset: int) -> str:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)]
