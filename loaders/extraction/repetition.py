"""Repetition: what a pronoun repeats from the verb before: "seized two ships and sank *them*"."""

from loaders.extraction.parse import Token

_REPEATING = frozenset({"it", "them"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def repeated(verb: Token, own: list[Token]) -> list[Token]:
    """Return the objects of a verb, or those that its pronoun repeats from the verb that it is coordinated with."""
    pronoun = len(own) == 1 and own[0].lower_ in _REPEATING
    if not pronoun or verb.dep_ != "conj" or any(c.dep_ in _SUBJECTS for c in verb.children):
        return own
    before = [c for c in verb.head.children if c.dep_ == "dobj" and c.pos_ != "PRON"]
    plural = own[0].lower_ == "them"
    return before if any((t.tag_ in {"NNS", "NNPS"}) == plural for t in before) else own
