"""PLOVER contexts: what an event is about, by the words around it."""

import re
from collections import Counter
from itertools import pairwise

from loaders.extraction.lexicon import Lexicon, read_data
from loaders.extraction.parse import Span, Token

_NEAR = 6
#: What states do to each other also in sentences about sport or trade; teams and brands do the rest.
SERIOUS = frozenset(
    {"PARTY_TO", "MEMBER_OF", "ACCUSES", "REJECTS", "REQUESTS", "SANCTIONS", "PROTESTS_AGAINST", "SUPPLIES_ARMS_TO"}
)
#: A score; a sentence with one and a word of winning or losing is about a game.
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b(?![-–])")
_RESULTS = frozenset(read_data("contexts.yaml")["results"].split())
_CONTESTS = frozenset(read_data("contexts.yaml")["contests"].split())


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
    """Return True if a sentence is about sport, culture or the like, where "Spain beat Italy" is no war.

    What meets, plays or tours in the sentence after one about a game or a concert does so there, too.
    """
    if _has_topic(sentence, lexicon):
        return True
    if sentence.start == 0 or sentence.root.lemma_.lower() not in _CONTESTS:
        return False
    before: Span = sentence.doc[sentence.start - 1].sent
    return _has_topic(before, lexicon)


def _has_topic(sentence: Span, lexicon: Lexicon) -> bool:
    words = [t.lemma_.lower() for t in sentence]
    pairs = (f"{a}_{b}" for a, b in pairwise(words))
    if not all(map(lexicon.topics.isdisjoint, (words, (t.lower_ for t in sentence), pairs))):
        return True
    return not _RESULTS.isdisjoint(words) and _SCORE.search(sentence.text) is not None
