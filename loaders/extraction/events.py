"""Events: frames of verbs, nouns and adjectives filled with actors."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, permutations, product
from typing import Protocol

from graph.ontology import RELATION_TYPES
from loaders.extraction.event import Event, Half
from loaders.extraction.fitting import fits
from loaders.extraction.implied import ImpliedFinder
from loaders.extraction.lexicon import Frame, Lexicon, Side, frame_text
from loaders.extraction.mention import Party
from loaders.extraction.pairing import ACTING, allowed, are_facing, is_settled, presupposed
from loaders.extraction.parse import Token
from loaders.extraction.participles import called, participle
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import frames_of, occurring
from loaders.extraction.reciprocity import has_foe, is_mutual, is_reciprocal
from loaders.extraction.roles import RoleFinder
from loaders.extraction.sayings import SayingFinder
from loaders.extraction.senders import senders
from loaders.extraction.syntax import is_passive, noun_lemma, objects, prepositional, subjects
from loaders.extraction.understood import is_left_out, understood

#: Heads of objects that are someone or something else than an actor.
_NAMED = frozenset({"NOUN", "PROPN"})
_GIVEN = frozenset({"aid", "arms", "troops"})
#: What is done for another who wants it.
_FAVOURS = frozenset({"AIDS", "SUPPLIES_ARMS_TO", "YIELDS_TO", "COOPERATES_WITH", "CONSULTS_WITH"})
#: Those of which readiness is enough for an agreement.
_GIFTS = frozenset({"AIDS", "SUPPLIES_ARMS_TO", "YIELDS_TO"})
#: Relations that more than a few parties have in common rather than with each other.
_JOINED = frozenset({"AGREES_WITH", "ALLIED_WITH", "COOPERATES_WITH"})
_FEW, _PAIR = 4, 2
#: How often leaders have met who sign together, a gift is given that is asked or thanked for, and an act whose other
#: party only its governor tells is done for that party (as a share of the frame's own weight).
_MEETING, _GIFT, _IMPLIED, _PROMISE = 0.7, 0.7, 0.9, 0.65


def _kinds(frame: Frame, side: Side) -> tuple[str, ...] | None:
    """Return which types may fill a side of a structural relation: "admission *of A* and B *to C*" has one body."""
    kind = RELATION_TYPES[frame.relation]
    if not kind.structural or kind.symmetric or frame.subject == frame.object:
        return None
    return kind.domain if side is frame.subject else kind.range


class Misses(Protocol):
    """Keeps frames that called up a relation which the text does not fill."""

    def missed(self, token: Token, frame: Frame, sides: tuple[Sequence[Party], Sequence[Party]], cause: str) -> None:
        """Keep one, with who was found for its sides and what is missing."""

    def filled(self, token: Token, frame: Frame, roles: Sequence[str], parties: Sequence[Party]) -> None:
        """Keep in which roles of a frame actors were found."""


class EventFinder:
    """Fills the lexicon's frames over a passage."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder, misses: Misses | None = None) -> None:
        self._lexicon = lexicon
        self._finder = finder
        self._misses = misses
        self._roles = RoleFinder(lexicon, finder)
        self._implied = ImpliedFinder(lexicon, finder)
        self._sayings = SayingFinder(lexicon, finder)
        #: What the words so far have left half said, in their order.
        self.halves: list[Half] = []

    def events(self, token: Token) -> list[Event]:
        """Return the events that a word states."""
        lexicon = self._lexicon
        joined = lexicon.adjectives.get(participle(token) or "")
        if joined:
            return self._first(token, joined)
        if token.pos_ in {"VERB", "AUX"}:
            if token.tag_ == "VBN" and token.lower_ in lexicon.adjectives:
                return self._first(token, lexicon.adjectives[token.lower_])
            told = self._first(token, frames_of(token, lexicon.verbs)) or self._sayings.events(token)
            return [*told, *self._promised(token)]
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and noun_lemma(token) in lexicon.nouns):
            return self._first(token, lexicon.nouns.get(noun_lemma(token), ()))
        if token.pos_ == "ADJ" or token.tag_ == "VBN":
            return [*self._first(token, lexicon.adjectives.get(token.lower_, ())), *self._promised(token)]
        return []

    def frames(self, token: Token) -> Sequence[Frame]:
        """Return the frames of a verb or a noun, tried as `events` tries them."""
        lexicon = self._lexicon
        return frames_of(token, lexicon.verbs) if token.pos_ == "VERB" else lexicon.nouns.get(noun_lemma(token), ())

    def sides(self, token: Token, frame: Frame) -> tuple[list[Party], list[Party]]:
        """Return who fills the two sides of a frame; on the first only those who can act."""
        left = [p for p in self._side(token, frame, frame.subject) if p.how in ACTING]
        return left, self._side(token, frame, frame.object)

    def _first(self, token: Token, frames: Sequence[Frame]) -> list[Event]:
        found: list[Event] = []
        for frame in frames:
            if (found and not frame.is_particular) or not fits(token, frame, self._lexicon):
                continue
            # "held drills with A near B": what another frame says of someone else is stated too
            told = {p.entity.id for e in found for p in (e.object, e.subject)}
            more = self._fill(token, frame)
            if not found or not told & {e.object.entity.id for e in more}:
                found += more
        found = found or self._done_for(token, frames) or self._understood(token, frames)
        if not found and self._misses is not None:
            self._explain(token, frames, self._misses)
        return found

    def _done_for(self, token: Token, frames: Sequence[Frame]) -> list[Event]:
        """Return the events of a word that names nobody for whom they are done, where its governor tells."""
        for frame in frames:
            implied = self._implied
            if implied.may_be(frame) and (fits(token, frame, self._lexicon) or implied.gives_up(token, frame)):
                left = [p for p in self._side(token, frame, frame.subject) if p.how in ACTING]
                right = self._implied.towards(token) if left else []
                name = f"{token.lemma_.lower()}: {frame_text(frame)} (implied)"
                if not right or self._implied.others(token, {p.entity.id for p in (*left, *right)}):
                    return []
                pairs = [(a, b) for a, b in product(left, right) if a.entity.id != b.entity.id]
                weight = frame.weight * _IMPLIED
                return [Event(frame.relation, a, b, token, weight, name, frame.denies) for a, b in pairs]
        return [
            Event(g.relation, a, b, token, _GIFT, f"{token.lemma_.lower()} asked or thanked for", modality=g.modality)
            for g in self._implied.gifts(token)
            for a, b in product(g.givers, g.takers)
        ]

    def _understood(self, token: Token, frames: Sequence[Frame]) -> list[Event]:
        """Return the events of a word that leaves out whom it concerns, where its sentence can mean one state only."""
        for frame in frames:
            if frame.understood and fits(token, frame, self._lexicon) and is_left_out(token, frame):
                left = [p for p in self._side(token, frame, frame.subject) if p.how in ACTING]
                right = understood(token, frame, {p.entity.id for p in left}, self._finder) if left else []
                name = f"{token.lemma_.lower()}: {frame_text(frame)} (understood)"
                weight = frame.weight * _IMPLIED
                if right:
                    return [Event(frame.relation, a, b, token, weight, name, frame.denies)
                            for a, b in product(left, right)]  # fmt: skip
        return []

    def _explain(self, token: Token, frames: Sequence[Frame], misses: Misses) -> None:
        """Tell what each frame of a word lacks, where it has found someone."""
        for frame in frames:
            left, right = self._side(token, frame, frame.subject), self._side(token, frame, frame.object)
            if not left and not right:
                cause = "no actor on either side"
            elif not fits(token, frame, self._lexicon):
                if len({p.entity.id for p in (*left, *right)}) < 2:
                    # two things are missing: nearly nothing was said
                    continue
                cause = f"nothing here is of the class “{frame.theme or f'not {frame.no_theme}'}”"
            elif frame.mutual:
                cause = "only one actor"
            elif not right:
                cause = "no actor that it is done to"
            elif not left:
                cause = "no actor who does it"
            elif {p.entity.id for p in left} == {p.entity.id for p in right}:
                cause = "both sides are the same actor"
            else:
                cause = f"who is named like this cannot act: {', '.join(sorted({p.how for p in (*left, *right)}))}"
            misses.missed(token, frame, (left, right), cause)

    def _promised(self, token: Token) -> list[Event]:
        """Return the agreement in "A agreed to send B doctors": what A is to do for B, A has told B."""
        willing = token.lemma_.lower() in self._lexicon.governors["willing"]
        if (token.lemma_.lower() not in self._lexicon.governors["agreeing"] and not willing) or is_passive(token):
            return []
        own = [p for s in subjects(token) for p in self._finder.parties(s) if p.how in ACTING]
        ids = {p.entity.id for p in own}
        deeds = [c for c in token.children if c.dep_ in {"xcomp", "ccomp"} and c.pos_ == "VERB"]
        told = [
            e
            for d in deeds
            for w in (d, *objects(d))
            for e in self.events(w)
            if e.relation in (_GIFTS if willing else _FAVOURS) and e.subject.entity.id in ids
        ]
        partners = {e.object.entity.id: e.object for e in told}
        name = f"{token.lemma_.lower()} to do something for"
        return [
            Event("AGREES_WITH", a, b, token, _PROMISE, name)
            for a, b in product(own, partners.values())
            if a.entity.id != b.entity.id
        ]

    def _fill(self, token: Token, frame: Frame) -> list[Event]:
        if frame.theme == "demand" and any(c.dep_ == "neg" for c in token.children):
            # who will not meet a demand refuses it
            frame = replace(frame, relation="REJECTS", denies=True)
        # whose arms are bought sells them, though it does not act in the sentence
        free = frame.mutual or any("theme" in roles for roles in frame.subject)
        left = [p for p in self._side(token, frame, frame.subject) if free or p.how in ACTING]
        left = left or senders(token, frame, self._finder)
        right = self._acted_on(token, frame, left)
        if bool(left) != bool(right):
            self.halves.append(Half(token, frame, left, right))
        pairs = allowed(frame, self._pairs(token, frame, left, right))
        pattern = f"{called(token)}: {frame_text(frame)}"
        stated = [(r, pairs, frame.denies, is_settled(frame)) for r in (frame.relation, frame.also) if r]
        stated += [(frame.presupposes, presupposed(frame, pairs), False, True)] if frame.presupposes else []
        return [
            Event(relation, a, b, token, frame.weight, pattern, denies, settled=settled)
            for relation, joined, denies, settled in stated
            for a, b in joined
            if a.entity.id != b.entity.id
        ] + self._meetings(token, frame, left, pattern)

    def _acted_on(self, token: Token, frame: Frame, left: list[Party]) -> list[Party]:
        """Return the other side of a frame, given its first one."""
        right = self._side(token, frame, frame.object)
        refuge = any(noun_lemma(o) == "asylum" for o in objects(token))
        if RELATION_TYPES[frame.relation].valence == "+" and not refuge:
            # help for a state's rebels is no help for the state, though a refuge for its people is
            right = [p for p in right if p.how != "rebel"]
        if not right and frame.theme in _GIVEN and token.lemma_.lower() in {"offer", "pledge", "promise"}:
            right = self._finder.partners(left)
        return right or self._soil(token, frame, left)

    def _pairs(self, token: Token, frame: Frame, left: list[Party], right: list[Party]) -> list[tuple[Party, Party]]:
        """Return who does what a frame states to whom."""
        if frame.mutual and not (left and right):
            return self._within(token, frame, left or right)
        if frame.mutual:
            right = [p for p in right if p.entity.id not in {q.entity.id for q in left}]
            return list(product(left, right)) or list(combinations(left, 2))
        # "the two cut ties": with each other
        ties = frame.theme == "relations" and frame.relation == "SANCTIONS" and len(left) == _PAIR
        alone = not right and len(left) > 1
        if (alone and (ties or is_mutual(token, frame))) or are_facing(token, frame, left, right):
            return list(permutations(left, 2))
        return list(product(left, self._others(token, left, right)))

    def _soil(self, token: Token, frame: Frame, left: list[Party]) -> list[Party]:
        """Return the states whose soil others attack."""
        if not left or frame.mutual:
            return []
        own = {p.entity.id for p in left}
        found = [p for roles in frame.object for role in roles for p in self._roles.soil(token, frame, role)]
        return [p for p in found if p.entity.id not in own]

    @staticmethod
    def _meetings(token: Token, frame: Frame, left: list[Party], pattern: str) -> list[Event]:
        """Return that leaders met who sign or pledge something together."""
        if frame.relation != "AGREES_WITH" or token.pos_ != "VERB" or is_passive(token):
            return []
        people = [p for p in left if p.how == "person"]
        return [
            Event("CONSULTS_WITH", a, b, token, _MEETING, pattern)
            for a, b in combinations(people, 2)
            if a.entity.id != b.entity.id
        ]

    @staticmethod
    def _others(token: Token, left: list[Party], right: list[Party]) -> list[Party]:
        """Return whom several act on: "A and B closed *their* border" is nothing that they do to one another."""
        if len(left) < 2 or is_reciprocal(token):
            return right
        own = {p.entity.id for p in left}
        return [p for p in right if p.how == "name" or p.entity.id not in own]

    def _within(self, token: Token, frame: Frame, parties: list[Party]) -> list[tuple[Party, Party]]:
        """Pair the actors of one side; "between A's officials and those of B and C" pairs A with B and with C only."""
        if (len(parties) > _FEW and frame.relation in _JOINED) or all(p.how == "instance" for p in parties):
            # a list of parties has the agreement or the alliance in common; that of each two is not told
            return []
        if frame.relation == "ASSAULTS" and token.pos_ == "VERB" and (len(parties) > 2 or has_foe(token)):
            return []
        holders = [token, *self._roles.light(token), *occurring(token)]
        roles = {role for side in (frame.subject, frame.object) for joined in side for role in joined}
        if "between" in roles and not self._finder.modifiers(token):
            for item in (o for h in holders for o in prepositional(h, "between")):
                groups = self._finder.groups(item)
                if len(groups) > 1 and sum(map(len, groups)) > len(groups):
                    return [pair for a, b in combinations(groups, 2) for pair in product(a, b)]
        return list(combinations(parties, 2))

    def _side(self, token: Token, frame: Frame, side: Side) -> list[Party]:
        kinds = _kinds(frame, side)
        for alternative in side:
            found = [p for role in alternative for p in self._roles.parties(token, frame, role)]
            if kinds is not None:
                found = [p for p in found if p.entity.type in kinds]
            if found and self._misses is not None:
                self._misses.filled(token, frame, alternative, found)
            if found:
                return list({p.entity.id: p for p in reversed(found)}.values())[::-1]
            if alternative == ("obj",) and any(t.ent_type_ != "DATE" and t.pos_ in _NAMED for t in objects(token)):
                # the object is someone or something else: what the clause is about is not what the verb acts on
                side = tuple(a for a in side if a != ("comp",))
        return []
