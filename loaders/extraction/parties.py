"""From a word to the actors that it stands for."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from graph.entity import Entity
from loaders.extraction.craft import is_craft
from loaders.extraction.deeds import doers
from loaders.extraction.descriptions import Descriptions
from loaders.extraction.discourse import Discourse
from loaders.extraction.instances import companions, some_of
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.mention import Mention, Party
from loaders.extraction.owners import owner_before
from loaders.extraction.parse import Token
from loaders.extraction.participles import is_anothers
from loaders.extraction.passage import Passage
from loaders.extraction.reciprocity import is_joined
from loaders.extraction.soil import SoilFinder
from loaders.extraction.syntax import antecedent, conjuncts, noun_lemma, objects, subjects

_MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "npadvmod"})
#: What joins a name to the modifier that it is in.
_JOINING = _MODIFIERS | {"conj", "punct", "appos", "dep", "advmod", "det", "case", "cc"}
_QUANTITIES = frozenset(
    {"number", "group", "hundred", "thousand", "dozen", "score", "some", "part", "member", "majority", "ton", "series",
     "bulk", "rest", "most", "many", "several", "one", "two", "three", "all", "batch", "contingent", "deployment"}
)  # fmt: skip
_GROUNDS = frozenset({"for", "over", "of"})
_OWN = frozenset({"its", "their", "his", "her"})
_DEPTH = 4


class PartyFinder:
    """Finds the actors that a word stands for within a passage."""

    def __init__(
        self,
        passage: Passage,
        discourse: Discourse,
        lexicon: Lexicon,
        office_state: Callable[[str], Entity | None] = lambda _: None,
        city_state: Callable[[str], Entity | None] = lambda _: None,
    ) -> None:
        self._passage = passage
        self._discourse = discourse
        self._lexicon = lexicon
        self._actors = lexicon.actors
        self._event_nouns = lexicon.nouns
        self._office_state = office_state
        #: Whose soil is attacked.
        self.soil = SoilFinder(passage, lexicon, city_state)
        self._descriptions = Descriptions(discourse, lexicon.actors, own=self._own_subject, outside=self._outside)
        self._judging = lexicon.governors["object_control"]

    def parties(self, token: Token, *, depth: int = 0) -> list[Party]:
        """Return the actors of a noun phrase by its head, those coordinated with it included."""
        found: list[Party] = []
        for item in conjuncts(antecedent(token)):
            if item.pos_ not in {"VERB", "AUX"} or (item.i in self._passage.at and item.text[0].isupper()):
                found.extend(self._single(item, depth))
                found.extend(self._companions(item, depth))
        return list({p.entity.id: p for p in reversed(found)}.values())[::-1]

    def partners(self, parties: list[Party]) -> list[Party]:
        """Return whom the text last put beside an actor, for an offer that does not say to whom."""
        return self._discourse.beside(parties[0]) if len(parties) == 1 else []

    def opponent(self, party: Party, *, harmed: bool) -> list[Party]:
        """Return whom the sentences before set against an actor, with violence or the threat of it if `harmed`."""
        return self._discourse.opponent(party, harmed=harmed)

    def groups(self, token: Token) -> list[list[Party]]:
        """Return the actors of a noun phrase, those of each coordinated part apart."""
        return [g for item in conjuncts(token) if (g := self._single(item, 0))]

    def modifiers(self, noun: Token, *, depth: int = 0) -> list[Party]:
        """Return the actors that modify a noun: "*Russia's* invasion", "*US–Japan* alliance", "*its* ally"."""
        found: list[Party] = []
        before = [c for c in noun.children if c.dep_ in _MODIFIERS and c.i < noun.i and not is_anothers(c)]
        # "Russia's Ukraine policy" is Russia's
        owners = [c for c in before if c.dep_ == "poss"]
        under = {c.i: self._mentions_under(c) for c in before}
        named = [c for c in before if under[c.i]]
        if named and all(c.tag_ == "PRP$" for c in owners):
            # "its neighbour Iran", "his Turkish counterpart": who is named is meant, not whose it is
            owners = named
        for child in owners or before:
            mentions = [m for m in under[child.i] if not self._is_place(m, child, noun)]
            if mentions:
                found.extend(p for m in mentions for p in self._of_mention(m))
            elif child.dep_ == "poss":
                found.extend(self.parties(child, depth=depth + 1) if depth < _DEPTH else [])
        return list({p.entity.id: p for p in found}.values())

    def objects_of(self, noun: Token, prepositions: Iterable[str], *, depth: int = 0) -> list[Party]:
        """Return the actors in prepositional phrases that belong to a noun."""
        return [
            party
            for prep in noun.children
            if prep.dep_ in {"prep", "agent"} and prep.lower_ in prepositions
            for item in prep.children
            if item.dep_ == "pobj"
            for party in self.parties(item, depth=depth + 1)
        ]

    def _is_place(self, mention: Mention, child: Token, noun: Token) -> bool:
        """Return True if a capital only tells where: "the Nairobi process", "the Geneva talks"."""
        named = mention.form == "capital" and child.dep_ in {"compound", "nmod"} and mention not in self._passage.lists
        return named and noun_lemma(noun) not in self._actors["agents"]

    def _mentions_under(self, token: Token) -> list[Mention]:
        at = self._passage.at
        return list(dict.fromkeys(m for t in token.subtree for m in at.get(t.i, ()) if self._joined(t, token)))

    @staticmethod
    def _joined(item: Token, top: Token) -> bool:
        while item != top:
            if item.dep_ not in _JOINING:
                return False
            item = item.head
        return True

    def _single(self, token: Token, depth: int) -> list[Party]:
        mentions = self._passage.at.get(token.i)
        if mentions:
            people = [m for m in mentions if m.person is not None]
            return [p for n in (people or mentions) for m in self._with_list(n) for p in self._of_mention(m)]
        if token.ent_type_ in {"DATE", "TIME"}:
            # "met President Assad Tuesday": the day is no head of the name
            return [p for c in token.children if c.dep_ == "compound" for p in self._single(c, depth)]
        if token.pos_ == "PRON" or token.tag_ == "PRP$":
            owner = owner_before(token, self._event_nouns)
            owned = self._single(owner, depth + 1) if owner is not None and depth < _DEPTH else []
            judged = owned or (self._judged(token, depth) if token.tag_ == "PRP$" else [])
            if judged:
                return [replace(p, how="reference") for p in judged]
            return self._discourse.pronoun(token, exclude=self._own_subject(token))
        if token.pos_ not in {"NOUN", "PROPN", "NUM", "ADJ", "DET"} or depth > _DEPTH:
            return []
        return some_of(token, self, self._actors, depth) or self._noun(token, depth)

    def _judged(self, pronoun: Token, depth: int) -> list[Party]:
        """Return the object of a judgement that gives its ground: "condemned Turkey for *its* incursion"."""
        ground = next((a for a in pronoun.ancestors if a.dep_ == "prep" and a.head.pos_ == "VERB"), None)
        if ground is None or ground.lower_ not in _GROUNDS or depth >= _DEPTH:
            return []
        verb = ground.head
        if verb.lemma_.lower() not in self._judging or any(c.lower_ in _OWN for c in verb.subtree if c.i < ground.i):
            return []
        judged = [p for o in objects(verb) for p in self.parties(o, depth=depth + 1)]
        return [replace(p, how="reference") for p in judged] if len(judged) == 1 else []

    def _with_list(self, mention: Mention) -> tuple[Mention, ...]:
        return self._passage.lists.get(mention, (mention,))

    def _of_mention(self, mention: Mention) -> list[Party]:
        if mention.person is not None:
            person = mention.person
            return [Party(person.state or person.entity, mention.span, "person", person)]
        return [Party(mention.actor, mention.span, "name")]

    def _own_subject(self, token: Token) -> list[str]:
        """Ids of the subject of the pronoun's own clause, which an object pronoun cannot mean."""
        verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
        if verb is None or token.tag_ == "PRP$" or token.dep_ in {"nsubj", "nsubjpass"} or is_joined(token):
            return []
        others = [s for s in subjects(verb) if s != token]
        found = [p for s in others for m in self._passage.at.get(s.i, ()) for n in self._with_list(m)
                 for p in self._of_mention(n)]  # fmt: skip
        found += [p for s in others if s.pos_ == "PRON" for p in self._discourse.pronoun(s)]
        return [p.entity.id for p in found]

    def _outside(self, noun: Token) -> list[str]:
        """Ids of those whom a description in their own clause cannot mean, or in one that they ask for."""
        found = self._own_subject(noun)
        clause = next((a for a in noun.ancestors if a.pos_ == "VERB"), None)
        if clause is not None and clause.dep_ in {"ccomp", "xcomp"} and clause.head.lemma_.lower() in self._judging:
            # "A and B urged both sides to talk"
            found += [p.entity.id for s in subjects(clause.head) for m in self._passage.at.get(s.i, ())
                      for n in self._with_list(m) for p in self._of_mention(n)]  # fmt: skip
        return found

    def _noun(self, noun: Token, depth: int) -> list[Party]:
        lemma = noun_lemma(noun)
        owners = self.modifiers(noun, depth=depth)
        named = [] if owners else self._descriptions.of_kind(noun, lemma)
        if named:
            return named
        if lemma in self._lexicon.themes["edge"]:
            beyond = self.objects_of(noun, ("with",), depth=depth)
            if beyond:
                # "along its border with Ukraine": whose it is stands on this side
                return [_as(p, "possession") for p in beyond]
        if lemma in self._actors["relational"] and self._is_anothers(noun):
            # "Syria's ally Iran" is Iran, and "its allies" are not it; but "his Turkish counterpart" is Turkey
            return self._named_after(noun, depth) or self._other(noun, depth)
        if lemma in self._actors["agents"] or is_craft(noun):
            return self._agent(noun, owners, depth)
        if lemma in self._actors["forces"] or lemma in self._actors["rebels"]:
            rebel = lemma in self._actors["rebels"]
            links = ("from",) if rebel else ("from", "of", "in") if lemma in self._actors["crowds"] else ("from", "of")
            owners = owners or self.objects_of(noun, links, depth=depth)
            return [_as(p, "rebel" if rebel else "force") for p in owners]
        if lemma in self._event_nouns:
            return self._event(noun, owners, depth)
        if lemma in _QUANTITIES or noun.pos_ in {"NUM", "DET"}:
            return owners or self._descriptions.of(noun, lemma) or self.objects_of(noun, ("of",), depth=depth)
        # "Iraqi Kurds" act themselves
        how = "force" if noun.tag_ == "NNPS" and noun.ent_type_ == "NORP" else "possession"
        return [_as(p, how) for p in owners] or self._descriptions.of(noun, lemma) or self._belonging(noun, depth)

    def _event(self, noun: Token, owners: list[Party], depth: int) -> list[Party]:
        """Return the actors of what an event's noun tells: whoever does it, or those in league whom it means."""
        lemma = noun_lemma(noun)
        given = lemma in self._actors["given"] and noun.head.lower_ not in {"in", "to"}
        makers = ("by", "from", "of") if given else ("by", "from")
        done = [*owners, *self.objects_of(noun, makers, depth=depth)]
        if not done and depth < _DEPTH:
            done = doers(noun, self._discourse.deeds, self._discourse.sentence, self, depth)
        if not done and lemma in self._actors["collectives"] and not any(c.pos_ == "PROPN" for c in noun.lefts):
            # "the alliance", "the bloc": the one that the text has named
            return self._descriptions.of(noun, lemma)
        return [_as(p, "event") for p in done]

    def within(self, passage: Passage) -> "PartyFinder":
        """Return a finder for another passage of the same document."""
        if passage is self._passage:
            return self
        return PartyFinder(passage, self._discourse, self._lexicon, self._office_state, self.soil.state_of)

    def _agent(self, noun: Token, owners: list[Party], depth: int) -> list[Party]:
        """Return the actors for whom a minister, an army or a spokesman acts."""
        lemma = noun_lemma(noun)
        named = [p for p in self._named_after(noun, depth) if p.person is not None]
        if len(named) > 1:
            # "the Quad leaders – A, B and C –"
            return named
        owners = owners or self.objects_of(noun, ("of", "from", "in"), depth=depth)
        fields = [o for c in noun.rights if c.lower_ == "for" for o in c.rights]  # "the minister for trade of Finland"
        owners = owners or [p for o in fields for p in self.objects_of(o, ("of",), depth=depth)]
        if lemma == "leader" and noun.tag_ in {"NNS", "NNPS"} and {p.entity.type for p in owners} == {"Organization"}:
            # "the Quad leaders agreed": those whom the text has named as such
            owners = self._discourse.people_group(noun) or owners
        return (
            [_as(p, "agent") for p in owners]
            or self._descriptions.of(noun, lemma)
            or self._named_after(noun, depth)
            or self._descriptions.titled(noun, lemma)
            or self._sole_office(noun)
            or self._descriptions.own(noun, lemma)
        )

    def _belonging(self, noun: Token, depth: int) -> list[Party]:
        """Return the actors to whom a thing or a person belongs by a preposition: "journalists *from* Japan"."""
        lemma = noun_lemma(noun)
        links = {"of", "by"}
        if lemma in self._actors["nationals"] or noun.pos_ == "PROPN":
            links.add("from")
        if lemma in self._actors["targets"]:
            links |= {"in", "inside"}
        owned = [_as(p, "possession") for p in self.objects_of(noun, links, depth=depth)]
        return owned or self._named_after(noun, depth)

    def _is_anothers(self, noun: Token) -> bool:
        """Return True if an apposition names what a noun stands for, or if only its possessor is told."""
        if any(c.dep_ == "appos" for c in noun.children):
            return True
        owners = [c for c in noun.lefts if c.dep_ == "poss"]
        return bool(owners) and not any(self._mentions_under(c) for c in noun.lefts if c not in owners)

    def _other(self, noun: Token, depth: int) -> list[Party]:
        """Return the other one of the two whom the text has put side by side: "accuses *its neighbour*"."""
        owners = [c for c in noun.lefts if c.tag_ == "PRP$"]
        if noun.tag_ != "NN" or len(owners) != 1 or depth >= _DEPTH:
            return []
        parties = self.parties(owners[0], depth=depth + 1)
        return self._discourse.opposite(parties[0], noun) if len(parties) == 1 else []

    def _sole_office(self, noun: Token) -> list[Party]:
        words = [c for c in noun.lefts if c.dep_ == "compound"]
        state = self._office_state(" ".join(t.text for t in (*words, noun)))
        return [Party(state, self._passage.place(noun), "agent")] if state is not None else []

    def _named_after(self, noun: Token, depth: int) -> list[Party]:
        """Return the actors in apposition: "its neighbour, *Serbia*"."""
        found = [p for c in noun.children if c.dep_ == "appos" for p in self.parties(c, depth=depth + 1)]
        return found if depth < _DEPTH else []

    def _companions(self, token: Token, depth: int) -> list[Party]:
        """Return actors that a subject brings along: "China, *along with North Korea*"."""
        if depth >= _DEPTH:
            return []
        return [p for t in companions(token) for p in self.parties(t, depth=depth + 1)]


def _as(party: Party, how: str) -> Party:
    """Return the party found by way of another noun; what was already indirect stays so."""
    return party if party.how in {"reference", "force", "rebel"} else replace(party, how=how)
