"""Mending: verbs that parsers take for nouns, made verbs of their sentence: "Chad *thanks* Mali for its help"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.extraction.parse import Token

_THANKS, _ADVERB = "thanks", "ADV"
#: What may stand before such a verb, apart from names.
_WHO = frozenset(
    {"it", "she", "he", "government", "people", "delegation", "president", "minister", "ministry", "country"}
)
_THE = frozenset({"the", "its", "their", "his", "her", "our", "all"})


def mend(tokens: Sequence["Token"]) -> None:
    """Turn "thanks" between two noun phrases into the verb that it is; in place, before anyone asks about a word."""
    for token in tokens[1:-1]:
        if token.lower_ == _THANKS and token.pos_ != "VERB":
            before, after = _before(token, tokens), tokens[token.i + 1]
            who = before.pos_ == "PROPN" or before.lower_ in _WHO
            if who and (after.pos_ == "PROPN" or after.lower_ in _THE):
                _govern(token, _top(before, token), _top(after, token))


def _before(verb: "Token", tokens: Sequence["Token"]) -> "Token":
    """Return the word before a verb, passing over an adverb: "Chad *warmly* thanks"."""
    word = tokens[verb.i - 1]
    return tokens[word.i - 1] if word.pos_ == _ADVERB and word.i else word


def _top(word: "Token", verb: "Token") -> "Token":
    """Return the head of the phrase that a word stands in, on its side of a verb."""
    right = word.i > verb.i
    while word.head is not word and word.head is not verb and (word.head.i > verb.i) == right:
        if word.head.pos_ in {"VERB", "AUX"}:
            break
        word = word.head
    return word


def _govern(verb: "Token", subject: "Token", obj: "Token") -> None:
    """Hang a subject and an object on a verb, and the verb where its object hung."""
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", "thank"
    if verb.head is obj:
        _hang(verb, obj.head if obj.head is not obj else verb, obj.dep_)
    _hang(subject, verb, "nsubj")
    _hang(obj, verb, "dobj")
    for ground in [c for c in obj.children if c.dep_ == "prep" and c.lower_ == "for"]:
        _hang(ground, verb, "prep")


def _hang(word: "Token", head: "Token", dep: str) -> None:
    if word.head is not word:
        word.head.children.remove(word)
    word.head, word.dep_ = head, dep
    if head is not word:
        head.children.append(word)
        head.children.sort(key=lambda t: t.i)
