"""Mediation: between whom someone mediates who names neither side, where the text has just told who they are.

"Kenya and Uganda signed a truce. *Chad* mediated." "Kenya attacked Uganda. *Chad* hosted the talks."
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import product

from loaders.extraction.discourse import Discourse
from loaders.extraction.event import Event
from loaders.extraction.lexicon import load_lexicon, word_list
from loaders.extraction.mention import Party
from loaders.extraction.pairing import ACTING
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import heads, predicated
from loaders.extraction.syntax import noun_lemma, objects, prepositional, subjects

PATTERN = "mediation between those of whom the text has told"
_SURE = 0.65
#: What parties do that someone mediates between, the nearest to talks first.
_DEALINGS = (
    frozenset({"AGREES_WITH", "CONSULTS_WITH"}),
    frozenset({"ASSAULTS", "DISPUTES_WITH", "SANCTIONS", "MOBILIZES_AGAINST", "COERCES", "ACCUSES"}),
)
#: What a sentence tells of those whom it brings together; the rest is what others have done.
_MET = _DEALINGS[0]
#: How many sentences back parties are still meant, and how many there can be.
_REACH, _PAIR, _MOST = 3, 2, 6
_POINTING = frozenset({"the", "this", "that", "these", "those", "their", "both"})


_words = partial(word_list, "mediation.yaml")


@cache
def _triggers() -> frozenset[str]:
    return frozenset().union(*map(_words, ("verbs", "presiding", "roles", "nouns"))) | {"offices"}


class MediationFinder:
    """Finds mediators in a sentence, with those of whom it or the document has told before."""

    def __init__(self, discourse: Discourse, finder: PartyFinder) -> None:
        self._discourse = discourse
        self._finder = finder

    def events(self, sentence: Span, found: Sequence[Event]) -> Iterator[Event]:
        """Yield CONSULTS_WITH of mediators; `found` are the events that the sentence's words state by themselves."""
        triggers = _triggers()
        for token in sentence:
            if token.lower_ not in triggers and token.lemma_ not in triggers:
                continue
            between = {e.predicate.i for e in found if e.relation == "CONSULTS_WITH"}
            mediators = [] if token.i in between else [p for p in self._mediators(token) if p.how in ACTING]
            ids = {p.entity.id for p in mediators}
            sides = self._sides(ids, token, found) if ids else []
            for mediator, party in product(mediators, sides):
                yield Event("CONSULTS_WITH", mediator, party, token, _SURE, PATTERN)
            if len(sides) == _PAIR and _ends_fighting(token):
                yield Event("AGREES_WITH", sides[0], sides[1], token, _SURE, PATTERN)

    def _mediators(self, token: Token) -> list[Party]:
        """Return who mediates, by a verb or a noun that says so."""
        word = "good_offices" if token.lower_ == "offices" and _is_good(token) else noun_lemma(token)
        if token.pos_ == "VERB":
            doers = subjects(token) if _is_mediating(token) else []
            return [p for s in doers for p in self._finder.parties(s)]
        if word in _words("roles"):
            # "with Norway as mediator", "Norway, which acted as guarantor"
            said = [s for s in predicated(token) if s != token and not _of_paper(token)]
            return [p for s in said for p in self._finder.parties(s)]
        if {word, token.lower_} & _words("nouns"):
            by = [o for w in ("of", "by", "from") for o in prepositional(token, w)]
            return [*self._finder.modifiers(token), *(p for o in by for p in self._finder.parties(o))]
        return []

    def _sides(self, mediators: set[str], token: Token, found: Sequence[Event]) -> list[Party]:
        """Return between whom they mediate: the parties of the latest dealings that they have no part in."""
        own = [p for w in ("between", "among") for o in prepositional(token, w) for p in self._finder.parties(o)]
        if own and token.pos_ == "NOUN":
            # "a channel between A and B"
            return _distinct(p for p in own if p.entity.id not in mediators)
        here = [e for e in found if e.relation in _MET and not {e.subject.entity.id, e.object.entity.id} & mediators]
        if here:
            return _distinct(p for e in here for p in (e.subject, e.object))
        dealings = [d for d in self._discourse.dealings if not {p.entity.id for p in d.parties} & mediators]
        for kinds in _DEALINGS:
            near = [d for d in dealings if d.relation in kinds and self._discourse.sentence - d.sentence <= _REACH]
            if near:
                return _distinct(p for d in near if d.sentence == near[-1].sentence for p in d.parties)
        return []


def _ends_fighting(verb: Token) -> bool:
    """Return True if a verb of mediation has a truce as its object: the sides have agreed on it."""
    return verb.pos_ == "VERB" and any(noun_lemma(o) in load_lexicon().structure["between_two"] for o in objects(verb))


def _of_paper(noun: Token) -> bool:
    """Return True for who has to do with something else than talks: a guarantor of a treaty need not have talked."""
    spoken = [noun_lemma(o) in load_lexicon().themes["parley"] for o in prepositional(noun, "of")]
    return not all(spoken) or (noun_lemma(noun) == "guarantor" and not spoken)


def _is_good(noun: Token) -> bool:
    return any(c.lower_ == "good" for c in noun.lefts)


def _is_mediating(verb: Token) -> bool:
    """Return True for a verb of mediation without another object than talks, or one of presiding over known talks."""
    word, things = verb.lemma_.lower(), objects(verb)
    talks = [o for o in things if {noun_lemma(n) for n in heads(o)} & load_lexicon().themes["mediated"]]
    if word in _words("verbs"):
        return bool(talks) or not things
    known = any(c.lower_ in _POINTING for o in talks for c in o.lefts)
    return word in _words("presiding") and known


def _distinct(parties: Iterable[Party]) -> list[Party]:
    """Return the parties, each once; nobody if they are more than talks have."""
    found = {p.entity.id: p for p in parties}
    return list(found.values()) if 1 < len(found) <= _MOST else []
