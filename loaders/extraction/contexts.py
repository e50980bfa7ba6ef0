"""PLOVER contexts: what an event is about, by the words around it."""

from collections import Counter
from itertools import pairwise

from spacy.tokens import Span, Token

from loaders.extraction.lexicon import Lexicon

_NEAR = 6


def context_of(predicate: Token, relation: str, lexicon: Lexicon) -> str:
    """Return the context that most words of the event's phrase point to, or the relation's default.

    Words nearer to the predicate count more; a tie goes to the default, then to the lexicon's order.
    """
    default = lexicon.context_default.get(relation, "none")
    counts: Counter[str] = Counter()
    for token in predicate.sent:
        context = lexicon.context_of.get(token.lemma_.lower())
        if context is not None:
            counts[context] += 2 if abs(token.i - predicate.i) <= _NEAR else 1
    if not counts:
        return default
    best = max(counts.values())
    leading = [c for c in counts if counts[c] == best]
    return default if default in leading else leading[0]


def is_off_topic(sentence: Span, lexicon: Lexicon) -> bool:
    """Return True if a sentence is about sport, culture or the like, where "Spain beat Italy" is no war."""
    words = [t.lemma_.lower() for t in sentence]
    pairs = (f"{a}_{b}" for a, b in pairwise(words))
    return any(w in lexicon.topics for w in (*words, *pairs, *(t.lower_ for t in sentence)))
