"""Events: frames of verbs, nouns and adjectives filled with actors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from spacy.tokens import Token

from graph.ontology import RELATION_TYPES
from loaders.extraction.lexicon import Frame, Lexicon, Side
from loaders.extraction.mention import Party
from loaders.extraction.parties import PartyFinder
from loaders.extraction.syntax import (
    datives,
    is_passive,
    lemma,
    noun_lemma,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)

#: Ways of naming an actor that let it act. What a state merely owns does not act for it.
_NAMED = frozenset({"NOUN", "PROPN"})
_INNER = frozenset({"xcomp", "conj", "advcl", "acl", "ccomp"})
_OCCURRING = frozenset({"take", "hold", "begin", "start", "continue", "resume", "occur", "open", "erupt", "break"})
_GIVEN = frozenset({"aid", "arms", "troops"})
_DRILLING = frozenset({"drill", "exercise", "participate", "maneuver", "manoeuvre"})
_DUTY = frozenset({"must", "should", "ought"})
_ACTING = frozenset({"name", "agent", "person", "force", "reference", "event"})


@dataclass(frozen=True, slots=True)
class Event:
    """A relation that a word states between two actors."""

    relation: str
    subject: Party
    object: Party
    predicate: Token
    weight: float
    pattern: str
    #: The word states the contrary of the relation.
    denies: bool = False


class EventFinder:
    """Fills the lexicon's frames over a passage."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder) -> None:
        self._lexicon = lexicon
        self._finder = finder

    def events(self, token: Token) -> list[Event]:
        """Return the events that a word states."""
        if token.pos_ in {"VERB", "AUX"}:
            names = (lemma(token), _fixed(token), token.lemma_.lower())
            if token.tag_ == "VBN" and token.lower_ in self._lexicon.adjectives:
                return self._first(token, self._lexicon.adjectives, (token.lower_,))
            return self._first(token, self._lexicon.verbs, names) or self._duty(token)
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and noun_lemma(token) in self._lexicon.nouns):
            return self._first(token, self._lexicon.nouns, (noun_lemma(token),))
        if token.pos_ == "ADJ" or token.tag_ == "VBN":
            return self._first(token, self._lexicon.adjectives, (token.lower_,))
        return []

    def _first(self, token: Token, table: object, names: Sequence[str | None]) -> list[Event]:
        frames = next((f for n in names if n and (f := table.get(n))), ())  # type: ignore[attr-defined]
        for frame in frames:
            if self._fits(token, frame):
                found = self._fill(token, frame)
                if found:
                    return found
        return []

    def _duty(self, token: Token) -> list[Event]:
        """Return the request in "A said that B must …"."""
        if token.lemma_.lower() not in self._lexicon.governors["saying"]:
            return []
        speakers = [p for s in subjects(token) for p in self._finder.parties(s) if p.how in _ACTING]
        clauses = [c for c in token.children if c.dep_ == "ccomp" and any(
            a.lower_ in _DUTY for a in c.children if a.dep_ == "aux")]  # fmt: skip
        asked = [p for c in clauses for s in subjects(c) for p in self._finder.parties(s) if p.how in _ACTING]
        return [
            Event("REQUESTS", a, b, token, 0.7, f"{token.lemma_.lower()} that … must")
            for a, b in product(speakers, asked)
            if a.entity.id != b.entity.id
        ]

    def _fits(self, token: Token, frame: Frame) -> bool:
        if frame.theme is None and frame.no_theme is None:
            return True
        if (
            frame.relation == "AIDS"
            and token.pos_ == "VERB"
            and any(t.lemma_.lower() in _DRILLING for t in token.subtree)
        ):
            # troops sent to a drill are no aid
            return False
        nouns = list(self._theme_nouns(token))
        lemmas = {noun_lemma(n) for n in nouns}
        # a person joined with their title: "Niger's ambassador Brah Mohamane"
        lemmas |= {word for n in nouns if " " in n.text for word in n.lower_.split()}
        lemmas |= {f"{c.lemma_.lower()}_{n.lemma_.lower()}" for n in nouns for c in n.lefts}
        if frame.theme is not None and not lemmas & self._lexicon.themes[frame.theme]:
            return False
        return frame.no_theme is None or not lemmas & self._lexicon.themes[frame.no_theme]

    @staticmethod
    def _theme_nouns(token: Token) -> Iterator[Token]:
        """Yield the words that tell what an event is about: a verb's objects, a noun's own modifiers and objects."""
        if token.pos_ in {"VERB", "AUX"}:
            for item in (*objects(token), *prepositional(token, "in")):
                yield from _heads(item)
            return
        for child in token.children:
            if child.dep_ in {"amod", "compound", "nmod"}:
                yield child
        for word in ("of", "for", "to", "on", "into", "in"):
            for item in prepositional(token, word):
                yield from _heads(item)

    def _fill(self, token: Token, frame: Frame) -> list[Event]:
        # whose arms are bought sells them, though it does not act in the sentence
        free = frame.mutual or any("theme" in roles for roles in frame.subject)
        left = [p for p in self._side(token, frame, frame.subject) if free or p.how in _ACTING]
        right = self._side(token, frame, frame.object)
        if not right and frame.theme in _GIVEN and token.lemma_.lower() in {"offer", "pledge", "promise"}:
            right = self._finder.partners(left)
        if frame.mutual and not (left and right):
            pairs = self._within(token, frame, left or right)
        elif frame.mutual:
            right = [p for p in right if p.entity.id not in {q.entity.id for q in left}]
            pairs = list(product(left, right)) or list(combinations(left, 2))
        else:
            pairs = list(product(left, right))
        if frame.mutual:
            pairs = [(a, b) for a, b in pairs if {a.how, b.how} <= _ACTING]
            if not RELATION_TYPES[frame.relation].symmetric:
                # a war between two is an assault by each on the other
                pairs += [(b, a) for a, b in pairs]
        pattern = f"{token.lemma_.lower()}: {_text(frame)}"
        relations = [frame.relation, *([frame.also] if frame.also else [])]
        return [
            Event(relation, a, b, token, frame.weight, pattern, frame.denies)
            for relation in relations
            for a, b in pairs
            if a.entity.id != b.entity.id
        ]

    def _within(self, token: Token, frame: Frame, parties: list[Party]) -> list[tuple[Party, Party]]:
        """Pair the actors of one side; "between A's officials and those of B and C" pairs A with B and with C only."""
        holders = [token, *self._light(token), *_occurring(token)]
        roles = {role for side in (frame.subject, frame.object) for joined in side for role in joined}
        if "between" in roles and not self._finder.modifiers(token):
            for item in (o for h in holders for o in prepositional(h, "between")):
                groups = self._finder.groups(item)
                if len(groups) > 1 and sum(map(len, groups)) > len(groups):
                    return [pair for a, b in combinations(groups, 2) for pair in product(a, b)]
        return list(combinations(parties, 2))

    def _side(self, token: Token, frame: Frame, side: Side) -> list[Party]:
        for alternative in side:
            found = [p for role in alternative for p in self._role(token, frame, role)]
            if found:
                return list({p.entity.id: p for p in reversed(found)}.values())[::-1]
            if alternative == ("obj",) and any(t.ent_type_ != "DATE" and t.pos_ in _NAMED for t in objects(token)):
                # the object is someone or something else: what the clause is about is not what the verb acts on
                side = tuple(a for a in side if a != ("comp",))
        return []

    def _role(self, token: Token, frame: Frame, role: str) -> list[Party]:
        find = self._finder.parties
        match role:
            case "subj":
                return [p for s in self._subjects(token) for p in find(s)]
            case "obj":
                return [p for o in objects(token) for p in find(o)]
            case "dative":
                return [p for d in datives(token) for p in find(d)]
            case "comp":
                return self._complement(token)
            case "theme":
                return self._theme(token, frame)
            case "mod":
                return self._finder.modifiers(token)
            case "gov":
                return [p for v in self._light(token) for s in subjects(v) for p in find(s)]
            case "attr":
                return [p for a in _predicated(token) for p in find(a)]
        holders = [token, *self._light(token), *_occurring(token)] if token.pos_ in {"NOUN", "PROPN"} else [token]
        return [p for h in holders for o in prepositional(h, role) for p in find(o)]

    def _subjects(self, token: Token) -> list[Token]:
        if token.tag_ == "VBN" and token.lower_ in self._lexicon.adjectives and is_passive(token):
            return passive_subjects(token)
        if token.pos_ == "ADJ" and token.dep_ == "acomp":
            return subjects(token.head)
        if token.pos_ == "ADJ" and token.dep_ in {"amod", "acl"}:
            return [token.head]
        return subjects(token)

    def _complement(self, token: Token) -> list[Party]:
        """Return the actors of the governed clause: its subject, or else its objects."""
        own = {p.entity.id for s in subjects(token) for p in self._finder.parties(s)}
        for clause in (
            c for c in token.children if c.dep_ in {"ccomp", "xcomp", "advcl"} and c.pos_ in {"VERB", "AUX"}
        ):
            inner = [t for t in clause.subtree if t.dep_ in _INNER and t.pos_ in {"VERB", "AUX"} and t != clause]
            verbs = [clause, *sorted(inner, key=lambda t: t.i)]
            for verb in verbs:
                for tokens in (subjects(verb), objects(verb), datives(verb), *self._prepositions(verb)):
                    found = [p for t in tokens for p in self._finder.parties(t) if p.entity.id not in own]
                    if found:
                        return found
            inside = [p for t in clause.subtree if t.pos_ == "PROPN" for p in self._finder.parties(t)]
            others = {p.entity.id: p for p in inside if p.entity.id not in own}
            if len(others) == 1:
                return list(others.values())
        return []

    @staticmethod
    def _prepositions(verb: Token) -> Iterator[list[Token]]:
        for word in ("with", "against", "to", "on", "from", "at", "of", "in", "for", "by", "between", "over"):
            yield prepositional(verb, word)

    def _theme(self, token: Token, frame: Frame) -> list[Party]:
        found: list[Party] = []
        for noun in (n for o in objects(token) for n in _heads(o)):
            found += self._finder.modifiers(noun)
            if frame.theme in {"arms", "envoy", "border"} or not found:
                found += self._finder.objects_of(noun, ("of", "from"))
        return found

    def _light(self, noun: Token) -> list[Token]:
        """Return the light verb that carries the noun: "*held* talks", "*engaged* in talks"."""
        top = noun
        while top.dep_ == "conj" or (top.dep_ == "pobj" and top.head.lower_ == "of"):
            top = top.head if top.dep_ == "conj" else top.head.head
        words = self._lexicon.governors["light"]
        if top.dep_ in {"dobj", "nsubjpass"} and {top.head.lemma_.lower(), lemma(top.head)} & words:
            return [top.head]
        if top.dep_ == "pobj" and top.head.lower_ in {"in", "into", "for", "on"}:
            verb = top.head.head
            if verb.pos_ == "VERB" and {verb.lemma_.lower(), lemma(verb)} & words:
                return [verb]
        return []


def _occurring(noun: Token) -> list[Token]:
    """Return the verb that says that the noun's event takes place: "talks *began* between A and B"."""
    top = noun
    while top.dep_ == "pobj" and top.head.lower_ == "of":
        top = top.head.head
    return [top.head] if top.dep_ in {"nsubj", "nsubjpass"} and top.head.lemma_.lower() in _OCCURRING else []


def _fixed(token: Token) -> str | None:
    """Return the verb joined with its first preposition, for fixed pairs such as `call_on`."""
    child = next((c for c in token.children if c.dep_ == "prep" and c.i == token.i + 1), None)
    return f"{token.lemma_.lower()}_{child.lower_}" if child is not None else None


def _heads(token: Token) -> Iterator[Token]:
    """Yield the nouns that may tell an object's kind: itself, conjuncts, what it is an amount of, its compounds."""
    for item in (token, *token.conjuncts):
        yield item
        for child in item.children:
            if child.dep_ in {"compound", "amod"}:
                yield child
            elif child.dep_ == "prep" and child.lower_ in {"of", "in"}:
                for part in (p for p in child.children if p.dep_ == "pobj"):
                    yield part
                    yield from (c for c in part.children if c.dep_ in {"compound", "amod"})


def _predicated(noun: Token) -> list[Token]:
    """Return what a noun is said of: "*Iran*, a partner of Syria", "*Japan* is an ally", "US ally *Pakistan*"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in {"one", "some", "two", "all"}:
        noun = noun.head.head
    if noun.dep_ == "attr":
        return subjects(noun.head)
    if noun.dep_ == "appos":
        return [noun.head]
    if noun.dep_ == "nsubj" and noun.head.lemma_ in {"be", "include"}:
        # "its members are A, B and C"
        return [c for c in noun.head.children if c.dep_ in {"attr", "dobj"}]
    if noun.dep_ in {"compound", "nmod"} and noun.i < noun.head.i:
        return [noun.head]
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        verb = noun.head.head
        return objects(verb) or subjects(verb)
    return [c for c in noun.children if c.dep_ == "appos"]


def _text(frame: Frame) -> str:
    left, right = ("|".join("+".join(roles) for roles in side) for side in (frame.subject, frame.object))
    return f"{left} {'=' if frame.mutual else '>'} {right}"
