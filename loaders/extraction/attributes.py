"""Attributes of tokens by the model's attribute ruler, remembered: its matcher takes as long as the whole parse.

Nearly all of its patterns are about one token: what they give follows from the token's tag, its dependency and, for
some words, the word. So the ruler is asked once for each of these combinations. Where a pattern of several tokens
matches, the ruler itself does the whole text.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, cast

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

#: What a pattern of one token may ask for, if what it gives is to be remembered.
_ASKED = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_Key = tuple[int, int, int, int]


class Attributes:
    """Does as an attribute ruler does, and remembers what it did."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._known: dict[_Key, dict[int, Any]] = {}
        self._rest = Matcher(ruler.vocab)
        words: set[str] = set()
        for number, rule in enumerate(ruler.patterns):
            for pattern in cast("list[list[dict[str, Any]]]", rule["patterns"]):
                if len(pattern) == 1 and pattern[0].keys() <= _ASKED and _listed(pattern[0].get("LOWER", "")):
                    words.update(_words(pattern[0].get("LOWER", "")))
                else:
                    self._rest.add(str(number), [pattern])
        self._words = frozenset(ruler.vocab.strings.add(w) for w in words)

    def __call__(self, doc: Doc) -> None:
        """Set the attributes of a text that is tagged and parsed."""
        if len(self._rest) and self._rest(doc, allow_missing=True):
            self._ruler(doc)
            return
        rows = doc.to_array([TAG, DEP, LOWER, IS_SPACE]).tolist()
        keys = [(tag, dep, word if word in self._words else 0, space) for tag, dep, word, space in rows]
        if not self._known.keys() >= set(keys):
            self._learn(doc, keys)
        for token, key in zip(doc, keys, strict=True):
            set_token_attrs(token, self._known[key])

    def _learn(self, doc: Doc, keys: Iterable[_Key]) -> None:
        """Keep what the ruler gives each token; of several rules the last counts."""
        given: defaultdict[int, dict[int, Any]] = defaultdict(dict)
        for rule, _, start, end in self._ruler.match(doc):
            given[range(start, end)[self._ruler.indices[rule]]].update(self._ruler.attrs[rule])
        for place, key in enumerate(keys):
            self._known.setdefault(key, given[place])


def _words(asked: str | Mapping[str, list[str]]) -> Iterable[str]:
    return (asked,) if isinstance(asked, str) else (w for listed in asked.values() for w in listed)


def _listed(asked: str | Mapping[str, object]) -> bool:
    """Return True if a pattern lists the words that it asks for, or excludes."""
    return isinstance(asked, str) or asked.keys() <= {"IN", "NOT_IN"}
