"""Bidding: who has asked for what others do at their request, and whom soldiers or doctors help who come at it.

"Chadian troops landed in Mali *at the request of its government*": Mali has asked Chad, and Chad helps Mali.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import product

from loaders.extraction.event import Event
from loaders.extraction.lexicon import Lexicon, word_list
from loaders.extraction.pairing import ACTING
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import heads
from loaders.extraction.scope import is_negation
from loaders.extraction.syntax import is_passive, noun_lemma, passive_subjects, subjects
from loaders.extraction.understood import only_other

_AT = frozenset({"at", "upon"})
_REFUSING = frozenset({"refuse", "decline"})
_VERBAL = frozenset({"VERB", "AUX"})
_STEPS = 3
_INVITATION = "invitation"
_ASKED, _HELPED = 0.7, 0.65


_words = partial(word_list, "implied.yaml")


class BiddingFinder:
    """Finds what is done at somebody's request."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder) -> None:
        self._finder = finder
        self._coming = lexicon.themes["troops"], lexicon.themes["helpers"]

    def events(self, sentence: Span) -> Iterator[Event]:
        """Yield who asked whom, and whom those help who came at a request."""
        for noun in sentence:
            if noun.dep_ == "advcl" and noun.lemma_.lower() in _words("wished") and _is_wish(noun):
                yield from self._wished(noun)
            elif noun.dep_ == "pobj" and noun.head.lower_ in _AT and noun_lemma(noun) in _words("bidding"):
                verb = _verb(noun)
                if verb is not None:
                    yield from self._of(noun, verb)

    def _of(self, noun: Token, verb: Token) -> Iterator[Event]:
        doing = self._doing(verb)
        owners = self._finder.modifiers(noun) or self._finder.objects_of(noun, ("of", "by", "from"))
        doers = [p for t in doing for p in self._finder.parties(t)]
        comes = any(self._comes(t) for t in doing)
        if noun_lemma(noun) == _INVITATION and not comes:
            # who visits at an invitation has not been asked for anything
            return
        own = {p.entity.id for p in doers}
        asking = [p for p in owners if p.entity.id not in own] or only_other(noun, own, self._finder)
        for a, b in product(asking, doers):
            yield Event("REQUESTS", replace(a, how="agent"), b, noun, _ASKED, f"at the {noun.lower_} of", settled=True)
        done_by = is_passive(verb) and bool(subjects(verb))
        if comes and not done_by and verb.lemma_.lower() not in _words("leaving"):
            for a, b in product(doers, asking):
                yield Event("AIDS", a, b, verb, _HELPED, f"came at the {noun.lower_} of")

    def _wished(self, wish: Token) -> Iterator[Event]:
        """Yield who has asked for what is done "*as Chad had demanded*", and whom those reject who do not do it."""
        verb = wish.head
        askers = [p for t in subjects(wish) for p in self._finder.parties(t) if p.how in ACTING]
        doers = [p for t in self._doing(verb) for p in self._finder.parties(t)]
        chain = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)
        refused = any(v.lemma_.lower() in _REFUSING or any(is_negation(c) for c in v.children) for v in chain)
        for a, b in product(askers, doers):
            if a.entity.id != b.entity.id:
                name = f"as {wish.lower_}"
                yield Event("REQUESTS", replace(a, how="agent"), b, wish, _ASKED, name, settled=True)
                if refused:
                    yield Event("REJECTS", b, a, verb, _ASKED, f"{name}, refused", settled=True)

    def _doing(self, verb: Token) -> Sequence[Token]:
        """Return who acts; of a passive without an agent, the troops or doctors that are sent."""
        found = subjects(verb)
        return found or ([s for s in passive_subjects(verb) if self._comes(s)] if is_passive(verb) else [])

    def _comes(self, doer: Token) -> bool:
        return any(noun_lemma(n) in kind for n in heads(doer) for kind in self._coming)


def _is_wish(clause: Token) -> bool:
    """Return True for "as Chad had demanded"; "as Chad demanded the crew's release" only tells when."""
    told = {c.dep_ for c in clause.children} & {"dobj", "ccomp", "xcomp", "dative"}
    return not told and any(c.lower_ == "as" and c.dep_ in {"mark", "advmod"} for c in clause.lefts)


def _verb(noun: Token) -> Token | None:
    """Return the verb of what is done at a request, also where the parser hangs the phrase on a noun beside it."""
    word = noun.head.head
    for _ in range(_STEPS):
        if word.pos_ in _VERBAL or word.head is word:
            break
        word = word.head
    return word if word.pos_ in _VERBAL else None
