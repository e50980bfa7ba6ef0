"""Misparsing: what a parser commonly takes for something else, read as what it is."""

from loaders.extraction.parse import Token

#: Words before the participle in "EU-facilitated".
_HYPHENATED = 2
_FINITE, _TIMES = frozenset({"VBD", "VBZ", "VBP"}), frozenset({"DATE", "TIME"})
_VERBAL = frozenset({"VERB", "AUX"})
_BARE = frozenset({"VB", "VBP"})


def misread(verb: Token) -> list[Token]:
    """Return subject and object of a verb that the parser took for an adjective: "Chad *evicted* Libyan troops"."""
    noun = verb.head
    if verb.dep_ != "amod" or verb.tag_ not in {"VBN", "VBD"} or noun.i < verb.i or noun.dep_ not in {"ROOT", "dobj"}:
        return []
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    actor = before.pos_ == "PROPN" and before.dep_ in {"npadvmod", "nmod", "compound", "nsubj", "amod"}
    return [before, noun] if actor and before.head in {noun, verb} else []


def hyphenated(verb: Token) -> list[Token]:
    """Return who did what a participle before a noun tells: "*EU*-facilitated talks", "*Turkish*-backed forces"."""
    if verb.dep_ != "amod" or verb.tag_ != "VBN" or verb.i - verb.sent.start < _HYPHENATED:
        return []
    joined = verb.nbor(-1).text in {"-", "–"} and verb.nbor(-2).head == verb
    return [verb.nbor(-2)] if joined else []


def is_main(participle: Token) -> bool:
    """Return True for a verb that the parser hung on its subject: "The two *condemned* the attack"."""
    noun = participle.head
    follows = noun.dep_ == "ROOT" and noun.i == participle.i - 1
    return follows and any(c.dep_ == "dobj" for c in participle.children)


def is_counted(noun: Token) -> bool:
    """Return True for "up to *16 advisers*", in which the parser takes "up" for the verb's."""
    return any(c.dep_ == "nummod" for c in noun.children)


def late_agents(verb: Token) -> list[Token]:
    """Return the agents of a passive that hang lower: "within hours *by Chad*", "by Chad and then *by Mali*"."""
    hung = [b for c in verb.children if c.dep_ == "prep" for t in c.children if t.ent_type_ in _TIMES
            for b in t.children if b.lower_ == "by"]  # fmt: skip
    hung += [d for c in verb.children if c.dep_ in {"agent", "prep"} for d in c.children
             if d.dep_ == "conj" and d.lower_ == "by"]  # fmt: skip
    return [p for b in hung for p in b.children if p.dep_ == "pobj"]


def joined_above(verb: Token) -> Token | None:
    """Return the verb with which a verb is joined that the parser hung on a word: "*called* it vital and thanked A"."""
    if verb.tag_ not in _FINITE or verb.head.pos_ in _VERBAL:
        return None
    return next((a for a in verb.head.ancestors if a.pos_ in _VERBAL), None)


def is_content(clause: Token) -> bool:
    """Return True for the clause of what a noun asks for: "a demand *to leave*", "a demand that A *leave*"."""
    if clause.dep_ == "relcl":
        return clause.tag_ in _BARE and any(c.lower_ == "that" for c in clause.lefts)
    return clause.dep_ == "acl" and any(c.dep_ == "mark" or c.lower_ == "to" for c in clause.lefts)
