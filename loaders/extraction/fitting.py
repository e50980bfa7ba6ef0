"""Fitting: whether a word's phrase is about things, and its subject of a kind, for which a frame holds."""

from collections.abc import Iterator

from loaders.extraction.craft import is_craft
from loaders.extraction.lexicon import Frame, Lexicon, load_lexicon
from loaders.extraction.parse import Token, remembered
from loaders.extraction.predicates import heads
from loaders.extraction.scope import is_negation
from loaders.extraction.syntax import noun_lemma, objects, prepositional, subjects

_DRILLING = frozenset({"drill", "exercise", "participate", "maneuver", "manoeuvre"})
_TOPICAL = ("of", "for", "to", "on", "into", "in")
#: What the type of an aircraft or a ship stands for: "sent two *F-16s*".
_CRAFT = frozenset({"aircraft", "jet"})
#: What classes of nouns list for any person who is named, and for any sum.
_SOMEONE, _MONEY = "named_person", "sum_of_money"


def fits(token: Token, frame: Frame, lexicon: Lexicon) -> bool:
    """Return True if a frame holds for what a word's phrase is about and for who does it."""
    if frame.relation == "CONSULTS_WITH" and any(c.dep_ == "oprd" for c in token.children):
        # who calls someone something talks about them
        return False
    if frame.denied and not any(is_negation(c) for c in token.children):
        return False
    if frame.doer is not None and not _is_done_by(token, lexicon.themes[frame.doer]):
        return False
    if frame.theme is None and frame.no_theme is None:
        return True
    if frame.relation == "AIDS" and token.pos_ == "VERB" and any(t.lemma_.lower() in _DRILLING for t in token.subtree):
        # troops sent to a drill are no aid
        return False
    kinds = _governed(token, frame.theme_after) if frame.theme_after else _topical(token)
    if frame.theme is not None and not kinds & lexicon.themes[frame.theme]:
        return False
    return frame.no_theme is None or not kinds & lexicon.themes[frame.no_theme]


def _kinds(nouns: list[Token]) -> set[str]:
    """Return the names under which the classes of nouns may list some nouns."""
    found = {noun_lemma(n) for n in nouns}
    if any(is_craft(n) for n in nouns):
        found |= _CRAFT
    if any(n.ent_type_ == "PERSON" for n in nouns):
        found.add(_SOMEONE)
    if any(n.ent_type_ == "MONEY" for n in nouns):
        found.add(_MONEY)
    # a person joined with their title: "Niger's ambassador Brah Mohamane"
    found |= {word for n in nouns if " " in n.text for word in n.lower_.replace(",", " ").split()}
    return found | {f"{c.lemma_.lower()}_{n.lemma_.lower()}" for n in nouns for c in n.lefts}


def _is_done_by(verb: Token, kind: frozenset[str]) -> bool:
    """Return True if the head of a verb's subject is of a class: "Iranian *troops* entered Greece"."""
    doers = [n for s in subjects(verb) for n in (s, *s.conjuncts)]
    doers += [c for n in doers for c in n.children if c.dep_ == "compound" and c.i < n.i]
    return any(noun_lemma(n) in kind for n in doers) or (bool(_CRAFT & kind) and any(is_craft(n) for n in doers))


def _governed(token: Token, prepositions: tuple[str, ...]) -> set[str]:
    """Return the kinds of what the prepositions govern under which a frame's theme stands: "took A to *court*"."""
    return _kinds([n for word in prepositions for item in prepositional(token, word) for n in heads(item)])


@remembered
def _topical(token: Token) -> set[str]:
    """Return the kinds of what an event is about: its word may have many frames, each with a theme of its own."""
    return _kinds(list(_topics(token)))


def _topics(token: Token) -> Iterator[Token]:
    """Yield the words that tell what an event is about: a verb's objects, a noun's own modifiers and objects."""
    if token.pos_ not in {"VERB", "AUX"}:
        yield from (c for c in token.children if c.dep_ in {"amod", "compound", "nmod"})
        yield from (n for word in _TOPICAL for item in prepositional(token, word) for n in heads(item))
        return
    for item in (*objects(token), *prepositional(token, "in"), *prepositional(token, "as")):
        yield from heads(item)
    if token.lemma_.lower() in load_lexicon().governors["providing"]:
        yield from (n for item in prepositional(token, "with") for n in heads(item))
    # "called the move illegal"
    yield from (c for c in token.children if c.dep_ in {"oprd", "acomp"})
    yield from (c for c in token.children if c.dep_ in {"ccomp", "advcl"} and c.pos_ in {"ADJ", "NOUN"})
