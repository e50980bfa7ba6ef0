"""Reactions: who is judged, asked or refused by words that name nobody, since the text has just told who acted.

"Chad cut off Mali's water. *Bamako called the step illegal*": Mali accuses Chad. "Mali asked Chad for a loan, but
*Chad refused*": Chad rejects Mali. Who has acted against another reacts against the same one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import product

from graph.ontology import RELATION_TYPES
from loaders.extraction.deeds import Deed, actors_of
from loaders.extraction.discourse import Discourse
from loaders.extraction.event import Event
from loaders.extraction.events import EventFinder
from loaders.extraction.fitting import fits
from loaders.extraction.lexicon import Frame, Lexicon, frame_text, read_data
from loaders.extraction.mention import Party
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import frames_of, particle
from loaders.extraction.scope import is_negation
from loaders.extraction.syntax import noun_lemma, objects
from loaders.extraction.understood import names_others

_JUDGING = frozenset({"ACCUSES", "PROTESTS_AGAINST"})
_ASKING, _REFUSING = "REQUESTS", "REJECTS"
#: What one answers who refuses.
_SAID = frozenset({"REQUESTS", "ACCUSES", "THREATENS"})
_HARM = frozenset(
    name for name, kind in RELATION_TYPES.items() if kind.valence == "-" and not kind.symmetric
) - {_REFUSING, *_JUDGING}  # fmt: skip
_POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "such"})
_BARE = frozenset({"it", "this", "that", "them", "these", "those"})
_APART = frozenset({"appos", "npadvmod", "dep"})
#: How often it is whoever acted last (as a share of the frame's own weight).
_SURE = 0.8


@cache
def _words() -> dict[str, frozenset[str]]:
    return {key: frozenset(words.split()) for key, words in read_data("reactions.yaml").items()}


class ReactionFinder:
    """Finds reactions to what the text has just told."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder, events: EventFinder) -> None:
        self._lexicon = lexicon
        self._finder = finder
        self._events = events

    def events(self, sentence: Span, found: Sequence[Event], discourse: Discourse) -> Iterator[Event]:
        """Yield the reactions of a sentence to what it tells itself (`found`), or what the one before it has told."""
        stated = {e.predicate.i for e in found}
        words = _words()["reacting"]
        reacting = [t for t in sentence if t.pos_ == "VERB" and t.lemma_.lower() in words and t.i not in stated]
        if not reacting:
            return
        here = [e for e in found if _is_act(e)]
        earlier = [e for e in discourse.acts() if _is_act(e)]
        deeds = [d for d in discourse.deeds if d.sentence >= discourse.sentence - 1]
        for verb in reacting:
            if not any(is_negation(c) for c in verb.children):
                nearest = sorted(here, key=lambda e: (e.predicate.i > verb.i, -e.predicate.i))
                yield from self._of(verb, [*nearest, *reversed(earlier)], deeds)

    def _of(self, verb: Token, acts: Sequence[Event], deeds: Sequence[Deed]) -> Iterator[Event]:
        for frame in frames_of(verb, self._lexicon.verbs):
            if not _may_be(verb, frame) or not fits(verb, frame, self._lexicon):
                continue
            left, right = self._events.sides(verb, frame)
            if not left or right:
                continue
            # what is demanded undoes what was done
            known, kinds = {p.entity.id for p in left}, self._kinds(verb) if frame.relation != _ASKING else set()
            targets = self._actors(verb, frame.relation, known, [e for e in acts if _is_meant(e, known, kinds)])
            if not targets and frame.relation == "ACCUSES":
                targets = self._doers(verb, known, [d for d in deeds if not kinds or d.relations & kinds])
            name = f"{verb.lemma_.lower()}: {frame_text(frame)} (reaction)"
            for a, b in product(left, targets):
                yield Event(frame.relation, a, b, verb, frame.weight * _SURE, name, frame.denies)
            if targets:
                return

    def _kinds(self, verb: Token) -> set[str]:
        """Return the relations that the nouns may state which a verb judges: "condemned the *embargo*"."""
        return {f.relation for o in objects(verb) for f in self._lexicon.nouns.get(noun_lemma(o), ())}

    def _actors(self, verb: Token, relation: str, known: set[str], acts: Sequence[Event]) -> list[Party]:
        """Return whom a reaction is against, as the nearest act tells that it can answer."""
        for act in acts:
            if _against(act, known, relation) is None:
                continue
            same = [e for e in acts if e.predicate is act.predicate]
            parties = {p.entity.id: p for e in same if (p := _against(e, known, relation)) is not None}
            ends = {end.entity.id for e in same for end in (e.subject, e.object)}
            if names_others(verb.subtree, known | ends, self._finder):
                return []
            return [replace(p, how="reference") for p in parties.values()]
        return []

    def _doers(self, verb: Token, known: set[str], deeds: Sequence[Deed]) -> list[Party]:
        """Return who did the last harm that the text tells of, to whomever."""
        for deed in reversed(deeds):
            word = deed.token
            later = word.doc is verb.doc and word.i >= verb.i
            if later or word.pos_ != "VERB" or not deed.relations & _HARM:
                continue
            found = [p for p in actors_of(deed, self._finder.within(deed.passage), 1) if p.entity.type == "Country"]
            ids = {p.entity.id for p in found}
            if found:
                return [] if ids & known or names_others(verb.subtree, known | ids, self._finder) else found
        return []


def _may_be(verb: Token, frame: Frame) -> bool:
    """Return True if a frame is of a reaction, and its verb acts on what the text has told before, or on nothing."""
    if not {("subj",), ("where",)} & set(frame.subject):
        return False
    acted_on = objects(verb)
    if not all(_points_back(o) for o in acted_on):
        return False
    names = {verb.lemma_.lower(), particle(verb)}
    if frame.relation == _REFUSING:
        return bool(names & _words()["refusing"])
    if frame.relation == _ASKING:
        return bool(acted_on) and bool(names & _words()["asking"])
    return frame.relation in _JUDGING and bool(acted_on or frame.relation == "PROTESTS_AGAINST")


def _is_act(event: Event) -> bool:
    kind = RELATION_TYPES[event.relation]
    return not kind.structural and not kind.symmetric


def _is_meant(act: Event, known: set[str], kinds: set[str]) -> bool:
    """Return True if an act can be what a noun of some relations means: no other's of another kind, and no own one."""
    own = act.subject.entity.id in known
    return not kinds or (act.relation in kinds) != own


def _against(act: Event, known: set[str], relation: str) -> Party | None:
    """Return whom a reaction to an act is against: who did it, or whom those who react have acted against."""
    subject, other = act.subject, act.object
    harms = RELATION_TYPES[act.relation].valence == "-"
    suffers = other.entity.id in known
    if subject.entity.id in known:
        asks = act.relation == _ASKING and relation in _JUDGING
        return other if (harms or asks) and not suffers and relation != _REFUSING else None
    if relation == _REFUSING:
        return subject if suffers and act.relation in _SAID else None
    return subject if harms and (suffers or relation != _ASKING) else None


def _points_back(noun: Token) -> bool:
    """Return True for "it", "the step", and for "a step" that stands for its whole clause."""
    apart = noun.dep_ in _APART and noun_lemma(noun) in _words()["wholes"]
    return apart or noun.lower_ in _BARE or any(c.lower_ in _POINTING for c in noun.lefts)
