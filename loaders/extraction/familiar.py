"""Familiar words: what texts say again and again is taken apart once.

In a block whose words are forgotten (`loaders.extraction.model.transient`) spaCy's tokenizer keeps nothing, and takes
every word apart anew. Words that come back in a later block are shown to it outside one, and stay.
"""

from collections.abc import Iterable

from spacy.language import Language

from loaders.extraction.parsing import readable

#: As many as spaCy's tokenizer keeps.
MOST_KEPT = 10_000
#: More words than this, seen once, are forgotten together: most never come back. Longer ones are no words.
MOST_MET, _LONGEST = 200_000, 40


class Familiar:
    """The words that a model's tokenizer keeps. One per model."""

    def __init__(self, model: Language) -> None:
        self._model = model
        self._met: set[str] = set()
        self._kept: set[str] = set()

    def __len__(self) -> int:
        return len(self._kept)

    def meet(self, texts: Iterable[str]) -> None:
        """Note the words of texts, and let the tokenizer keep those that earlier texts had; not inside a block."""
        words = {word for text in texts for word in text.split() if len(word) <= _LONGEST}
        back = sorted((words & self._met) - self._kept)[: MOST_KEPT - len(self._kept)]
        if back:
            self._model.make_doc(readable(" ".join(back)))
            self._kept.update(back)
        if len(self._met) > MOST_MET:
            self._met.clear()
        self._met |= words
