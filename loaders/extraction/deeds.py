"""Deeds: what actors were said to do, so that "the attack" leads back to whoever attacked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from graph.ontology import RELATION_TYPES
from loaders.extraction.lexicon import Frame, load_lexicon
from loaders.extraction.mention import Party
from loaders.extraction.parse import Span, Token
from loaders.extraction.passage import Passage
from loaders.extraction.predicates import frames_of
from loaders.extraction.syntax import noun_lemma, prepositional, subjects

_POINTING = frozenset({"the", "this", "that", "these", "those"})
_MODIFIERS = frozenset({"amod", "compound", "poss", "nmod"})
_OVER = frozenset({"over", "at", "against", "about", "for", "of", "by"})
#: What is said of deeds and of those who do them.
JUDGING = frozenset({"ACCUSES", "SUPPORTS", "REJECTS", "PROTESTS_AGAINST"})
#: How many sentences back a deed is still meant.
_REACH = 2


class Finding(Protocol):
    """Finds the actors of words."""

    def parties(self, token: Token, *, depth: int = 0) -> list[Party]:
        """Return the actors of a noun phrase."""

    def modifiers(self, noun: Token, *, depth: int = 0) -> list[Party]:
        """Return the actors that modify a noun."""

    def within(self, passage: Passage) -> "Finding":
        """Return a finder for another passage of the document."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A word that tells of an event, with what it may state."""

    sentence: int
    passage: Passage
    token: Token
    relations: frozenset[str]


@cache
def judging_words() -> frozenset[str]:
    """Return the regular forms of the words by which someone judges what others do."""
    lexicon = load_lexicon()
    lemmas = {
        word.split("_")[0]
        for table in (lexicon.verbs, lexicon.nouns)
        for word, frames in table.items()
        if _judges(frames)
    }
    return frozenset(form for lemma in lemmas for form in _forms(lemma))


@cache
def deed_words() -> frozenset[str]:
    """Return the regular forms of the nouns that may point back to a deed."""
    return frozenset(form for noun in load_lexicon().nouns for form in (noun, *_plurals(noun)))


def _plurals(noun: str) -> Iterator[str]:
    yield from (f"{noun}s", f"{noun}es")
    if noun.endswith("y"):
        yield f"{noun[:-1]}ies"


def _forms(lemma: str) -> Iterator[str]:
    stem = lemma.removesuffix("e")
    yield from (lemma, *_plurals(lemma), f"{stem}ed", f"{stem}ing")
    yield from (f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing")
    if lemma.endswith("y"):
        yield f"{lemma[:-1]}ied"


def deeds_of(passage: Passage, sentence: Span, number: int) -> Iterator[Deed]:
    """Yield the events that a sentence tells, by its verbs and by nouns that a state modifies."""
    lexicon = load_lexicon()
    for token in sentence:
        frames: Sequence[Frame] = ()
        if token.pos_ == "VERB":
            frames = frames_of(token, lexicon.verbs)
        elif token.pos_ == "NOUN":
            frames = lexicon.nouns.get(noun_lemma(token), ())
            if frames and not any(c.dep_ in _MODIFIERS and c.i in passage.at for c in token.lefts):
                continue
        if frames:
            yield Deed(number, passage, token, frozenset(f.relation for f in frames))


def doers(noun: Token, deeds: Sequence[Deed], number: int, finder: Finding, depth: int) -> list[Party]:
    """Return who did what a noun points back to; nobody judges what they did themselves.

    Args:
        noun: The noun: "condemned *the attack*".
        deeds: What was done so far, latest last.
        number: The number of the noun's sentence.
        finder: Finds the actors of words.
        depth: How many words led to this one.
    """
    judging: set[str] | None = None
    for deed in _meant(noun, deeds, number):
        if judging is None:
            verb = next((a for a in noun.ancestors if a.pos_ == "VERB"), noun)
            judging = {p.entity.id for s in subjects(verb) if s != noun for p in finder.parties(s, depth=depth + 1)}
        found = actors_of(deed, finder.within(deed.passage), depth + 1)
        if found and not judging & {p.entity.id for p in found}:
            return found
    return []


def actors_of(deed: Deed, finder: Finding, depth: int) -> list[Party]:
    """Return who does a deed: the subject of its verb or the modifiers of its noun; both sides of a mutual one."""
    if deed.token.pos_ != "VERB":
        return finder.modifiers(deed.token, depth=depth)
    heads = [s for s in subjects(deed.token) if s.pos_ != "PRON"]
    if all(RELATION_TYPES[relation].symmetric for relation in deed.relations):
        heads += prepositional(deed.token, "with")
    return list({p.entity.id: p for h in heads for p in finder.parties(h, depth=depth)}.values())


def _meant(noun: Token, deeds: Sequence[Deed], number: int) -> Iterator[Deed]:
    """Yield the deeds that a noun may point back to, the latest first."""
    if not any(c.lower_ in _POINTING for c in noun.lefts) or not _is_judged(noun):
        return
    if noun.lower_ not in deed_words():
        return
    relations = {f.relation for f in load_lexicon().nouns.get(noun_lemma(noun), ())}
    for deed in reversed(deeds):
        if deed.sentence < number - _REACH:
            return
        before = deed.token.doc is not noun.doc or deed.token.i < noun.i
        if before and relations & deed.relations and deed.token != noun:
            yield deed


def _is_judged(noun: Token) -> bool:
    """Return True if a noun is what someone condemns, praises or turns down; who did it is meant by nothing else."""
    lexicon, word = load_lexicon(), noun.head
    if noun.dep_ == "pobj":
        if word.lower_ not in _OVER:
            return False
        word = word.head
    elif noun.dep_ not in {"dobj", "nsubjpass"}:
        return False
    if word.lower_ not in judging_words():
        return False
    return _judges(frames_of(word, lexicon.verbs if word.pos_ == "VERB" else lexicon.nouns))


def _judges(frames: Sequence[Frame]) -> bool:
    """Return True if a word judges whatever it is said of; the themes of a verb tell of other things."""
    plain = [f for f in frames if f.theme is None or not any("subj" in roles for roles in f.subject)]
    return bool(plain) and all(f.relation in JUDGING for f in plain)
