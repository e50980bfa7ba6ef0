"""Descriptions: which states "both countries", "the kingdom", "the North" or "the government" mean in their place."""

from collections.abc import Callable, Mapping, Sequence

from loaders.extraction.discourse import Discourse, count_of
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.reciprocity import is_each

_SHARED = frozenset({"country", "nation", "side", "party", "leader"})
#: What those are who fight each other.
_FIGHTING = frozenset({"belligerent", "combatant"})
_SINGULAR = frozenset({"NN", "NNP"})
_NUMBERS = frozenset({"both", "two", "three"})
#: Halves of divided countries: "the North" is the one whose name begins so.
_HALVES = frozenset({"North", "South", "East", "West"})
_POINTING = frozenset({"the", "these", "their", "those", "our"})


class Descriptions:
    """Finds those whom the text has named before and now describes."""

    def __init__(
        self,
        discourse: Discourse,
        actors: Mapping[str, frozenset[str]],
        *,
        own: Callable[[Token], Sequence[str]],
        outside: Callable[[Token], Sequence[str]],
    ) -> None:
        """Take the discourse, the word lists, and who does not come into question.

        Args:
            discourse: Who was spoken of.
            actors: The word lists of `actors.yaml`.
            own: Ids of the subject of a word's clause.
            outside: Ids of all whom a word in its clause cannot mean.
        """
        self._discourse = discourse
        self._actors = actors
        self._own = own
        self._outside = outside
        self._known = actors["descriptions"] | actors["collectives"] | _NUMBERS

    def of(self, noun: Token, lemma: str) -> list[Party]:
        """Return the actors of a description: "both countries", "the two leaders", "their nations"."""
        if lemma in _FIGHTING:
            return self._discourse.fighting(noun) if noun.tag_ in {"NNS", "NNPS"} else []
        size = 2 if is_each(noun) else count_of(noun)
        if lemma not in self._known and not ((size or 0) > 1 and lemma in self._actors["counted"]):
            return []
        if noun.pos_ == "NUM" and noun.dep_ == "dobj" and not _is_definite(noun):
            # "killing three": that many people
            return []
        plural = noun.tag_ in {"NNS", "NNPS", "CD", "DT"}
        pointing = any(c.lower_ in _POINTING for c in noun.children)
        if (size or 0) > 1 or (plural and pointing and lemma in _SHARED):
            return self._discourse.group(noun, size, exclude=self._outside(noun))
        if _is_definite(noun) and lemma in self._actors["collectives"] and noun.tag_ in _SINGULAR:
            bearer = self._discourse.bearer(lemma, noun)
            if bearer:
                return bearer
            return self._discourse.last_state(noun, kinds=("organization/",)) or self._discourse.group(noun, None)
        if lemma in {"country", "nation", "regime"} and any(c.lower_ in {"the", "that", "this"} for c in noun.children):
            return self._discourse.last_state(noun, exclude=self._own(noun))
        return []

    def of_kind(self, noun: Token, lemma: str) -> list[Party]:
        """Return the state that the kind of state tells: "the kingdom", "the island", "the North"."""
        if noun.tag_ not in _SINGULAR or not _is_definite(noun):
            return []
        if noun.text in _HALVES or lemma in self._actors["realms"]:
            return self._discourse.named(noun.text.capitalize(), noun)
        if lemma != "island" or any(c.lower_ == "of" for c in noun.children):
            return []
        islands = [f"country/{code}" for code in self._actors["islands"]]
        return self._discourse.last_state(noun, kinds=islands, exclude=self._own(noun))

    def own(self, noun: Token, lemma: str) -> list[Party]:
        """Return the state that a government without a name is of; in a speech, the speaker's."""
        if not _is_definite(noun) or lemma not in self._actors["own"]:
            return []
        speaking = self._discourse.speaking(noun) if noun.text[0].isupper() else []
        return speaking or self._discourse.last_state(noun, exclude=self._own(noun))

    def titled(self, noun: Token, lemma: str) -> list[Party]:
        """Return the person with a title: "the minister"."""
        return self._discourse.titled(lemma, noun) if _is_definite(noun) and noun.tag_ in _SINGULAR else []


def _is_definite(noun: Token) -> bool:
    return any(c.lower_ == "the" for c in noun.children)
