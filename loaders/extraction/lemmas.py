"""Lemmas of tokens by the model's lemmatizer, remembered: it looks at the morphology of nearly every word anew."""

from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

if TYPE_CHECKING:
    from thinc.types import Ints2d

#: More words than this are forgotten together: texts bring new names without end.
MOST_KEPT = 50_000
_Key = tuple[int, int, int]


class Lemmas:
    """Does as a lemmatizer does, and remembers what it did: a lemma follows from the word, its kind and morphology."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._known: dict[_Key, str] = {}

    def __len__(self) -> int:
        return len(self._known)

    def __call__(self, doc: Doc) -> None:
        """Set the lemmas of a text whose attributes are set, where they have not given one."""
        if len(self._known) > MOST_KEPT:
            self._known.clear()
        given = doc.to_array([LEMMA, ORTH, POS, MORPH]).tolist()
        add = doc.vocab.strings.add
        lemmas = [lemma or add(self._lemma(doc, place, (*key,))) for place, (lemma, *key) in enumerate(given)]
        doc.from_array([LEMMA], cast("Ints2d", np.array(lemmas, dtype="uint64")))

    def _lemma(self, doc: Doc, place: int, key: _Key) -> str:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._lemmatizer.lemmatize(doc[place])[0]
        return known
