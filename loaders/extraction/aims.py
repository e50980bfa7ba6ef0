"""Aims: against whom troops move or drill, as the text tells by what for.

"Chad sent ships to the lake *to deter Niger*", "*in a show of force against Niger*".
"""

from collections.abc import Iterator

from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.parse import Token
from loaders.extraction.syntax import noun_lemma, objects, prepositional

_PURPOSES = frozenset({"advcl", "xcomp", "acl", "relcl"})
_CARRYING = frozenset({"in", "as", "with", "by"})
#: Prepositions that lead on from a show or a signal to whom it is meant for.
_MEANT = ("against", "to", "at", "on", "of")
#: "A show *of force*" is no show of whoever has the force.
_MATTER = frozenset({"force", "strength", "power", "resolve", "support", "solidarity"})


def aims(verb: Token) -> list[Token]:
    """Return whom a movement of troops is to deter, watch, press or warn."""
    return [*(t for clause in _purposes(verb) for t in _countered(clause)), *_signalled(verb)]


def _purposes(verb: Token) -> Iterator[Token]:
    """Yield the verbs of what for: an infinitive of the verb, or one that the parser hangs on its object."""
    for word in (verb, *objects(verb)):
        for child in word.children:
            infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children)
            if child.dep_ in _PURPOSES and child.i > verb.i and child.pos_ == "VERB" and infinitive:
                yield child
                yield from (c for c in child.conjuncts if c.pos_ == "VERB")


def _countered(clause: Token) -> list[Token]:
    words = load_lexicon().governors
    lemma, acted_on = clause.lemma_.lower(), objects(clause)
    if lemma in words["countering"]:
        return acted_on or _after(clause, ("against", "on", "from", "with"))
    if lemma in words["guarding"]:
        return _after(clause, ("against", "from"))
    kept = any(noun_lemma(o) in words["pressure"] for o in acted_on)
    return _after(clause, ("on", "against", "over")) if kept else []


def _signalled(verb: Token) -> list[Token]:
    known = load_lexicon().governors["signals"]
    nouns = [o for c in verb.children if c.dep_ == "prep" and c.lower_ in _CARRYING for o in c.children]
    nouns += [c for c in verb.children if c.dep_ in {"advcl", "npadvmod", "appos"} and c.pos_ == "NOUN"]
    found: list[Token] = []
    for noun in (n for n in nouns if noun_lemma(n) in known):
        inner = [noun, *prepositional(noun, "of")]
        found += [o for n in inner for o in _after(n, _MEANT) if noun_lemma(o) not in _MATTER]
    return found


def _after(word: Token, prepositions: tuple[str, ...]) -> list[Token]:
    return [o for preposition in prepositions for o in prepositional(word, preposition)]
