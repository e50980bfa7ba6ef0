"""Documents that print one story: the same words, or nearly the same.

Exact copies are told by their words, whatever their case and punctuation; near ones by MinHash over runs of five words
(Broder 1997). A story is named by the document of it that was seen first. What is compared is small and the same on
every machine, so that it can be stored and compared later.
"""

import re
import zlib
from dataclasses import dataclass

import numpy as np
from datasketch import MinHash, MinHashLSH

from graph.document import Document
from graph.identity import digest

#: How alike (0 to 1, Jaccard of runs of words) two documents of one story are at least.
ALIKE = 0.6
#: Numbers of a signature, and words of a run.
_NUMBERS, _RUN = 128, 5
#: How datasketch permutes; stated, so that signatures of another version can be compared.
_SCHEME = "affine32"
#: A shorter text says too little to be a copy of another unless it is an exact one.
_FEWEST_WORDS = 40
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Signature:
    """What is compared of a document."""

    #: Hash of its words in their order, without case and punctuation.
    words: str
    #: MinHash of its runs of words; empty for a text that is too short for it.
    numbers: tuple[int, ...]

    def likeness(self, other: "Signature") -> float:
        """Return how alike two texts are, 0 to 1; 1 only for the same words or what cannot be told from them."""
        if self.words == other.words:
            return 1.0
        if not self.numbers or not other.numbers:
            return 0.0
        return float(_minhash(self).jaccard(_minhash(other)))


@dataclass(frozen=True, slots=True)
class Story:
    """To which story a document belongs."""

    #: Id of the document of this story that was seen first: the document itself if it is new.
    first: str
    #: How alike the document that it was matched with is, 0 to 1.
    likeness: float


def signature(document: Document) -> Signature:
    """Return what is compared of a document. The title counts as little as any other words of its length."""
    words = _WORD.findall(document.text.casefold())
    exact = digest(" ".join(words))
    if len(words) < _FEWEST_WORDS:
        return Signature(exact, ())
    made = MinHash(num_perm=_NUMBERS, hashfunc=zlib.crc32, scheme=_SCHEME)
    made.update_batch({" ".join(words[n : n + _RUN]).encode() for n in range(len(words) - _RUN + 1)})
    return Signature(exact, tuple(int(number) for number in made.hashvalues))


class Stories:
    """Finds the documents that print one story, among those that were added."""

    def __init__(self) -> None:
        self._exact: dict[str, str] = {}
        self._first: dict[str, str] = {}
        self._signatures: dict[str, Signature] = {}
        self._near = MinHashLSH(threshold=ALIKE, num_perm=_NUMBERS)

    def add(self, document: Document) -> Story:
        """Return the story of a document, and keep it for those that come after. Twice is the same as once."""
        if document.id in self._first:
            return Story(self._first[document.id], 1.0)
        own = signature(document)
        match, likeness = self._match(own)
        first = self._first[match] if match else document.id
        self._first[document.id] = first
        self._exact.setdefault(own.words, document.id)
        if own.numbers:
            self._signatures[document.id] = own
            self._near.insert(document.id, _minhash(own))
        return Story(first, likeness)

    def groups(self) -> dict[str, list[str]]:
        """Return the documents of each story, in the order in which they were added."""
        found: dict[str, list[str]] = {}
        for document, first in self._first.items():
            found.setdefault(first, []).append(document)
        return found

    def _match(self, own: Signature) -> tuple[str | None, float]:
        if own.words in self._exact:
            return self._exact[own.words], 1.0
        if not own.numbers:
            return None, 1.0
        # by likeness and then by id, so that the same documents give the same answer
        near = [(own.likeness(self._signatures[key]), key) for key in self._near.query(_minhash(own))]
        likeness, match = max(near, default=(0.0, None))
        return (match, likeness) if likeness >= ALIKE else (None, 1.0)


def _minhash(of: Signature) -> MinHash:
    numbers = np.array(of.numbers, dtype=np.uint32)
    return MinHash(num_perm=_NUMBERS, hashfunc=zlib.crc32, hashvalues=numbers, scheme=_SCHEME)
