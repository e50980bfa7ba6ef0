"""Owners: whose the second of two things is that a text puts side by side."""

from collections.abc import Container

from loaders.extraction.parse import Token
from loaders.extraction.syntax import noun_lemma

_OWN = frozenset({"its", "his", "her"})
_CARRIED = frozenset({"pobj", "prep", "conj"})


def owner_before(pronoun: Token, events: Container[str]) -> Token | None:
    """Return the possessor that a possessive pronoun in a coordination goes on from, or None.

    "Norway's aid to Mali and *its* ties with Chad" are both Norway's, though a parser may put "ties" beside "Mali"; but
    "Norway's aid to Mali and *its* people" is aid for Mali's people, and "Mali and *its* neighbour" tells of Mali's.

    Args:
        pronoun: Any word; only "its", "his" and "her" go on from a possessor.
        events: Lemmas of nouns that tell what someone does.
    """
    noun = pronoun.head
    if pronoun.tag_ != "PRP$" or pronoun.lower_ not in _OWN or noun.dep_ != "conj":
        return None
    first = noun.head
    owner = _possessor(first)
    while owner is None and noun_lemma(noun) in events and first.dep_ in _CARRIED:
        first = first.head
        owner = _possessor(first)
    # "Japan and its ally"
    return owner or (noun.head if noun.head.pos_ == "PROPN" else None)


def _possessor(noun: Token) -> Token | None:
    return next((c for c in noun.lefts if c.dep_ == "poss" and c.tag_ != "PRP$"), None)
