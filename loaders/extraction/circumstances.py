"""Circumstances: who does what is done beside a noun, and who answers what it says.

"*Kenya* acted at Uganda's request", "*Kenya* won with Uganda's help", "*Kenya* rejected Uganda's request".
"""

from spacy.tokens import Token

from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.mention import Party
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import particle
from loaders.extraction.syntax import objects, prepositional, subjects

_DURING = frozenset({"after", "during", "following", "at", "in"})
_AMOUNTS = frozenset({"minute", "hour", "day", "week", "month", "year", "round", "series", "session"})
_VERBAL = frozenset({"VERB", "AUX"})


def doers(noun: Token, preposition: str) -> list[Token]:
    """Return the subject of the verb beside a noun that stands in a phrase with this preposition."""
    if noun.dep_ != "pobj" or noun.head.lower_ != preposition:
        return []
    verb = noun.head.head
    while verb.pos_ in {"NOUN", "PROPN"} and verb.dep_ in {"dobj", "pobj"}:
        verb = verb.head.head if verb.dep_ == "pobj" else verb.head
    return subjects(verb) if verb.pos_ in _VERBAL else []


def answerers(noun: Token) -> list[Token]:
    """Return who answers what a noun says, or acts despite it."""
    own = [s for c in noun.children if c.dep_ == "acl" for s in c.children if s.dep_ in {"nsubj", "nsubjpass"}]
    if any(s.pos_ == "PROPN" for s in own):
        # "blocked a request that NATO send aircraft": NATO is asked
        return []
    if noun.dep_ in {"dobj", "nsubjpass"}:
        return _answering(noun.head)
    if noun.dep_ != "pobj":
        return []
    if noun.head.lower_ != "to":
        return doers(noun, "despite")
    verb = noun.head.head
    # "in answer to appeals"
    return doers(verb, "in") if verb.pos_ == "NOUN" else _answering(verb)


def _answering(verb: Token) -> list[Token]:
    known = {verb.lemma_.lower(), particle(verb)} & load_lexicon().governors["answering"]
    return subjects(verb) if known else []


def sides(verb: Token, finder: PartyFinder) -> list[Party]:
    """Return the parties of the talks or the agreement that a verb acts on: "brokered a truce *between A and B*"."""
    found: list[Party] = []
    for noun in objects(verb):
        found += finder.modifiers(noun)
        found += finder.objects_of(noun, ("between", "among", "with"))
        governor = noun.head
        if governor.pos_ == "VERB" and noun.dep_ == "dobj" and governor != verb:
            # "A signed a truce with B brokered by C"
            signing = (*subjects(governor), *prepositional(governor, "with"))
            found += [p for s in signing for p in finder.parties(s)]
        top = whole_of(noun)
        if not found and top.dep_ == "pobj" and top.head.lower_ in _DURING and top.head.head.pos_ in _VERBAL:
            # "A and B signed it after talks brokered by C"
            found += [p for s in subjects(top.head.head) for p in finder.parties(s)]
    return found


def whole_of(noun: Token) -> Token:
    """Return the noun that an amount of another stands for: "16 *hours* of talks"."""
    amount = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return amount if amount.lemma_.lower() in _AMOUNTS else noun
