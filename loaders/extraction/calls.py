"""Calls: verbs of asking that name with a preposition whom they ask: "call *on* A to go", "appeal *to* A to go"."""

from loaders.extraction.parse import Token

_CALLING = frozenset({"call", "appeal"})


def called(verb: Token) -> tuple[str, ...]:
    """Return the prepositions that lead from a verb to who is to do what its infinitive tells."""
    return ("on", "upon", "for", "to") if verb.lemma_.lower() in _CALLING else ("on", "upon", "for")


def is_called_for(verb: Token) -> bool:
    """Return True for "called on Chad *to leave*", also where the parser takes what is asked for for a purpose."""
    return verb.dep_ == "advcl" and verb.head.lemma_.lower() in _CALLING and is_infinitive(verb)


def is_infinitive(verb: Token) -> bool:
    """Return True for an infinitive after the word that it belongs to."""
    return verb.i > verb.head.i and any(c.tag_ == "TO" for c in verb.children)
