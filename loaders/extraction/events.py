"""Events: frames of verbs, nouns and adjectives filled with actors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations, product

from spacy.tokens import Token

from graph.ontology import RELATION_TYPES
from loaders.extraction.lexicon import Frame, Lexicon, Side
from loaders.extraction.mention import Party
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import fixed, heads, occurring, particle, predicated
from loaders.extraction.syntax import (
    datives,
    is_passive,
    is_reciprocal,
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
_GIVEN = frozenset({"aid", "arms", "troops"})
_DRILLING = frozenset({"drill", "exercise", "participate", "maneuver", "manoeuvre"})
#: Prepositions that lead to whom an act concerns, and the words of a phrase that lead on to them.
_TOWARDS = frozenset({"of", "from", "to", "against", "with", "for", "on", "by", "at", "into", "toward", "towards", "between"})
_BELOW = frozenset({"prep", "pobj", "poss", "compound", "amod", "nmod", "conj", "appos", "dobj"})
_CIRCUMSTANCE = frozenset({"after", "before", "during", "following", "amid", "in", "on", "at", "under"})
_PEACEFUL = frozenset({"CONSULTS_WITH", "AGREES_WITH", "COOPERATES_WITH"})
_ANSWERING = frozenset({"answer", "respond", "retaliate", "reply", "react", "counter", "hit_back", "follow"})
_DUTY = frozenset({"must", "should", "ought"})
_ACTING = frozenset({"name", "agent", "person", "force", "rebel", "reference", "event"})


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
            names = (particle(token), fixed(token), token.lemma_.lower())
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
        found: list[Event] = []
        for frame in frames:
            if (frame.theme is None and found) or not self._fits(token, frame):
                continue
            # "held drills with A near B": what another frame says of someone else is stated too
            told = {p.entity.id for e in found for p in (e.object, e.subject)}
            more = self._fill(token, frame)
            if not found or not told & {e.object.entity.id for e in more}:
                found += more
        return found

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
                yield from heads(item)
            # "called the move illegal"
            yield from (c for c in token.children if c.dep_ in {"oprd", "acomp"})
            yield from (c for c in token.children if c.dep_ == "ccomp" and c.pos_ == "ADJ")
            return
        for child in token.children:
            if child.dep_ in {"amod", "compound", "nmod"}:
                yield child
        for word in ("of", "for", "to", "on", "into", "in"):
            for item in prepositional(token, word):
                yield from heads(item)

    def _fill(self, token: Token, frame: Frame) -> list[Event]:
        # whose arms are bought sells them, though it does not act in the sentence
        free = frame.mutual or any("theme" in roles for roles in frame.subject)
        left = [p for p in self._side(token, frame, frame.subject) if free or p.how in _ACTING]
        # help for a state's rebels is no help for the state
        friendly = RELATION_TYPES[frame.relation].valence == "+"
        right = [p for p in self._side(token, frame, frame.object) if not (friendly and p.how == "rebel")]
        if not right and frame.theme in _GIVEN and token.lemma_.lower() in {"offer", "pledge", "promise"}:
            right = self._finder.partners(left)
        if frame.mutual and not (left and right):
            pairs = self._within(token, frame, left or right)
        elif frame.mutual:
            right = [p for p in right if p.entity.id not in {q.entity.id for q in left}]
            pairs = list(product(left, right)) or list(combinations(left, 2))
        elif not right and len(left) > 1 and is_reciprocal(token):
            pairs = list(permutations(left, 2))
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
        holders = [token, *self._light(token), *occurring(token)]
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
        match role:
            case "comp":
                return self._complement(token)
            case "theme":
                return self._theme(token, frame)
            case "mod":
                return self._finder.modifiers(token)
            case "any":
                return self._anyone(token)
        return [p for filler in self._fillers(token, frame, role) for p in self._finder.parties(filler)]

    def _fillers(self, token: Token, frame: Frame, role: str) -> list[Token]:
        """Return the heads of the phrases that fill a grammatical role, or that a preposition governs."""
        match role:
            case "subj":
                return self._subjects(token)
            case "obj":
                return objects(token)
            case "dative":
                return datives(token)
            case "gov":
                carried = [s for v in self._light(token) for s in subjects(v)]
                return carried or [s for v in self._around(token, frame) for s in subjects(v)]
            case "attr":
                return predicated(token)
            case "where":
                # "was arrested in Lebanon": who holds a place does there what nobody else is said to do
                bare = is_passive(token) and not subjects(token)
                return prepositional(token, "in") if bare else []
        holders = [token, *self._light(token), *occurring(token)] if token.pos_ in {"NOUN", "PROPN"} else [token]
        return [o for h in holders for o in prepositional(h, role)]

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
        for noun in (n for o in objects(token) for n in heads(o)):
            found += self._finder.modifiers(noun)
            if frame.theme in {"arms", "envoy", "border"} or not found:
                found += self._finder.objects_of(noun, ("of", "from"))
            if not found:
                # "debts owed by Benin"
                owing = [c for c in noun.children if c.dep_ == "acl" and is_passive(c)]
                found += [p for c in owing for s in subjects(c) for p in self._finder.parties(s)]
            if frame.theme == "request" and not found:
                # "turned down an invitation to visit Ankara"
                found += [p for c in noun.children if c.dep_ in {"acl", "relcl"} for o in (
                    *objects(c), *prepositional(c, "with"), *prepositional(c, "to"), *prepositional(c, "from"))
                    for p in self._finder.parties(o)]  # fmt: skip
        return found

    @staticmethod
    def _around(noun: Token, frame: Frame) -> list[Token]:
        """Return the verb during whose event a meeting, drill or agreement is: "left *after* talks with"."""
        circumstance = noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.lower_ in _CIRCUMSTANCE
        verb = noun.head.head
        return [verb] if circumstance and frame.relation in _PEACEFUL and verb.pos_ == "VERB" else []

    def _anyone(self, verb: Token) -> list[Party]:
        """Return the first actor in what a verb acts on or towards, however deep: "scrapped a programme *with* Fiji"."""
        own = {p.entity.id for s in subjects(verb) for p in self._finder.parties(s)}
        tops = objects(verb) or [c for c in verb.children if c.dep_ == "dative"]
        tops = [*tops, *(c for c in verb.children if c.dep_ in {"prep", "agent"} and c.lower_ in _TOWARDS)]
        for token in (t for top in tops for t in _phrase(top)):
            found = [p for p in self._finder.parties(token) if p.entity.id not in own and p.how != "event"]
            if found:
                return [replace(p, how="possession") if p.how == "name" and token not in tops else p for p in found]
        return []

    def _light(self, noun: Token) -> list[Token]:
        """Return the light verb that carries the noun: "*held* talks", "*engaged* in talks"."""
        top = noun
        while top.dep_ == "conj" or (top.dep_ == "pobj" and top.head.lower_ == "of"):
            top = top.head if top.dep_ == "conj" else top.head.head
        words = self._lexicon.governors["light"] | self._lexicon.governors["doing"]
        if top.dep_ in {"dobj", "nsubjpass"} and {top.head.lemma_.lower(), lemma(top.head)} & words:
            return [top.head]
        if top.dep_ == "pobj" and top.head.lower_ in {"with", "by"} and top.head.head.lemma_.lower() in _ANSWERING:
            return [top.head.head]
        if top.dep_ == "pobj" and top.head.lower_ in {"in", "into", "for", "on", "to", "at"}:
            verb = top.head.head
            at_war = verb.lemma_ == "be" and top.head.lower_ in {"at", "in"}
            if at_war or (verb.pos_ == "VERB" and {verb.lemma_.lower(), lemma(verb)} & words):
                return [verb]
        return []


def _phrase(top: Token) -> Iterator[Token]:
    """Yield a word and what is below it, nearest first, without places, times and clauses."""
    row = [top]
    for token in row:
        yield token
        row += [c for c in token.children if c.dep_ in _BELOW and not (c.dep_ == "prep" and c.lower_ not in _TOWARDS)]


def _text(frame: Frame) -> str:
    left, right = ("|".join("+".join(roles) for roles in side) for side in (frame.subject, frame.object))
    return f"{left} {'=' if frame.mutual else '>'} {right}"
