"""Slots: where each actor of a sentence stands in its syntax, whatever the lexicon knows of the words around it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.extraction.lexicon import Frame, Lexicon
from loaders.extraction.mention import Mention, Party
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.predicates import frames_of
from loaders.extraction.syntax import conjuncts, datives, noun_lemma, objects, subjects

_MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "npadvmod"})
_PRONOUNS = frozenset(
    {"it", "its", "they", "their", "them", "he", "she", "his", "her", "him", "we", "us", "our", "i", "my", "me", "both"}
)
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_STEPS = 5


@dataclass(frozen=True, slots=True)
class Slot:
    """A mention of an actor and the noun phrase that it stands in."""

    party: Party
    #: Head of the mention's own words.
    token: Token
    #: Head of the noun phrase by which the actor takes part: "Chinese *officials*".
    anchor: Token
    #: How the phrase is made: name, agent, force, rebel, national, possession, event, reference.
    how: str
    #: Kind of name, as in the gazetteer.
    form: str


@dataclass(slots=True)
class Layout:
    """The slots of a sentence, and the words that govern them."""

    sentence: Span
    slots: tuple[Slot, ...]
    #: By the index of a word: the relations that the lexicon lets it state.
    relations: Mapping[int, tuple[str, ...]]
    #: By the index of an anchor: the predicates that it belongs to, with its role, nearest first.
    roles: Mapping[int, Sequence[tuple[Token, str]]] = field(default_factory=dict)


class SlotFinder:
    """Lays out the actors of sentences."""

    def __init__(self, passage: Passage, finder: PartyFinder, lexicon: Lexicon) -> None:
        self._passage = passage
        self._finder = finder
        self._lexicon = lexicon

    def layout(self, sentence: Span) -> Layout:
        """Return where the actors of a sentence stand."""
        slots = tuple(self._slots(sentence))
        if len({s.party.entity.id for s in slots}) < 2:
            # nothing will be asked of a sentence without a pair
            return Layout(sentence, slots, {})
        relations = {t.i: found for t in sentence if (found := self._relations(t))}
        return Layout(sentence, slots, relations, self._roles(sentence))

    def _slots(self, sentence: Span) -> Iterator[Slot]:
        start, end = self._passage.sentence_place(sentence)
        for mention in self._passage.mentions:
            token = self._passage.head(mention) if start <= mention.start < end else None
            if token is not None and token.sent == sentence:
                anchor, how = self._anchor(token)
                yield Slot(_party(mention, how), token, anchor, how, mention.form)
        for token in sentence:
            if token.lower_ in _PRONOUNS and token.i not in self._passage.at:
                anchor, how = self._anchor(token)
                for party in self._finder.parties(token):
                    yield Slot(party, token, anchor, "reference", how)

    def _anchor(self, token: Token) -> tuple[Token, str]:
        """Return the head of the phrase that stands for an actor, and how it does."""
        actors, how = self._lexicon.actors, "name"
        for _ in range(_STEPS):
            head = token.head
            if token.dep_ in {"conj", "appos"} and how == "name" and head.dep_ in _MODIFIERS:
                token = head
                continue
            if token.dep_ not in _MODIFIERS or head.pos_ not in {"NOUN", "PROPN"} or head == token:
                break
            word = noun_lemma(head)
            if word in actors["agents"]:
                token, how = head, "agent" if how == "name" else how
            elif word in actors["forces"] or word in actors["rebels"]:
                token, how = head, "rebel" if word in actors["rebels"] else "force"
            elif word in actors["nationals"]:
                token, how = head, "national"
            elif word in self._lexicon.nouns or token.dep_ == "compound":
                return token, "event"
            else:
                token, how = head, "possession"
        return token, how

    def _relations(self, token: Token) -> tuple[str, ...]:
        lexicon = self._lexicon
        frames: tuple[Frame, ...] = ()
        if token.pos_ in {"VERB", "AUX"}:
            frames = frames_of(token, lexicon.verbs)
        elif token.pos_ in {"NOUN", "PROPN"}:
            frames = lexicon.nouns.get(noun_lemma(token), ())
        if not frames and token.pos_ in {"ADJ", "VERB"}:
            frames = lexicon.adjectives.get(token.lower_, ())
        if not frames:
            return ()
        near = {noun_lemma(t) for t in token.subtree}
        fitting = [f for f in frames if f.theme is None or near & lexicon.themes[f.theme]]
        return tuple(dict.fromkeys(f.relation for f in fitting))

    @staticmethod
    def _roles(sentence: Span) -> dict[int, list[tuple[Token, str]]]:
        found: defaultdict[int, list[tuple[Token, str]]] = defaultdict(list)
        for word in sentence:
            for item, role in (*_verbal(word), *_prepositional(word), *_modifying(word)):
                for member in conjuncts(item):
                    if (word, role) not in found[member.i]:
                        found[member.i].append((word, role))
        for index, held in found.items():
            held.sort(key=lambda pair: abs(pair[0].i - index))
        return found


def _verbal(word: Token) -> Iterator[tuple[Token, str]]:
    if word.pos_ in {"VERB", "AUX"} and word.dep_ not in {"aux", "auxpass"}:
        yield from ((item, "subj") for item in subjects(word))
        yield from ((item, "obj") for item in objects(word))
        yield from ((item, "dat") for item in datives(word))


def _prepositional(word: Token) -> Iterator[tuple[Token, str]]:
    if word.pos_ not in {"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"}:
        return
    for child in word.children:
        if child.dep_ in _PREPOSITIONS:
            yield from ((item, child.lower_) for item in child.children if item.dep_ == "pobj")
            for inner in (c for c in child.children if c.dep_ == "prep"):
                yield from ((item, inner.lower_) for item in inner.children if item.dep_ == "pobj")


def _modifying(word: Token) -> Iterator[tuple[Token, str]]:
    if word.pos_ in {"NOUN", "PROPN"}:
        yield from ((child, "mod") for child in word.children if child.dep_ in _MODIFIERS)


def _party(mention: Mention, how: str) -> Party:
    person = mention.person
    if person is not None:
        return Party(person.state or person.entity, mention.span, "person", person)
    return Party(mention.actor, mention.span, how if how in {"agent", "force", "rebel", "possession"} else "name")
