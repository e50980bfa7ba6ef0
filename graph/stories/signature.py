"""What is stored of a document, so that its near copies are found among millions by an index.

MinHash (Broder 1997) of the runs of words, cut into bands (locality-sensitive hashing): two documents whose runs are
alike to the degree j, by Jaccard, have at least one band in common with the chance 1 - (1 - j^4)^8: 0.99 at 0.8,
0.89 at 0.7, 0.67 at 0.6, and 1 in 1,250 at 0.1, which unlike reports with a common footer reach.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.stories.features import FEWEST_WORDS, mixed, run_hashes, words_of

#: Bands of a signature; each is an integer below 2^63.
BANDS = 8
_ROWS = 4
#: Runs that are hashed at a time: a book has a hundred thousand.
_PIECE = 5000


@dataclass(frozen=True, slots=True)
class Signature:
    """What is compared first. Equal texts have equal signatures."""

    #: Number of different runs of words.
    runs: int
    #: One number a band.
    bands: tuple[int, ...]


def signature(text: str) -> Signature | None:
    """Return the signature of a text, or None if it is too short to be compared."""
    words = words_of(text)
    if len(words) < FEWEST_WORDS:
        return None
    runs = np.unique(run_hashes(words))
    least = np.full(len(_FACTORS), np.iinfo(np.uint64).max, np.uint64)
    for start in range(0, len(runs), _PIECE):
        hashed = _FACTORS[:, None] * runs[None, start : start + _PIECE] + _TERMS[:, None]
        least = np.minimum(least, (hashed >> np.uint64(16)).min(axis=1))
    # The sign bit stays clear: graphs have signed integers.
    keys = mixed((least.reshape(BANDS, _ROWS) * _PLACES).sum(axis=1, dtype=np.uint64)) >> np.uint64(1)
    return Signature(len(runs), tuple(keys.tolist()))


def _numbers(first: int) -> NDArray[np.uint64]:
    return mixed(np.arange(first, first + BANDS * _ROWS, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15))


#: Odd numbers by which the rows of a band are told apart by their place.
_PLACES = _numbers(2_000_001)[:_ROWS] | np.uint64(1)
#: Of each hash function x -> factor * x + term, modulo 2^64.
_FACTORS, _TERMS = _numbers(1) | np.uint64(1), _numbers(1_000_001)
