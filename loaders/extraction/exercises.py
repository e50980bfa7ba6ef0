"""Exercises: who hosts and who takes part, in the sentence that names one and in those that go on about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.entity import Entity
from loaders.extraction.event import Event
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.mention import Party
from loaders.extraction.naming import exercise, exercise_names
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.syntax import noun_lemma, objects, prepositional, subjects

_NEAR = 25
_POINTING = frozenset({"the", "this", "these", "both"})


@dataclass(frozen=True, slots=True)
class Topic:
    """The exercise that a paragraph is about."""

    entity: Entity
    #: Where the document named it.
    span: tuple[int, int]
    paragraph: int


class ExerciseFinder:
    """Finds hosts and participants in the sentences of a passage."""

    def __init__(self, passage: Passage, finder: PartyFinder, lexicon: Lexicon) -> None:
        self._passage = passage
        self._finder = finder
        self._drills = lexicon.themes["exercise"]
        self._words = lexicon.structure

    def topic(self, sentence: Span, current: Topic | None) -> Topic | None:
        """Return the exercise that a sentence names, or the one that its paragraph has named."""
        for start, end, name in exercise_names(sentence.text):
            place = (
                start + sentence.start_char + self._passage.offset,
                end + sentence.start_char + self._passage.offset,
            )
            if not any(m.start < place[1] and place[0] < m.end for m in self._passage.mentions):
                return Topic(exercise(name), place, self._passage.offset)
        if current is not None and current.paragraph == self._passage.offset:
            return current
        return None

    def events(self, sentence: Span, topic: Topic) -> Iterator[Event]:
        """Yield HOSTS and PARTICIPATES_IN for the topic of a sentence."""
        hub = Party(topic.entity, topic.span)
        seen: set[tuple[str, str]] = set()
        for token in sentence:
            for relation, parties in self._roles(token, topic):
                for party in parties:
                    key = (relation, party.entity.id)
                    if key not in seen and party.entity.type in {"Country", "Organization"} and _acts(party):
                        seen.add(key)
                        yield Event(relation, party, hub, token, 0.75, f"{topic.entity.name}: {relation.lower()}")

    def _roles(self, token: Token, topic: Topic) -> Iterator[tuple[str, list[Party]]]:
        lemma = noun_lemma(token)
        if token.pos_ == "VERB":
            yield from self._of_verb(token, lemma, topic)
        elif lemma == "participant":
            yield "PARTICIPATES_IN", self._said_of(token)
        elif lemma in self._drills and self._is_topic(token, topic):
            owners = self._finder.modifiers(token)
            if len(owners) == 1:
                yield "HOSTS", owners
            several = [p for o in prepositional(token, "of") for p in self._finder.parties(o)]
            yield "PARTICIPATES_IN", [*(owners if len(owners) > 1 else []), *self._with([token]),
                                      *(several if len(several) > 1 else [])]  # fmt: skip

    def _of_verb(self, verb: Token, lemma: str, topic: Topic) -> Iterator[tuple[str, list[Party]]]:
        if lemma in self._words["happening"] and any(self._is_topic(s, topic) for s in subjects(verb)):
            yield "HOSTS", [p for o in prepositional(verb, "in") for p in self._finder.parties(o) if p.how == "name"]
        things = objects(verb)
        about = any(self._is_topic(t, topic) or t.lower_ in self._words["drill_references"] for t in things)
        part = lemma in {"take", "play"} and any(t.lower_ == "part" for t in things)
        doers = [p for s in subjects(verb) for p in self._finder.parties(s)]
        places = [p for o in prepositional(verb, "in") for p in self._finder.parties(o) if p.how == "name"]
        if lemma in self._words["hosting"] and (about or self._is_topic(verb, topic)):
            partners = self._with([verb])
            usual = any(t.lower_ in self._words["recurring"] for t in verb.subtree)
            together = lemma in self._words["holding"] and not usual and (len(doers) > 1 or bool(partners))
            # several who hold an exercise take part in it; one who holds it with others is host, too
            yield "HOSTS", [*(doers if not together or len(doers) == 1 else []), *places]
            yield "PARTICIPATES_IN", [*(doers if together else []), *partners]
        elif part or (lemma in self._words["taking_part"] and (about or self._refers(verb, topic))):
            others = [p for t in things if not self._is_topic(t, topic) for p in self._finder.parties(t)]
            yield "PARTICIPATES_IN", [*doers, *self._with([verb]), *(others if lemma in {"join", "involve"} else [])]
            yield "HOSTS", places if about else []

    def _refers(self, verb: Token, topic: Topic) -> bool:
        """Return True if a verb's phrase names the topic, or nothing else that could be joined."""
        if verb.tag_ == "VBN" and any(c.dep_ == "agent" for c in verb.children):
            # "forces, joined by exiles"
            return False
        named = [t for t in verb.subtree if self._is_topic(t, topic) or self._is_meant(t)]
        return bool(named) or noun_lemma(verb) in {"participate", "train", "drill", "exercise", "join", "come"}

    def _is_meant(self, token: Token) -> bool:
        """Return True for "the manoeuvres": the exercise that the paragraph is about."""
        return noun_lemma(token) in self._drills and any(c.lower_ in _POINTING for c in token.children)

    def _is_topic(self, token: Token, topic: Topic) -> bool:
        start, end = self._passage.place(token)
        return start < topic.span[1] + _NEAR and topic.span[0] - _NEAR < end and (
            (start < topic.span[1] and topic.span[0] < end) or noun_lemma(token) in self._drills)  # fmt: skip

    def _with(self, tokens: Iterable[Token]) -> list[Party]:
        words = ("with", "between", "among", "involving", "by")
        return [p for t in tokens for w in words[:4] for o in prepositional(t, w) for p in self._finder.parties(o)]

    def _said_of(self, noun: Token) -> list[Party]:
        """Return whom "participants" is said of: "A and B were among the participants", "participants include A"."""
        top = noun
        while top.dep_ in {"pobj", "prep"}:
            top = top.head
        verb = top if top.pos_ in {"VERB", "AUX"} else top.head
        tokens = [*subjects(verb), *objects(verb)] if verb.pos_ in {"VERB", "AUX"} else []
        return [p for t in tokens if t != noun for p in self._finder.parties(t)]


def _acts(party: Party) -> bool:
    return party.how in {"name", "agent", "force", "reference", "person"}
