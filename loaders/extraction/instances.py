"""Instances and companions: who stands beside a noun as one of those whom it means, or as one who acts with it.

"Countries *such as A and B*", "six states, *among them A*", "A, *along with B*".
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from loaders.extraction.deeds import Finding
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.syntax import noun_lemma

_SUCH = frozenset({"including", "like", "namely", "notably"})
_BESIDE = frozenset({"along", "together", "as", "like", "with"})
_ALONG = frozenset({"along", "together"})
_FRONTED = frozenset({"prep", "advmod"})
_NAMED = frozenset({"name", "person"})
_SEVERAL = frozenset({"NNS", "NNPS"})


def some_of(noun: Token, finder: Finding, actors: Mapping[str, frozenset[str]], depth: int) -> list[Party]:
    """Return whom a plural noun for several actors names after "including", "such as" or "among them".

    Args:
        noun: The noun: "*countries* such as Chad".
        finder: Finds the actors of words.
        actors: The word lists of `actors.yaml`.
        depth: How many words led to this one.
    """
    if noun.tag_ not in _SEVERAL:
        return []
    lemma = noun_lemma(noun)
    if lemma not in actors["agents"] and lemma not in actors["descriptions"]:
        return []
    found = [p for t in _instances(noun) for p in finder.parties(t, depth=depth + 1)]
    return [replace(p, how="instance") for p in found if p.how in _NAMED]


def _instances(noun: Token) -> Iterator[Token]:
    for child in noun.rights:
        such = child.lower_ == "as" and any(c.lower_ == "such" for c in child.children)
        if such or child.lower_ in _SUCH:
            yield from (c for c in child.children if c.dep_ == "pobj")
    after = noun.doc.tokens[noun.i + 1 : noun.i + 5]
    if [t.lower_ for t in after[:3]] == [",", "among", "them"]:
        yield from after[3:]


def companions(token: Token) -> Iterator[Token]:
    """Yield whom an actor has at its side: "China, *along with Iran*", "*together with Greece*, Cyprus voted"."""
    before = [c for c in token.head.lefts if c.i < token.i and c.dep_ in _FRONTED] if token.dep_ == "nsubj" else []
    for child in (c for c in (*token.children, *before) if c.lower_ in _BESIDE):
        previous = child.nbor(-1).lower_ if child.i else ""
        beside = (child.lower_ == "like" and previous == ",") or (child.lower_ == "with" and previous in _ALONG)
        well = child.lower_ == "as" and any(c.lower_ == "well" for c in child.children)
        if beside or well or child.lower_ in _ALONG:
            yield from [t for t in child.subtree if t.dep_ == "pobj"][:1]
