"""Circumstances: who does what is done beside a noun, and who answers what it says.

"*Kenya* acted at Uganda's request", "*Kenya* won with Uganda's help", "*Kenya* rejected Uganda's request".
"""

from loaders.extraction.deeds import judging_words
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.participles import participle
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import particle
from loaders.extraction.syntax import RELATIVE, datives, is_passive, noun_lemma, objects, prepositional, subjects

_DURING = frozenset({"after", "during", "following", "at", "in"})
_AMOUNTS = frozenset({"minute", "hour", "day", "week", "month", "year", "round", "series", "session"})
_TO_EDGES = ("to", "on", "along", "at", "near", "off", "towards", "toward", "into", "around")
_VERBAL = frozenset({"VERB", "AUX"})
_OF_DEEDS = frozenset({"to", "on", "against", "into", "in"})
#: Prepositions of what one answers by acting: "recalled its envoy *over* Uganda's threats".
_IN_ANSWER = ("despite", "over")


def doers(noun: Token, preposition: str) -> list[Token]:
    """Return the subject of the verb beside a noun that stands in a phrase with this preposition."""
    if noun.dep_ != "pobj" or noun.head.lower_ != preposition:
        return []
    verb = noun.head.head
    while verb.pos_ in {"NOUN", "PROPN"} and verb.dep_ in {"dobj", "pobj"}:
        verb = verb.head.head if verb.dep_ == "pobj" else verb.head
    return subjects(verb) if verb.pos_ in _VERBAL else []


def asked(noun: Token) -> list[Token]:
    """Return who is to do what a noun asks for: "a demand that *Peru* leave", "calls for *Peru* to leave"."""
    clauses = [c for c in noun.children if c.dep_ in {"acl", "relcl", "ccomp"} and c.pos_ in _VERBAL]
    clauses += [v for c in noun.children if c.lower_ == "for" for v in c.children if v.dep_ == "pcomp"]
    return [s for c in clauses for s in c.children if s.dep_ in {"nsubj", "nsubjpass"} and s.tag_ not in RELATIVE]


def told(noun: Token, preposition: str) -> list[Token]:
    """Return whom the verb beside a noun in such a phrase is said to: "in a telephone call, A warned *B*"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != preposition:
        return []
    verb = noun.head.head
    return [*objects(verb), *datives(verb)] if verb.pos_ == "VERB" and not is_passive(verb) else []


def lifters(noun: Token) -> list[Token]:
    """Return who lifts or is to lift a measure: whoever lifts an embargo has imposed it."""
    verb = noun.head
    if noun.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ != "VERB":
        return []
    return subjects(verb) if verb.lemma_.lower() in load_lexicon().governors["lifting"] else []


def beside(noun: Token, preposition: str) -> list[Token]:
    """Return what follows a noun though the parser hangs it on the verb: "spent hours on the telephone *with B*"."""
    if noun.dep_ != "pobj" or noun.head.head.pos_ not in _VERBAL:
        return []
    return following(noun, noun.head.head, preposition)


def following(noun: Token, verb: Token, preposition: str) -> list[Token]:
    """Return what a preposition of a verb governs that stands after a noun."""
    after = (c for c in verb.children if c.dep_ == "prep" and c.i > noun.i and c.lower_ == preposition)
    return [o for c in after for o in c.children if o.dep_ == "pobj"]


def borders(verb: Token, edges: frozenset[str]) -> list[Token]:
    """Return the border or coast that a verb leads to; or who lives beyond it, where the parser hangs that on the verb.

    Args:
        verb: The verb: "moved troops near the zone on the *border* with Chad".
        edges: Nouns of borders.
    """
    near = [o for w in _TO_EDGES for o in prepositional(verb, w)]
    found = [n for n in (*near, *(p for o in near for w in ("on", "of", "along") for p in prepositional(o, w)))
             if noun_lemma(n) in edges]  # fmt: skip
    beyond = [c for n in found for c in verb.children if c.dep_ == "prep" and c.lower_ == "with" and c.i == n.i + 1]
    return [o for c in beyond for o in c.children if o.dep_ == "pobj"] or found


def out_of(verb: Token) -> list[Token]:
    """Return what a movement leads out of: "rolled *out of Chad*"."""
    outs = [c for c in verb.children if c.lower_ == "out"]
    links = [p for c in outs for p in c.children if p.lower_ == "of"]
    links += [p for c in outs for p in verb.children if p.lower_ == "of" and p.i == c.i + 1]
    return [o for p in links for o in p.children if o.dep_ == "pobj"]


def seats(verb: Token) -> list[Token]:
    """Return the town in which something is said or handed over: "announced *in Cairo*"."""
    return [o for c in verb.children if c.dep_ == "prep" and c.lower_ in {"in", "at"} for o in c.children
            if o.dep_ == "pobj" and o.pos_ == "PROPN"]  # fmt: skip


def looks_on(noun: Token) -> bool:
    """Return True for who only looks on or brings others together: "with *Britain* as an observer"."""
    after = noun.doc.tokens[noun.i + 1 : noun.i + 5]
    known = load_lexicon().actors["bystanders"]
    return bool(after) and after[0].lower_ == "as" and any(noun_lemma(t) in known for t in after[1:])


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
        return [s for word in _IN_ANSWER for s in doers(noun, word)]
    verb = noun.head.head
    # "in answer to appeals"
    return doers(verb, "in") if verb.pos_ == "NOUN" else _answering(verb)


def _answering(verb: Token) -> list[Token]:
    known = {verb.lemma_.lower(), particle(verb)} & load_lexicon().governors["answering"]
    return subjects(verb) if known else []


def sides(verb: Token, finder: PartyFinder) -> list[Party]:
    """Return the parties of the talks or the agreement that a verb acts on: "brokered a truce *between A and B*"."""
    # "talks led by C between A and B"
    found = [p for word in ("between", "among") for o in prepositional(verb, word) for p in finder.parties(o)]
    for noun in [verb.head] if participle(verb) else objects(verb):
        found += finder.modifiers(noun)
        found += finder.objects_of(noun, ("between", "among", "with"))
        governor = noun.head
        if noun.dep_ == "dobj" and governor != verb and _binds(governor):
            # "A signed a truce with B brokered by C"
            signing = (*subjects(governor), *prepositional(governor, "with"))
            found += [p for s in signing for p in finder.parties(s)]
        top = whole_of(noun)
        if not found and top.dep_ == "pobj" and top.head.lower_ in _DURING and top.head.head.pos_ in _VERBAL:
            # "A and B signed it after talks brokered by C"
            found += [p for s in subjects(top.head.head) for p in finder.parties(s)]
    return found


def _binds(verb: Token) -> bool:
    """Return True if the subject of a verb has a part in the talks or the agreement that are its object."""
    word, lexicon = verb.lemma_.lower(), load_lexicon()
    agrees = any(frame.relation == "AGREES_WITH" for frame in lexicon.verbs.get(word, ()))
    return agrees or word in lexicon.signing or word in lexicon.governors["light"]


def whole_of(noun: Token) -> Token:
    """Return the noun that an amount of another stands for: "16 *hours* of talks"."""
    amount = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return amount if amount.lemma_.lower() in _AMOUNTS else noun


def judged_beside(noun: Token, preposition: str) -> list[Token]:
    """Return what follows a judged noun though the parser hangs it on the verb: "condemned the deliveries *to A*"."""
    verb = noun.head
    if noun.dep_ != "dobj" or preposition not in _OF_DEEDS or verb.lower_ not in judging_words():
        return []
    return following(noun, verb, preposition)
