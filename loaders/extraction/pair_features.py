"""Features of an ordered pair of actors in a sentence, for the learned classifier.

Each says something of how two slots hang together: lexically (the words that govern them), by the lexicon's relations
of these words, and by syntax alone, so that what is seen of one verb carries over to others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from loaders.extraction.lexicon import Lexicon
from loaders.extraction.parse import Token
from loaders.extraction.predicates import lemma
from loaders.extraction.slots import Layout, Slot

_HELD = 2
_FAR = (0, 1, 2, 3, 5, 8, 12, 20)
_MODAL = frozenset({"will", "would", "may", "might", "could", "should", "must", "can", "shall"})
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_BETWEEN = 8
_PATH = 6


@dataclass(frozen=True, slots=True)
class PairFeatures:
    """Reads the features of pairs of slots in one sentence."""

    layout: Layout
    lexicon: Lexicon
    #: What is the same for all pairs of the sentence.
    _common: list[str] = field(default_factory=list)

    def of(self, subject: Slot, obj: Slot) -> tuple[str, ...]:
        """Return the features of "subject does something to object", without repetition, in a fixed order."""
        found = ["bias", *self._ends(subject, obj), *self._roles(subject, obj), *self._path(subject, obj)]
        found += [*self._around(subject, obj), *self._sentence(subject, obj)]
        return tuple(dict.fromkeys(found))

    def predicate(self, subject: Slot, obj: Slot) -> Token:
        """Return the word that most likely states what joins the slots: what governs both, or what joins their path."""
        mine = [w for w, _ in self.layout.roles.get(subject.anchor.i, ())]
        theirs = [w for w, _ in self.layout.roles.get(obj.anchor.i, ())]
        shared = [w for w in mine if w in theirs]
        known = [w for w in (*shared, *theirs, *mine) if w.i in self.layout.relations]
        if shared or known:
            return next((w for w in shared if w.i in self.layout.relations), (shared or known)[0])
        return _meeting(subject.anchor, obj.anchor)

    def _ends(self, subject: Slot, obj: Slot) -> Iterator[str]:
        first = subject.token.i < obj.token.i
        yield f"order {first}"
        yield f"how {subject.how} {obj.how}"
        yield f"s-how {subject.how} {subject.form}"
        yield f"o-how {obj.how} {obj.form}"
        yield f"types {subject.party.entity.type} {obj.party.entity.type}"
        distance = abs(subject.token.i - obj.token.i)
        yield f"far {sum(distance > limit for limit in _FAR)} {first}"
        left, right = sorted((subject.token.i, obj.token.i))
        others = {s.party.entity.id for s in self.layout.slots if left < s.token.i < right}
        others -= {subject.party.entity.id, obj.party.entity.id}
        yield f"others {min(len(others), 3)}"
        yield f"actors {min(len({s.party.entity.id for s in self.layout.slots}), 5)}"
        if subject.anchor == obj.anchor or obj.anchor in subject.anchor.conjuncts:
            yield "listed"

    def _held(self, slot: Slot) -> Sequence[tuple[Token, str]]:
        return self.layout.roles.get(slot.anchor.i, ())[:_HELD] or ((slot.anchor.head, slot.anchor.dep_),)

    def _classes(self, word: Token) -> tuple[str, ...]:
        return self.layout.relations.get(word.i, ("?",))

    def _roles(self, subject: Slot, obj: Slot) -> Iterator[str]:
        mine, theirs = self._held(subject), self._held(obj)
        for side, held in (("s", mine), ("o", theirs)):
            for number, (word, role) in enumerate(held):
                yield f"{side}{number} {role}"
                yield f"{side} {role} {lemma(word)}"
                for kind in self._classes(word):
                    yield f"{side} {role} :{kind}"
        for (word, role), (other, part) in product(mine, theirs):
            if word == other:
                yield from self._shared(word, role, part)
        (word, role), (other, part) = mine[0], theirs[0]
        if word != other:
            yield f"apart {role} {part} {_step(other, word)}"
            for kind, inner in product(self._classes(word), self._classes(other)):
                yield f"apart {role} :{kind} {part} :{inner}"
                yield f"apart {role} {part} :{inner}"

    def _shared(self, word: Token, role: str, part: str) -> Iterator[str]:
        yield f"both {role} {part}"
        yield f"both {role} {part} {word.pos_}"
        yield f"both {role} {part} {lemma(word)}"
        yield f"by {lemma(word)}"
        for kind in self._classes(word):
            yield f"both {role} {part} :{kind}"
            yield f"by :{kind}"
        for child in word.children:
            if child.dep_ in {"dobj", "attr", "acomp", "nsubjpass"} and child.i in self.layout.relations:
                for kind in self._classes(child):
                    yield f"both {role} {part} of :{kind}"
            elif child.dep_ in {"dobj", "attr", "acomp"}:
                yield f"both {role} {part} of {lemma(child)}"

    def _path(self, subject: Slot, obj: Slot) -> Iterator[str]:
        up, top, down = _route(subject.anchor, obj.anchor)
        shape = [*(f"{_label(t)}^" for t in up), top.pos_, *(f"{_label(t)}v" for t in reversed(down))]
        if len(up) + len(down) <= _PATH:
            yield "path " + " ".join(shape)
            for kind in self._classes(top):
                yield f"path {' '.join(_label(t) for t in up)} :{kind} {' '.join(_label(t) for t in reversed(down))}"
        yield f"length {min(len(up) + len(down), 9)}"
        yield f"top {lemma(top)}"
        for word in (*up[1:], *down[1:]):
            yield f"on {lemma(word)}"
            for kind in self._classes(word):
                yield f"on :{kind}"
        for kind in self._classes(top):
            yield f"top :{kind}"

    def _around(self, subject: Slot, obj: Slot) -> Iterator[str]:
        left, right = sorted((subject.token, obj.token), key=lambda t: t.i)
        order = subject.token.i < obj.token.i
        between = left.doc.tokens[left.i + 1 : right.i]
        for token in between:
            for kind in self.layout.relations.get(token.i, ()):
                yield f"between :{kind} {order}"
                yield f"between :{kind}"
        if len(between) <= _BETWEEN:
            for token in between:
                if token.pos_ in _CONTENT or token.dep_ == "prep":
                    yield f"between {token.lemma_.lower()} {order}"
        if len(between) <= 3:
            yield f"text {' '.join(t.lemma_.lower() for t in between)} {order}"

    def _sentence(self, subject: Slot, obj: Slot) -> Iterator[str]:
        left, right = sorted((subject.token.i, obj.token.i))
        for index, kinds in self.layout.relations.items():
            place = "before" if index < left else "after" if index > right else "between"
            for kind in kinds:
                yield f"in :{kind}"
                yield f"in :{kind} {place}"
        if not self._common:
            self._common.extend(self._whole())
        yield from self._common

    def _whole(self) -> Iterator[str]:
        sentence = self.layout.sentence
        root = sentence.root
        for kind in self._classes(root):
            yield f"root :{kind}"
        if lemma(root) in self.lexicon.governors["saying"]:
            yield "root says"
        words = {t.lower_ for t in sentence}
        for modal in sorted(words & _MODAL):
            yield f"modal {modal}"
        if any(t.dep_ == "neg" for t in sentence):
            yield "negated"
        if sentence[-1].text[-1] not in '.!?"”':
            yield "headline"
        for token in sentence:
            if token.pos_ in {"VERB", "NOUN"} and token.i not in self.layout.relations:
                yield f"word {token.lemma_.lower()}"


def _label(token: Token) -> str:
    return token.lower_ if token.dep_ in {"prep", "agent"} else token.dep_


def _route(one: Token, other: Token) -> tuple[list[Token], Token, list[Token]]:
    """Return the words from one up to where the ways to the root meet, that word, and those from the other up to it."""
    up = [one, *one.ancestors]
    down = [other, *other.ancestors]
    meeting = next((t for t in up if t in down), one.sent.root)
    mine = up[: up.index(meeting)] if meeting in up else up
    return mine, meeting, down[: down.index(meeting)] if meeting in down else down


def _meeting(one: Token, other: Token) -> Token:
    up, top, down = _route(one, other)
    for token in (top, *reversed(up), *reversed(down)):
        if token.pos_ in {"VERB", "NOUN", "ADJ"}:
            return token
    return top


def _step(inner: Token, outer: Token) -> str:
    """Return how one predicate hangs below another: its own relation, and that nearest below the other."""
    chain = [inner]
    for token in inner.ancestors:
        if token == outer:
            return f"{chain[0].dep_} {chain[-1].dep_}"
        chain.append(token)
    return "none"
