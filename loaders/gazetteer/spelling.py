"""Spelling: whether a text may hold a misspelt name, told by a look at each word.

Two words are one letter apart only if what is left of both without one letter is the same, or one is so left of the
other (Garbe's symmetric deletes).
"""

import re
from collections.abc import Iterable, Iterator

from loaders.gazetteer.folding import fold_name

_CAPITAL = re.compile(r"\b[^\W\d_a-z][^\W\d_]{5,}")
_LEAST = 6


class Spelling:
    """The words of names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words = frozenset(w for n in names for w in fold_name(n).lower().split() if len(w) >= _LEAST - 1)
        self._near = frozenset(form for word in self._words for form in _shortened(word))

    def doubts(self, text: str) -> int:
        """Return how many words with a capital may be a word of a name with one letter wrong."""
        return sum(1 for word in _CAPITAL.findall(text) if self._is_doubtful(fold_name(word).lower()))

    def _is_doubtful(self, word: str) -> bool:
        return word not in self._words and any(form in self._near for form in _shortened(word))


def _shortened(word: str) -> Iterator[str]:
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
