"""Concessions: what someone asks another to give back, to withdraw or to undo, though nothing says for whom.

"Mali demanded that Chad *hand over* the pilots": Chad is to yield to Mali. So it is with "asked Chad for their
*release*", and with "gave Chad a week to *leave*"; a demand that is turned down has been made all the same.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from loaders.extraction.calls import is_infinitive
from loaders.extraction.event import Event
from loaders.extraction.lexicon import Lexicon, word_list
from loaders.extraction.parse import Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import particle
from loaders.extraction.scope import is_negation
from loaders.extraction.syntax import noun_lemma, objects, prepositional

_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "relcl"})
_DUTY = frozenset({"must", "should"})
_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
#: How often it is for whoever asks.
_SURE = 0.7


_words = partial(word_list, "implied.yaml", "undoing")


class ConcessionFinder:
    """Finds what requests ask another to undo."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder) -> None:
        self._finder = finder
        self._treaties = lexicon.themes["agreement"]

    def events(self, told: Sequence[Event]) -> Iterator[Event]:
        """Yield that those who are asked to undo something are to yield to the state that asks them.

        Args:
            told: What the words of the sentence state.
        """
        yielding = [e for e in told if e.relation == "YIELDS_TO"]
        for request in told:
            asker, other = request.subject, request.object
            if request.relation != "REQUESTS" or asker.entity.type != "Country":
                continue
            for word in _asked(request.predicate):
                known = asker.entity.id, other.entity.id
                here = {e.object.entity.id for e in yielding if e.predicate is word}
                if request.predicate.pos_ == "NOUN":
                    # where the request is refused, the word itself states nothing
                    here -= {known[0]}
                if not here and not self._names_others(word, known):
                    name = f"{word.lemma_.lower()} asked for"
                    yield Event("YIELDS_TO", other, asker, word, _SURE, name, settled=True, modality="requested")

    def _names_others(self, word: Token, known: Collection[str]) -> bool:
        """Return True if a word's phrase names another state, which is then yielded to, or a treaty, which is left."""
        phrase = [word]
        for token in phrase:
            phrase += [c for c in token.children if c.dep_ != "relcl"]
            if noun_lemma(token) in self._treaties:
                return True
            if (token.pos_ == "PROPN" or token.ent_type_ == "NORP") and any(
                p.entity.id not in known and p.person is None for p in self._finder.parties(token)
            ):
                return True
        return False


def _asked(word: Token) -> Iterator[Token]:
    """Yield the words of what is to be undone among those that a word of asking governs."""
    if any(is_negation(c) for c in word.children):
        return
    things = objects(word) if word.pos_ == "VERB" else []
    below = [c for w in (word, *things) for c in w.children if c.pos_ in _VERBAL]
    clauses = [c for c in below if c.dep_ in _CLAUSES] or [c for c in below if is_infinitive(c)]
    for clause in (c for top in clauses for c in (top, *top.conjuncts)):
        if _undoes(clause):
            yield clause
        things = [*things, *(o for o in objects(clause) if clause.lemma_.lower() in _words("beginning"))]
    for noun in (*things, *prepositional(word, "for")):
        if noun.pos_ in _NOMINAL and noun_lemma(noun) in _words("nouns"):
            yield noun


def _undoes(verb: Token) -> bool:
    if any(c.lower_ in _DUTY for c in verb.children):
        # what someone says must be done is told by its own words
        return False
    names = {verb.lemma_.lower(), particle(verb)}
    return bool(names & _words("verbs")) or (bool(names & _words("with_object")) and bool(objects(verb)))
