"""Counterparts: the other party of an act that its own clause leaves out, where the sentence has just told who it is.

"Chad expelled two Libyan envoys and *closed the border*", "Chad accused Libya of *shelling villages*", "Chad protested
to Libya over the *arrest* of its fishermen": whom the sentence last related to the actor is meant.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product

from graph.ontology import RELATION_TYPES
from loaders.extraction.event import Event, Half
from loaders.extraction.events import EventFinder
from loaders.extraction.lexicon import Frame, Lexicon, frame_text, word_list
from loaders.extraction.mention import Party
from loaders.extraction.opponents import OpponentFinder
from loaders.extraction.parse import Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.scope import is_negation
from loaders.extraction.syntax import noun_lemma, objects
from loaders.extraction.understood import names_others

#: How often it is the one whom the sentence has just told of (as a share of the frame's own weight).
_SURE = 0.8
_STATED = frozenset({"VERB", "NOUN"})
#: What A says or does to B because of what B has done to A.
_GRIEVANCES = frozenset({"PROTESTS_AGAINST", "ACCUSES", "REQUESTS", "THREATENS"})
_HARM = frozenset({"ASSAULTS", "COERCES"})
#: Of those who do this for each other none is meant where one of them does harm.
_HELP = frozenset({"SUPPORTS", "AIDS", "SUPPLIES_ARMS_TO", "ALLIED_WITH", "COOPERATES_WITH"})


_words = partial(word_list, "implied.yaml", "left_out")


class CounterpartFinder:
    """Finds acts of whose two parties a clause names one."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder, events: EventFinder) -> None:
        self._finder = finder
        self._events = events
        self._opponents = OpponentFinder(lexicon, finder)

    def events(self, found: Sequence[Event]) -> Iterator[Event]:
        """Yield what the words of a sentence half say, once another tells their other party.

        Args:
            found: The events of the sentence's other words.
        """
        told = [e for e in found if not RELATION_TYPES[e.relation].structural or e.relation == "ALLIED_WITH"]
        done = {e.predicate.i for e in told}
        first = min(done, default=None)
        tried: set[int] = set()
        for half in self._events.halves:
            place = half.token.i
            if half.token.pos_ not in _STATED or place in done:
                continue
            events: list[Event] = []
            if first is not None and place > first and place not in tried and self._may_be(half.token, half.frame):
                tried.add(place)
                events = list(self._of(half, told))
            events = events or list(self._opponents.events(half))
            if events:
                done.add(place)
            yield from events

    def _of(self, half: Half, told: Sequence[Event]) -> Iterator[Event]:
        token, frame, left, right = half.token, half.frame, half.left, half.right
        if any(is_negation(c) for c in token.children):
            return
        if frame.mutual:
            left, right = left or right, []
        if left and not right and self._leaves_out(token, frame):
            meant = [e for e in told if e.relation not in _HELP] if frame.relation in _HARM else told
            pairs = product(left, self._other(token, left, meant))
        elif right and not left and frame.relation in _HARM and token.pos_ == "NOUN":
            grieved = [e for e in told if e.relation in _GRIEVANCES and _is(e.subject, right)]
            pairs = product(self._other(token, right, grieved), right)
        else:
            return
        name = f"{token.lemma_.lower()}: {frame_text(frame)} (counterpart)"
        for a, b in pairs:
            yield Event(frame.relation, a, b, token, frame.weight * _SURE, name, frame.denies)

    def _may_be(self, token: Token, frame: Frame) -> bool:
        if token.lemma_.lower() in _words("words"):
            return True
        if token.pos_ == "NOUN" or frame.relation not in _HARM:
            return frame.relation in _words("by_nouns" if token.pos_ == "NOUN" else "by_verbs")
        return token.dep_ == "pcomp" or bool(objects(token))

    def _leaves_out(self, token: Token, frame: Frame) -> bool:
        """Return True if a verb acts on a state's people or soil, or on what its frame speaks of, or on nothing."""
        if token.pos_ == "NOUN" or frame.theme is not None:
            return frame.relation not in _HARM
        return all(noun_lemma(o) in self._opponents.things for o in objects(token))

    def _other(self, token: Token, known: Sequence[Party], told: Sequence[Event]) -> list[Party]:
        """Return whom the sentence last related to some actors; nobody if the word's own phrase names another."""
        latest = max((e.predicate.i for e in told if e.predicate.i < token.i and _joins(e, known)), default=None)
        found: dict[str, Party] = {}
        for event in (e for e in told if e.predicate.i == latest and _joins(e, known)):
            party = event.object if _is(event.subject, known) else event.subject
            if not _is(party, known):
                found[party.entity.id] = party
        ids = {p.entity.id for p in known} | set(found)
        return [] if names_others(token.subtree, ids, self._finder) else list(found.values())


def _is(party: Party, known: Sequence[Party]) -> bool:
    return any(p.entity.id == party.entity.id for p in known)


def _joins(event: Event, known: Sequence[Party]) -> bool:
    return _is(event.subject, known) != _is(event.object, known)
