"""What is compared of a document's text: its words, and the runs of words in it.

Case, punctuation and line breaks do not count, so that features depend on nothing but what a document's id stands for.
"""

import re
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

#: Words of a run.
RUN = 5
#: A text of fewer words says too little to be told a copy: it is a story of its own.
FEWEST_WORDS = 40
_WORD = re.compile(r"\w+")
#: Odd numbers by which the words of a run are told apart by their place: those of splitmix64 and their like.
_PLACES = np.array(
    [0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F], np.uint64
)


def words_of(text: str) -> list[str]:
    """Return the words of a text in their order, in the case that they have."""
    return _WORD.findall(text)


def run_hashes(words: list[str]) -> NDArray[np.uint64]:
    """Return a 64-bit hash of each run of words, in their order; the same on every machine."""
    known = {word: zlib.crc32(word.casefold().encode("utf-8", "surrogatepass")) for word in set(words)}
    hashes = np.array([known[word] for word in words], np.uint64)
    count = max(len(words) - RUN + 1, 0)
    summed = np.zeros(count, np.uint64)
    for place in range(RUN):
        summed += (hashes[place : place + count] + np.uint64(place + 1)) * _PLACES[place]
    return mixed(summed)


def mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return numbers whose every bit depends on all bits of the given ones (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


@dataclass(frozen=True, slots=True)
class Features:
    """A text made ready for comparison."""

    words: list[str]
    #: Hashes of its runs.
    runs: frozenset[int]
    #: Where the runs begin that it has only once.
    places: dict[int, int]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the features of a text."""
        words = words_of(text)
        hashes = run_hashes(words).tolist()
        counts = Counter(hashes)
        return cls(words, frozenset(counts), {run: place for place, run in enumerate(hashes) if counts[run] == 1})
