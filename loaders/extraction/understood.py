"""Understood parties: whom an act is done to that needs no mention, since its sentence names one other state only.

"Angered by the Peruvian raids, Chile recalled its ambassador": from Peru.
"""

from collections.abc import Collection, Iterable

from loaders.extraction.circumstances import borders
from loaders.extraction.lexicon import Frame, load_lexicon
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.syntax import prepositional

#: Roles that a word may fill though it leaves out whom it concerns: "withdrew its *troops*".
_OF_THINGS = frozenset({"obj", "theme", "dative", "any", "comp", "whom", "as"})


def is_left_out(word: Token, frame: Frame) -> bool:
    """Return True if a word has no preposition that leads to whom a frame concerns, and no object that it could be."""
    roles = {role for joined in frame.object for role in joined}
    if "border" in roles:
        # "sent troops to the border": whose other side the sentence tells
        return bool(borders(word, load_lexicon().themes["edge"]))
    if frame.theme is None and "obj" in roles and frame.doer is None:
        return False
    return not any(prepositional(word, role) for role in roles - _OF_THINGS)


def understood(word: Token, frame: Frame, own: Collection[str], finder: PartyFinder) -> list[Party]:
    """Return the only state that the sentence of a word names besides those of some ids; beyond a border, before it."""
    return only_other(word, own, finder, before=any("border" in joined for joined in frame.object))


def names_others(words: Iterable[Token], known: Collection[str], finder: PartyFinder) -> bool:
    """Return True if some words name anyone else than those of some ids."""
    named = (t for t in words if t.pos_ == "PROPN" or t.ent_type_ == "NORP")
    return any(p.entity.id not in known for t in named for p in finder.parties(t))


def only_other(word: Token, own: Collection[str], finder: PartyFinder, *, before: bool = False) -> list[Party]:
    """Return the only state that a sentence (or what of it stands before a word) names besides those of some ids."""
    names = [t for t in word.sent if t.pos_ == "PROPN" or t.ent_type_ in {"NORP", "GPE"}]
    if before:
        names = [t for t in names if t.i < word.i]
    found = {p.entity.id: p for t in names for p in finder.parties(t) if p.entity.id not in own}
    others = [p for p in found.values() if p.entity.type == "Country"]
    return others if len(others) == 1 else []
