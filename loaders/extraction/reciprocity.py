"""Reciprocity: verbs whose subjects do something to one another."""

from loaders.extraction.lexicon import Frame
from loaders.extraction.parse import Token
from loaders.extraction.syntax import objects, subjects

_FOES = frozenset({"against", "alongside", "beside"})
_BETWEEN = frozenset({"between", "among"})


def is_reciprocal(verb: Token) -> bool:
    """Return True if the subjects of a verb do it to one another, or to one another's people."""
    return bool(reciprocal_roles(verb))


def is_mutual(verb: Token, frame: Frame) -> bool:
    """Return True if the subjects of a verb do to one another what a frame says of subject and object."""
    told = {role for joined in frame.object for role in joined}
    return bool(reciprocal_roles(verb) & told) or (bool(told & {"any", "comp"}) and is_reciprocal(verb))


def has_foe(verb: Token) -> bool:
    """Return True if a fight has an enemy or a side, so that those who fight do not fight each other."""
    if is_reciprocal(verb):
        return False
    return any(o.pos_ in {"PRON", "PROPN"} for o in objects(verb)) or any(
        c.dep_ == "prep" and c.lower_ in _FOES for c in verb.children
    )


def is_joined(word: Token) -> bool:
    """Return True for those whom a phrase's noun joins, who may be the subject: "met after the war between *them*"."""
    link = word.head
    return word.dep_ == "pobj" and link.lower_ in _BETWEEN and link.head.dep_ == "pobj"


def reciprocal_roles(verb: Token) -> set[str]:
    """Return where a verb has "each other": `obj`, or the preposition that governs it."""
    acted_on = [(o, "obj") for o in objects(verb)]
    acted_on += [(p, c.lower_) for c in verb.children if c.dep_ == "prep" for p in c.children]
    acted_on += [(c, role) for o, role in acted_on for c in o.children if c.dep_ == "poss"]
    return {role for word, role in acted_on if _is_one_another(word, verb)}


def is_each(word: Token) -> bool:
    """Return True for either of two: "*each* blamed the other", "*each side* blamed the other"."""
    told = word.lower_ == "each" or any(c.lower_ == "each" and c.dep_ == "det" for c in word.children)
    return told and word.dep_ == "nsubj" and is_reciprocal(word.head)


def _is_one_another(word: Token, verb: Token) -> bool:
    """Return True for "each other" and "one another", and for "each … the other" about the same verb."""
    below = {c.lower_ for c in word.children}
    if word.lower_ == "one":
        return "another" in below
    if word.lower_ not in {"other", "another"}:
        return False
    doers = (t for s in (verb, *subjects(verb)) for t in (s, *s.children))
    return bool(below & {"each", "one"}) or any(t.lower_ in {"each", "both"} for t in doers)
