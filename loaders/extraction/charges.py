"""Charges: what someone is blamed for that, as far as the sentence tells, they have done to whoever blames them.

"Mali blamed Chad for the *raid*", "Mali accuses Chad of *opening fire*": Chad may have attacked Mali.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from loaders.extraction.event import Event
from loaders.extraction.fitting import fits
from loaders.extraction.lexicon import Frame, Lexicon, word_list
from loaders.extraction.parse import Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import frames_of
from loaders.extraction.syntax import noun_lemma, objects, prepositional
from loaders.extraction.understood import names_others

_HARM = ("ASSAULTS", "COERCES")
_BELOW = frozenset({"acomp", "oprd", "ccomp", "xcomp"})
_PLACES = frozenset({"GPE", "LOC"})
_GROUNDS = ("for", "of", "with")
_SURE = 0.6


_words = partial(word_list, "implied.yaml", "charging")


class ChargeFinder:
    """Finds what accusations say that others have done."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder) -> None:
        self._lexicon = lexicon
        self._finder = finder
        #: What is broken or attacked to nobody's harm who blames others for it.
        self._apart = lexicon.themes["agreement"] | lexicon.actors["rebels"]

    def events(self, told: Sequence[Event]) -> Iterator[Event]:
        """Yield the harm that someone is blamed for, by whoever blames them and says of nobody else that they suffer.

        Args:
            told: What the words of the sentence state.
        """
        stated = {e.predicate.i for e in told}
        for charge in told:
            verb = charge.predicate
            if charge.relation != "ACCUSES" or verb.lemma_.lower() not in _words("verbs") or charge.denies:
                continue
            if charge.subject.entity.type != "Country":
                continue
            known = {charge.subject.entity.id, charge.object.entity.id}
            for word in _grounds(verb):
                relation = self._harm(word) if word.i not in stated else None
                if relation is None or self._names_another(word, known):
                    continue
                name = f"{verb.lemma_.lower()} for {word.lemma_.lower()}"
                yield Event(
                    relation, charge.object, charge.subject, word, _SURE, name, settled=True, modality="possible"
                )

    def _names_another(self, word: Token, known: set[str]) -> bool:
        """Return True if harm is done to another state, or to someone named whose state the text does not tell."""
        names = [o for o in prepositional(word, "of") if o.pos_ == "PROPN" and o.ent_type_ not in _PLACES]
        someone = bool(names) or any(t.ent_type_ == "PERSON" for t in word.subtree)
        return someone or names_others(word.subtree, known, self._finder)

    def _harm(self, word: Token) -> str | None:
        """Return which harm a word tells: "trying to divide", "breaking the truce" and "shelling rebels" tell none."""
        acted_on = {noun_lemma(o) for o in objects(word)} if word.pos_ == "VERB" else set()
        if acted_on & self._apart or any(c.dep_ == "xcomp" for c in word.children):
            return None
        if word.pos_ == "VERB":
            frames = [f for f in frames_of(word, self._lexicon.verbs) if not acted_on or _acts(f)]
        else:
            # of "fires" only those under fire are told
            frames = [f for f in self._lexicon.nouns.get(noun_lemma(word), ()) if f.object != (("under",),)]
        found = (f.relation for f in frames if f.relation in _HARM and fits(word, f, self._lexicon))
        listed = (relation for relation in _HARM if noun_lemma(word) in _words(relation))
        return next(found, next(listed, None))


def _acts(frame: Frame) -> bool:
    """Return True for a frame in which what the verb acts on is harmed: to push migrants somewhere harms no state."""
    return frame.theme is not None or any("obj" in roles for roles in frame.object)


def _grounds(verb: Token) -> Iterator[Token]:
    """Yield what someone is blamed for: "of *attacking*", "responsible for *the attack*", "of plotting *an attack*"."""
    below = [verb, *(c for c in verb.children if c.dep_ in _BELOW)]
    found = [n for t in below for w in _GROUNDS for n in prepositional(t, w)]
    for word in (t for item in dict.fromkeys(found) for t in (item, *item.conjuncts)):
        yield word
        yield from objects(word) if word.lemma_.lower() in _words("staging") else ()
