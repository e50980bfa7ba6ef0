"""Participles joined to a name by a hyphen: "*U.S.-brokered* talks", "*Iran-backed* militias".

Whose name it is has brokered or backed what the noun names; the noun itself is somebody else's.
"""

from functools import cache

from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.parse import Token

_HYPHEN = "-"


def participle(token: Token) -> str | None:
    """Return the participle of a joined modifier in lower case with its hyphen, `-brokered`, or None."""
    if token.dep_ != "amod":
        return None
    name, hyphen, last = token.lower_.rpartition(_HYPHEN)
    if hyphen:
        return f"-{last}" if name else None
    return f"-{last}" if token.i > token.sent.start + 1 and token.nbor(-1).text == _HYPHEN else None


def named(token: Token) -> Token:
    """Return the word with the name that a participle is joined to."""
    return token if _HYPHEN in token.text else token.nbor(-2)


def is_anothers(token: Token) -> bool:
    """Return True if a modifier tells what its name does with what the noun names, and not whose that is."""
    return participle(token) in _known()


@cache
def _known() -> frozenset[str | None]:
    return frozenset(word for word in load_lexicon().adjectives if word.startswith(_HYPHEN))


def called(token: Token) -> str:
    """Return the name under which a decision tells a word: its lemma, or the participle that is joined to a name."""
    joined = participle(token)
    return joined if joined is not None and joined in _known() else str(token.lemma_).lower()
