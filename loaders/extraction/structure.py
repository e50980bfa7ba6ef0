"""Structural statements: bodies of states, parties to agreements, exercises with hosts and participants."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from graph.entity import Entity
from graph.identity import slug
from loaders.extraction.event import Event
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.lists import known_names
from loaders.extraction.mention import Party
from loaders.extraction.naming import agreement, agreement_names, agreement_of, is_headed
from loaders.extraction.parse import Span, Token
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.predicates import lemma
from loaders.extraction.signing import bindings
from loaders.extraction.syntax import noun_lemma, objects, prepositional, subjects

_BILATERAL = 2
_UNDER = frozenset({"under", "by", "in"})
#: Of agreements without a name, those by which two bind themselves.
_PAPERS = frozenset({"agreement", "treaty", "accord", "pact", "deal", "contract", "convention"})
#: What a treaty settles between its parties.
_SETTLED = frozenset({"YIELDS_TO", "AGREES_WITH", "AIDS", "ALLIED_WITH", "COOPERATES_WITH", "SUPPLIES_ARMS_TO"})
_STEP = r"(?:(?:has\s+|had\s+|who\s+|which\s+)*(?:ratified|signed|acceded|joined|followed)(?:\s+(?:it|to\s+it))?,?\s+)?"
_IN_YEAR = re.compile(
    rf"\s*(?:\([^()]*\)\s*)?{_STEP}(?:on\s+\d{{1,2}}\s+[A-Z][a-z]+\s+|in\s+(?:[A-Z][a-z]+\s+)?)(?P<year>[12]\d{{3}})\b|"
    rf"\s*\({_STEP}(?:in\s+)?(?P<bracketed>[12]\d{{3}})\)"
)


@dataclass(frozen=True, slots=True)
class Drill:
    """Participants of an exercise that a sentence does not name."""

    sentence: int
    participants: tuple[Party, ...]
    host: Party | None
    predicate: Token


class StructureFinder:
    """Finds structural statements in a sentence."""

    def __init__(self, passage: Passage, finder: PartyFinder, lexicon: Lexicon) -> None:
        self._passage = passage
        self._finder = finder
        self._lexicon = lexicon

    def agreements(self, token: Token) -> Iterator[tuple[Event, dict[str, str]]]:
        """Yield the parties of an agreement that a noun names, with the status that its verb tells."""
        if not self._is_agreement(token):
            return
        bare = noun_lemma(token)
        # "the Pact of Saadabad was a treaty": what is said to be one is meant
        called = subjects(token.head) if token.dep_ == "attr" else _known_beside(token)
        entity = next((e for t in called if (e := self._agreement_at(t)) is not None), None) or self._agreement_at(
            token
        )
        if entity is None and bare in self._lexicon.structure["between_two"]:
            entity = Entity(f"agreement/{slug(bare)}", "Agreement", bare)
        if entity is None:
            return
        verb, status, signers = self._signing(token)
        if verb is not None and status == "withdrew" and any(c.dep_ == "neg" for c in verb.children):
            # who has not withdrawn is a party still
            return
        others = [*self._finder.modifiers(token), *self._through(token, ("between", "with", "among"))]
        if verb is not None and status == "signed":
            others += [p for w in ("with", "between") for o in prepositional(verb, w) for p in self._finder.parties(o)]
        if len(others) == 1 and others[0].entity.type == "Organization" and others[0].how == "name":
            # "the ANZUS Treaty": its name is no party
            others = [p for p in others if not self._is_in_name(p, entity)]
        parties = {p.entity.id: p for p in (*signers, *others) if p.entity.type in {"Country", "Organization"}}
        if (verb is None or entity.name[0].islower()) and len(parties) < _BILATERAL:
            return
        if entity.name == bare and (verb is None or len(parties) != _BILATERAL):
            return
        hub = Party(agreement_of(entity, [p.entity for p in parties.values()]), self._passage.place(token))
        for party in parties.values():
            told = {"status": status} if status and party.entity.id in {p.entity.id for p in signers} else {}
            yield Event("PARTY_TO", party, hub, verb or token, 0.75, f"{entity.name}: parties"), told

    def _is_agreement(self, token: Token) -> bool:
        """Return True for a noun by which an agreement may be called."""
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return False
        bare = noun_lemma(token)
        listed = bare in self._lexicon.themes["agreement"] or bool(known_names("agreements").fullmatch(token.text))
        known = listed or (token.pos_ == "PROPN" and is_headed(token))
        return known and bare not in self._lexicon.structure["states_of_affairs"]

    def _is_in_name(self, party: Party, entity: Entity) -> bool:
        start, end = (place - self._passage.offset for place in party.span)
        return entity.name[:1].isupper() and self._passage.text[start:end] in entity.name

    def _signing(self, noun: Token) -> tuple[Token | None, str | None, list[Party]]:
        """Return the verb that binds to an agreement, the status that it gives, and those who are its subjects."""
        found = [(v, s, self._signers(v)) for v, s in bindings(noun, self._lexicon.signing)]
        return next((b for b in found if b[2]), found[0] if found else (None, None, []))

    def _signers(self, verb: Token) -> list[Party]:
        return [p for s in subjects(verb) for p in self._finder.parties(s)]

    def _through(self, noun: Token, words: tuple[str, ...]) -> list[Party]:
        return [p for w in words for o in prepositional(noun, w) for p in self._finder.parties(o)]

    def signatories(self, token: Token, agreed: Entity | None) -> Iterator[tuple[Event, dict[str, str]]]:
        """Yield the parties of a list: "signatories — namely, A, B and C", "two were parties to the treaty: A and B".

        `agreed` is the agreement that the document named last, for a list that does not name it again.
        """
        if token.lemma_.lower() not in {"signatory", "party", "member", "adherent"} or token.tag_ not in {
            "NNS",
            "NNPS",
        }:
            return
        signed = token.lemma_.lower() == "signatory"
        treaties = [o for w in ("to", "of") for o in prepositional(token, w)]
        named = [t for t in treaties if noun_lemma(t) in self._lexicon.themes["agreement"]]
        entity = next((e for t in named if (e := self._agreement_at(t)) is not None), agreed)
        acronym = next((t.text for t in treaties if t.text.isupper() and len(t.text) > 2), None)
        if acronym is not None:
            entity = Entity(f"agreement/{slug(acronym)}", "Agreement", acronym)
        after = [m for m in self._passage.lists if m.start > self._passage.place(token)[1]
                 and m.start < self._passage.sentence_place(token.sent)[1]]  # fmt: skip
        if entity is None or not after or not (signed or named):
            return
        hub = Party(entity, self._passage.place(token))
        for member in self._passage.lists[min(after, key=lambda m: m.start)]:
            party = Party(member.actor, member.span)
            status = {"status": "signed"} if signed else {}
            yield Event("PARTY_TO", party, hub, token.sent.root, 0.7, f"{entity.name}: signatories"), status

    def bound(self, sentence: Span, events: Sequence[Event]) -> Iterator[Event]:
        """Yield the two between whom something is done under a treaty: "By the Treaty of X, *A* ceded Y to *B*"."""
        for token in sentence:
            if token.dep_ != "pobj" or token.head.lower_ not in _UNDER:
                continue
            if noun_lemma(token) not in self._lexicon.themes["agreement"]:
                continue
            entity = self._agreement_at(token) if token.text[:1].isupper() else None
            within = {t.i for t in _clause(token.head.head).subtree} - {t.i for t in token.subtree}
            done = [e for e in events if e.relation in _SETTLED and e.predicate.i in within]
            parties = {p.entity.id: p for e in done for p in (e.subject, e.object) if p.entity.type == "Country"}
            agreed = any(e.relation == "AGREES_WITH" and _joins(e, parties) for e in events)
            if len(parties) == _BILATERAL and not agreed and (entity is not None or token.text in _PAPERS):
                # "under a treaty of 1953 A leased it to B"
                one, other = parties.values()
                yield Event("AGREES_WITH", one, other, token, 0.65, "what is done under an agreement", settled=True)
            if entity is not None and entity.name[:1].isupper() and len(parties) == _BILATERAL:
                hub = Party(entity, self._passage.place(token))
                for party in parties.values():
                    yield Event("PARTY_TO", party, hub, token, 0.65, f"{entity.name}: parties", settled=True)

    def in_years(self, sentence: Span, agreed: Entity | None) -> Iterator[tuple[Event, dict[str, str]]]:
        """Yield parties told by year: "France ratified it in 1954, the United Kingdom in 1970"."""
        verb = next(
            (t for t in sentence if t.lemma_.lower() in self._lexicon.structure["binding"] and t.pos_ == "VERB"), None
        )
        if verb is None or agreed is None:
            return
        hub, status = Party(agreed, self._passage.place(verb)), {"status": self._lexicon.signing[verb.lemma_.lower()]}
        for mention in self._passage.mentions:
            end = mention.end - self._passage.offset
            told = _IN_YEAR.match(self._passage.text, end)
            if told and sentence.start_char < end < sentence.end_char and mention.entity.type == "Country":
                party, year = Party(mention.actor, mention.span), told["year"] or told["bracketed"]
                yield Event("PARTY_TO", party, hub, verb, 0.7, "parties by year", date=year), status

    def named_agreement(self, sentence: Span) -> Entity | None:
        """Return the last agreement that a sentence calls by a proper name."""
        nouns = [t for t in sentence if t.text[0].isupper() and noun_lemma(t) in self._lexicon.themes["agreement"]]
        found = [e for t in nouns if (e := self._agreement_at(t)) is not None]
        lone = [Entity(f"agreement/{slug(t.text)}", "Agreement", t.text) for t in nouns if t.pos_ in {"PROPN", "NOUN"}]
        acronyms = [n for _, _, n in agreement_names(sentence.text) if n.isupper()]
        lone += [Entity(f"agreement/{slug(n)}", "Agreement", n) for n in acronyms]
        named = found or lone
        return named[-1] if named else None

    def leaderships(self, token: Token) -> Iterator[Event]:
        """Yield LEADS for "General X, who rules Y"."""
        if token.pos_ != "VERB" or token.lemma_.lower() not in self._lexicon.structure["ruling"]:
            return
        people = [m for s in subjects(token) for m in self._passage.at.get(s.i, ()) if m.person is not None]
        ruled = [m for o in objects(token) for m in self._passage.at.get(o.i, ()) if m.person is None]
        for person, owner in product(people, ruled):
            subject, state = Party(person.entity, person.span), Party(owner.entity, owner.span)
            yield Event("LEADS", subject, state, token, 0.8, f"{token.lemma_}: leads")

    def _agreement_at(self, noun: Token) -> Entity | None:
        spans = [(m.start - self._passage.offset, m.end - self._passage.offset) for m in self._passage.mentions]
        return agreement(noun, country_spans=spans)

    def unnamed_drill(self, token: Token, sentence: int) -> Drill | None:
        """Return the participants of joint drills without a name: "sent troops to Russia for joint drills"."""
        if (
            token.pos_ != "NOUN"
            or token.lemma_.lower() not in self._lexicon.structure["drills"]
            or not any(c.lower_ in self._lexicon.structure["joint"] for c in token.children)
        ):
            return None
        verbs = [a for a in token.ancestors if a.pos_ == "VERB"]
        parties: dict[str, Party] = {}
        host = None
        for verb in verbs[:2]:
            for subject in subjects(verb):
                parties |= {p.entity.id: p for p in self._finder.parties(subject)}
            places = [p for w in ("to", "in", "with") for o in prepositional(verb, w) for p in self._finder.parties(o)]
            host = host or next((p for p in places if p.entity.type == "Country" and p.entity.id not in parties), None)
        if not parties or lemma(token) == "patrol":
            return None
        return Drill(sentence, tuple(parties.values()), host, token)


def _known_beside(noun: Token) -> list[Token]:
    """Return the known name beside a noun that tells what it is: "START, the *treaty*", "a *pact* known as START"."""
    beside = [noun.head] if noun.dep_ == "appos" else [c for c in noun.children if c.dep_ == "appos"]
    for verb in (c for c in noun.children if c.dep_ == "acl"):
        beside += [*prepositional(verb, "as"), *(c for c in verb.children if c.dep_ == "oprd")]
    return [t for t in beside if known_names("agreements").fullmatch(t.text)]


def _clause(word: Token) -> Token:
    """Return the verb of the main clause that a phrase is in: "under the pact *signed today*, A *will aid* B"."""
    for governor in (word, *word.ancestors):
        if governor.pos_ in {"VERB", "AUX"} and governor.dep_ != "advcl":
            return governor
    return word


def _joins(event: Event, parties: Mapping[str, Party]) -> bool:
    return {event.subject.entity.id, event.object.entity.id} == set(parties)
