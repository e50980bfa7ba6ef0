"""Roles: whom the arguments of a verb, noun or adjective name, as the lexicon's frames ask for them."""

from collections.abc import Iterator
from dataclasses import replace

from graph.ontology import RELATION_TYPES
from loaders.extraction.aims import aims
from loaders.extraction.circumstances import (
    answerers,
    asked,
    beside,
    borders,
    doers,
    judged_beside,
    lifters,
    looks_on,
    out_of,
    seats,
    sides,
    told,
)
from loaders.extraction.company import PEACEFUL, beside_verbs
from loaders.extraction.deeds import JUDGING
from loaders.extraction.fitting import whom
from loaders.extraction.lexicon import Frame, Lexicon
from loaders.extraction.mention import Party
from loaders.extraction.parse import Token
from loaders.extraction.participles import named
from loaders.extraction.parties import PartyFinder
from loaders.extraction.predicates import heads, is_aside, lemma, occurring, predicated
from loaders.extraction.soil import is_harm
from loaders.extraction.syntax import (
    datives,
    is_passive,
    noun_lemma,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)

_INNER = frozenset({"xcomp", "conj", "advcl", "acl", "ccomp"})
#: Prepositions that lead to whom an act concerns, and the words of a phrase that lead on to them.
_TOWARDS = frozenset(
    {"of", "from", "to", "against", "with", "for", "on", "by", "at", "into", "toward", "towards", "between"}
)
_PEOPLE = frozenset({"name", "person", "agent", "reference"})
_BELOW = frozenset({"prep", "pobj", "poss", "compound", "amod", "nmod", "conj", "appos", "dobj"})
#: What is said of deeds and of those who do them.
_JUDGEMENTS = JUDGING | {"REQUESTS"}
#: Role of who does something with, at or in what a noun names: `doer_with`.
_DOER = "doer_"
#: Role of whom that is said or done to: `told_in`.
_TOLD = "told_"
#: Roles that a word alone tells.
_BESIDE = {"answerer": answerers, "out_of": out_of, "lifter": lifters, "seat": seats, "aim": aims}
_ANSWERING = frozenset({"answer", "respond", "retaliate", "reply", "react", "counter", "hit_back", "follow"})


class RoleFinder:
    """Finds the actors that fill a role of a word. The data folder's README lists the roles."""

    def __init__(self, lexicon: Lexicon, finder: PartyFinder) -> None:
        self._lexicon = lexicon
        self._finder = finder

    def parties(self, token: Token, frame: Frame, role: str) -> list[Party]:
        """Return the actors that fill a role of a word."""
        match role:
            case "comp":
                return self._complement(token)
            case "theme":
                return self._theme(token, frame)
            case "mod":
                return self._finder.modifiers(token)
            case "whose":
                owners = [c for c in token.children if c.tag_ == "PRP$"]
                return [p for c in owners for p in self._finder.parties(c)]
            case "named":
                beside = [token.head] if token.dep_ in {"compound", "nmod", "appos"} else []
                beside += [c for c in token.children if c.dep_ == "appos"]
                return [p for t in beside for p in self._finder.parties(t)]
            case "any":
                return self._anyone(token, frame)
            case "officials" | "sides" | "someone" | "deed" | "whom":
                found = self._concerned(token, role)
                # who is to do what another wants is able to act
                asked = role == "whom" and frame.relation == "REQUESTS"
                return [p for p in found if not asked or p.how in _PEOPLE]
        return [p for filler in self._fillers(token, frame, role) for p in self._finder.parties(filler)]

    def soil(self, token: Token, frame: Frame, role: str) -> list[Party]:
        """Return the states whose soil is attacked in a role: "shelled *Basra*"."""
        return self._finder.soil.harmed(self._fillers(token, frame, role)) if is_harm(frame, role) else []

    def _attackers(self, verb: Token) -> list[Party]:
        """Return who made the attack in which someone was killed: "killed in *Iraqi* air strikes"."""
        found: list[Party] = []
        for noun in (*prepositional(verb, "in"), *prepositional(verb, "during")):
            frames = self._lexicon.nouns.get(noun_lemma(noun), ())
            if any(f.relation == "ASSAULTS" for f in frames):
                found += [*self._finder.modifiers(noun), *self._finder.objects_of(noun, ("by", "with", "from"))]
        return found

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
                carried = [s for v in self.light(token) for s in subjects(v)]
                return carried or beside_verbs(token, frame)
            case "attr":
                return predicated(token)
            case "under":
                # "came under attack from": the subject is who is attacked
                below = token.dep_ == "pobj" and token.head.lower_ == "under"
                return subjects(token.head.head) if below and token.head.head.pos_ in {"VERB", "AUX"} else []
            case "where":
                # "was arrested in Lebanon": who holds a place does there what nobody else is said to do
                bare = is_passive(token) and not subjects(token)
                return prepositional(token, "in") if bare else []
        return self._circumstantial(token, frame, role)

    def _circumstantial(self, token: Token, frame: Frame, role: str) -> list[Token]:
        """Return who acts in the circumstances that a noun tells, or what a preposition governs."""
        if role in {"maker", "modified"}:
            return [named(token) if role == "maker" else token.head]
        if role in _BESIDE:
            return _BESIDE[role](token)
        if role.startswith(_DOER):
            return doers(token, role.removeprefix(_DOER))
        if role == "border":
            return borders(token, self._lexicon.themes["edge"])
        if role.startswith(_TOLD):
            return told(token, role.removeprefix(_TOLD))
        if role == "with" and token.lemma_.lower() in self._lexicon.governors["providing"] and objects(token):
            # "supplied Syria with Chinese arms"
            return []
        holders = [token, *self.light(token), *occurring(token)] if token.pos_ in {"NOUN", "PROPN"} else [token]
        # "withdrew from talks with A"
        holders += [n for word in frame.theme_after for n in prepositional(token, word)]
        if token.pos_ == "NOUN" and ("theme",) in frame.subject:
            # "an end to its blockade of A"
            holders += prepositional(token, "to")
        found = [o for h in holders for o in prepositional(h, role) if not looks_on(o)] or judged_beside(token, role)
        acts_beside = any(joined[0].startswith(_DOER) for joined in frame.subject)
        return found or (beside(token, role) if acts_beside else [])

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
        if token.pos_ == "NOUN":
            return [p for s in asked(token) for p in self._finder.parties(s)]
        own = {p.entity.id for s in subjects(token) for p in self._finder.parties(s)}
        for clause in (
            c for c in token.children if c.dep_ in {"ccomp", "xcomp", "advcl"} and c.pos_ in {"VERB", "AUX"}
        ):
            if token.lemma_ == "call" and not any(c.lower_ in {"for", "to"} for c in clause.children):
                # "calls the charge untrue" asks for nothing
                continue
            apart = {t.i for c in clause.subtree if is_aside(c) for t in c.subtree}
            inside_clause = [t for t in clause.subtree if t.i not in apart]
            inner = [t for t in inside_clause if t.dep_ in _INNER and t.pos_ in {"VERB", "AUX"} and t != clause]
            verbs = [clause, *sorted(inner, key=lambda t: t.i)]
            for verb in verbs:
                for tokens in (subjects(verb), objects(verb), datives(verb), *self._prepositions(verb)):
                    found = [p for t in tokens for p in self._finder.parties(t) if p.entity.id not in own]
                    if found:
                        return found
            inside = [p for t in inside_clause if t.pos_ == "PROPN" for p in self._finder.parties(t)]
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
        nominal = token.pos_ in {"NOUN", "PROPN"}
        acted_on = [o for w in ("of", "to", "on") for o in prepositional(token, w)] if nominal else objects(token)
        for noun in (n for o in acted_on for n in heads(o)):
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

    def _concerned(self, verb: Token, role: str) -> list[Party]:
        """Return the parties of what a verb acts on or happens in, or the people in office that are its objects."""
        if role == "sides":
            return sides(verb, self._finder)
        if role == "deed":
            return self._attackers(verb)
        if role == "whom":
            return [p for t in whom(verb) for p in self._finder.parties(t)]
        if role == "someone":
            # who calls a visit reckless, or someone to a place, has not spoken to them
            called = [] if prepositional(verb, "to") else objects(verb)
            return [p for o in called for p in self._finder.parties(o) if p.how in _PEOPLE]
        # soldiers that are told to leave are no envoys
        held = [t for t in (*objects(verb), *datives(verb)) if noun_lemma(t) not in self._lexicon.themes["troops"]]
        told = [p for t in held for p in self._finder.parties(t)]
        return [p for p in told if p.how in {"person", "agent"}]

    def _anyone(self, verb: Token, frame: Frame) -> list[Party]:
        """Return the first actor that an act concerns, however deep: "scrapped a programme *with* Fiji"."""
        own = {p.entity.id for s in subjects(verb) for p in self._finder.parties(s)}
        tops = objects(verb) or [c for c in verb.children if c.dep_ == "dative"]
        tops = [*tops, *(c for c in verb.children if c.dep_ in {"prep", "agent"} and c.lower_ in _TOWARDS)]
        judges = frame.relation in _JUDGEMENTS
        for token in (t for top in tops for t in _phrase(top) if not (judges and self._is_victim(t))):
            found = [p for p in self._finder.parties(token) if p.entity.id not in own and p.how != "event"]
            if found:
                return [replace(p, how="possession") if p.how == "name" and token not in tops else p for p in found]
        return []

    def _is_victim(self, token: Token) -> bool:
        """Return True if harm is done to what a word names: "condemned the invasion *of Chad*" accuses others."""
        noun = token.head.head
        if token.dep_ != "pobj" or token.head.dep_ != "prep" or noun.pos_ != "NOUN":
            return False
        word = token.head.lower_
        frames = [f for f in self._lexicon.nouns.get(noun_lemma(noun), ()) if RELATION_TYPES[f.relation].valence == "-"]
        return any((word,) in f.object for f in frames) and not any(
            word in roles for f in frames for roles in f.subject
        )

    def _is_peaceful(self, noun: Token) -> bool:
        return any(f.relation in PEACEFUL for f in self._lexicon.nouns.get(noun_lemma(noun), ()))

    def light(self, noun: Token) -> list[Token]:
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
            if verb.lemma_ == "agree" and self._is_peaceful(noun):
                # "agreed to a truce with A"
                return [verb]
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
