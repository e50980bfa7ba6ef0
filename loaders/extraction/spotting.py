"""Spotting: from a parsed paragraph to the actors that it names."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Span

from graph.entity import Entity
from graph.identity import slug
from loaders.extraction.doubts import NOBODY, Doubt, judged
from loaders.extraction.leaders import acts_for, choose_leader
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.mention import Mention, Person
from loaders.extraction.misspelling import find_misspelt
from loaders.extraction.named_text import NamedText
from loaders.extraction.offices import (
    Office,
    country_of,
    find_monarchs,
    find_offices,
    find_rules,
    is_bare_leader,
    template,
)
from loaders.extraction.passage import Passage
from loaders.extraction.person_names import family, regnal_names, trimmed
from loaders.gazetteer import Actor, Gazetteer, Match

#: How often a document must name the state that it is about, and how much more often than the next.
_OFTEN = 2
_POSSESSIVE = frozenset({"'s ", "’s "})
_FULL = frozenset({"name", "official"})


@dataclass(slots=True)
class People:
    """The leaders that a document has named so far. One per document."""

    by_family: dict[str, Person] = field(default_factory=dict)
    by_id: dict[str, Person] = field(default_factory=dict)
    #: Ids of those whose office the document has given.
    titled: set[str] = field(default_factory=set)
    #: How often the document has named each state so far, the paragraph that is read included.
    states: Counter[str] = field(default_factory=Counter)

    def focus(self) -> str | None:
        """Return the id of the state that the document is about, if it names one far more often than any other."""
        ranked = self.states.most_common(2)
        if not ranked or ranked[0][1] < _OFTEN:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _OFTEN * ranked[1][1] else None

    def known(self, name: str) -> Person | None:
        """Return the person that a family name or a full name has been used for."""
        found = self.by_family.get(family(name)) or self.by_family.get(slug(name))
        if found is None and " " not in name:
            # a family name that stands first: "Vice Chairman Zhang" for Zhang Youxia
            first = slug(name)
            found = next((p for p in reversed(self.by_id.values()) if slug(p.entity.name).split("-")[0] == first), None)
        return found

    def remember(self, person: Person) -> Person:
        """Keep a person; what is learned of their state is added."""
        before = self.by_id.get(person.entity.id)
        if before is not None:
            person = replace(before, state=before.state or person.state, title=person.title or before.title)
        self.by_id[person.entity.id] = person
        for name in (person.entity.name, *person.entity.aliases):
            self.by_family[family(name)] = person
        return person


class Spotter:
    """Finds mentions by the gazetteer and the model's named entities."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._lexicon = lexicon
        self._entities: dict[str, Entity] = {}

    @property
    def gazetteer(self) -> Gazetteer:
        """Who is who."""
        return self._gazetteer

    def entity(self, actor: Actor) -> Entity:
        """Return the graph's entity for a gazetteer actor."""
        found = self._entities.get(actor.id)
        if found is None:
            found = self._entities[actor.id] = actor.entity
        return found

    def entity_by_id(self, key: str) -> Entity | None:
        """Return the entity of a gazetteer id."""
        actor = self._gazetteer.actors.get(key)
        return self.entity(actor) if actor is not None else None

    def office_state(self, title: str) -> Entity | None:
        """Return the only state that calls an office so: the United Kingdom for "Foreign Secretary"."""
        key = country_of(title)
        return self.entity_by_id(key) if key is not None else None

    def matches(self, text: str) -> list[Match]:
        """Return the gazetteer's matches: cheap, so that what names no actor is never parsed."""
        return self._gazetteer.find(text)

    def mentions(
        self, parse: Doc, offset: int, people: People, *, date: str | None
    ) -> tuple[tuple[Mention, ...], tuple[tuple[Mention, Office, Entity], ...], tuple[tuple[int, int], ...]]:
        """Return the mentions of a paragraph, its offices, and the ranges of people with their titles.

        An office is (person's mention, title, whom the office belongs to).
        """
        named = NamedText.of(parse)
        matches = self.matches(named.text)
        places = [self._place(m, offset) for m, doubt in judged(matches, named, date) if doubt is None]
        for start, end, country, form in find_misspelt(named, matches, self._gazetteer):
            state = self.entity(country)
            places.append(Mention(start + offset, end + offset, state, form, state))
        people.states.update(m.entity.id for m in places if m.entity.type == "Country")
        persons = list(self._person_spans(named, offset, matches, places))
        offices = self._offices(named, offset, places, persons)
        titles = [office.span for office, _ in offices.values()]
        found: list[Mention] = list(places)
        held: list[tuple[Mention, Office, Entity]] = []
        for index, (start, end, actor) in enumerate(persons):
            title, owner = offices.get(index, (None, None))
            home = next((m for m in places if named.text[m.end - offset : start - offset] in _POSSESSIVE), None)
            mention = self._person(named.text[start - offset : end - offset], (start, end), actor, people, office=title,
                                   owner=owner, of=home.entity.id if home else None, date=date)  # fmt: skip
            if mention is None:
                continue
            found.append(mention)
            if home is not None:
                titles.append((home.start, end))
            again = owner is None and mention.entity.id in people.titled
            person = mention.person
            of = owner.entity if owner is not None else (person.state if person is not None else None)
            if title is None or again or of is None or of.type not in {"Country", "Organization"}:
                continue
            people.titled.add(mention.entity.id)
            held.append((mention, replace(title, inferred=owner is None), of))
        return tuple(sorted(found, key=lambda m: m.start)), tuple(held), tuple(titles)

    def doubts(self, passage: Passage) -> list[Doubt]:
        """Return the names in a passage that stand for no actor, each with the reason; for those who ask why."""
        named = NamedText.of(passage.parse)
        found = {
            (match.start, match.end): Doubt(match.start, match.end, match.actor.id, why)
            for match, why in judged(self.matches(named.text), named, passage.published)
            if why is not None and match.actor.type != "Leader"
        }
        for phrase in self._gazetteer.phrases(named.text):
            cause = f"a fixed phrase ({phrase.category}) that is no actor's"
            found[phrase.start, phrase.end] = Doubt(phrase.start, phrase.end, None, cause)
        found |= {(e.start, e.end): Doubt(e.start, e.end, None, NOBODY) for e in named.entities if e.label == "PERSON"}
        moved = [replace(d, start=d.start + passage.offset, end=d.end + passage.offset) for d in found.values()]
        return [d for d in moved if not _overlaps((d.start, d.end), [m.span for m in passage.mentions])]

    def _place(self, match: Match, offset: int) -> Mention:
        """Return the mention of a state or organization."""
        actor, name = match.candidates[0]
        entity = self.entity(actor)
        # A ministry or an army acts for its state; a rebel group or an organ of an IGO acts for itself.
        acts_for = actor.state if actor.kind == "body" and (actor.state or "").startswith("country/") else None
        state = self.entity_by_id(acts_for) if acts_for else None
        form = "adjective" if name.kind == "adjective" else name.kind
        return Mention(match.start + offset, match.end + offset, entity, form, state or entity)

    def bodies(self, passage: Passage, sentence: Span, named: Container[str]) -> Iterator[tuple[Mention, Entity]]:
        """Yield the bodies that a sentence names, with the state or organization that each belongs to.

        `named` holds the ids of what the document has named: a body whose parent the text does not show is passed over.
        """
        start, end = passage.sentence_place(sentence)
        for mention in passage.mentions:
            actor = self._gazetteer.actors.get(mention.entity.id)
            if actor is None or actor.kind != "body" or actor.state is None or not start <= mention.start < end:
                continue
            parent = self.entity_by_id(actor.state)
            text = passage.text[mention.start - passage.offset : mention.end - passage.offset]
            if parent is not None and text.split()[-1][0].isupper() and self._shows(text, actor.state, named):
                yield mention, parent

    def _shows(self, text: str, parent: str, named: Container[str]) -> bool:
        """Return True if the text tells whose body it is, and it is no legislature."""
        if any(word in self._lexicon.actors["legislatures"] for word in text.lower().split()):
            return False
        owner = self._gazetteer.actors.get(parent)
        called = (n.text for n in (owner.names if owner is not None else ()))
        inside = any(m.actor.id == parent for m in self.matches(text.split(maxsplit=1)[0]))
        return inside or parent in named or any(text.startswith(f"{name} ") for name in called)

    def _person_spans(
        self, named: NamedText, offset: int, matches: Iterable[Match], places: Iterable[Mention]
    ) -> Iterator[tuple[int, int, Actor | None]]:
        taken = [(m.start - offset, m.end - offset) for m in places]
        leaders: list[tuple[int, int, Actor | None]] = []
        for match in matches:
            actor, name = match.candidates[0]
            if actor.type == "Leader" and name.kind in _FULL and not _overlaps((match.start, match.end), taken):
                leaders.append((match.start, match.end, actor))
        kings = [span for span in regnal_names(named.text) if not _overlaps(span, [*taken, *(r[:2] for r in leaders)])]
        leaders += [(start, end, None) for start, end in kings]
        families = {m.start: m for m in matches if m.candidates[0][0].type == "Leader"}
        for entity in named.entities:
            start, end = trimmed(entity, named.text)
            if (
                entity.label != "PERSON"
                or start >= end
                or _overlaps((start, end), [*taken, *((a, b) for a, b, _ in leaders)])
            ):
                continue
            leaders.append((start, end, None))
        for start, match in families.items():
            if not _overlaps((start, match.end), [*taken, *((a, b) for a, b, _ in leaders)]):
                leaders.append((start, match.end, None))
        for start, end, leader in sorted(leaders, key=lambda found: found[:2]):
            yield start + offset, end + offset, leader

    def _offices(
        self, named: NamedText, offset: int, places: list[Mention], persons: list[tuple[int, int, Actor | None]]
    ) -> dict[int, tuple[Office, Mention | None]]:
        """Return the office of each person by the index of the person."""
        spans = [(s, e, "P") for s, e, _ in persons]
        spans += [(m.start, m.end, "C" if m.entity.type == "Country" else "O") for m in places]
        found: dict[int, tuple[Office, Mention | None]] = {}
        pattern = template(named.text, offset, spans)
        names = [named.text[s - offset : e - offset] for s, e, _ in spans]
        weak = (*find_monarchs(pattern.text, names), *find_rules(pattern.text))
        titled = {o.person: o for o in (*reversed(weak), *find_offices(pattern.text))}
        for office in titled.values():
            owner = places[office.of - len(persons)] if office.of is not None else None
            span = (pattern.place(office.span[0]), pattern.place(office.span[1]))
            found[office.person] = (replace(office, span=span), owner)
        return found

    def _person(  # noqa: PLR0913 - two of them positional words of the text, the rest keywords
        self, name: str, span: tuple[int, int], actor: Actor | None, people: People, *,
        office: Office | None, owner: Mention | None, of: str | None, date: str | None,
    ) -> Mention | None:  # fmt: skip
        """Return the mention of a person if a title, the gazetteer or the document so far makes them a leader."""
        state = owner.actor if owner is not None else None
        title = office.title.lower() if office is not None else ""
        known = people.known(name) if actor is None else None
        if known is not None:
            person = Person(known.entity, known.state or state, title)
            return Mention(*span, person.entity, "person", person.entity, people.remember(person))
        told = None if office is not None and office.ruling else office
        leader = actor or choose_leader(self._gazetteer, name, office=told, date=date, alone=office is None, of=of)
        if leader is not None:
            home = acts_for(leader, date, told)
            person = Person(self.entity(leader), state or (self.entity_by_id(home) if home else None), title)
        elif office is not None and len(name) > 2 and name[0].isupper() and (state or not office.ruling):
            country = self.entity_by_id(office.country) if office.country else None
            if country is None and is_bare_leader(office.title):
                country = self.entity_by_id(people.focus() or "")
            person = Person(Entity(f"leader/{slug(name)}", "Leader", name), state or country, title)
        else:
            return None
        return Mention(*span, person.entity, "person", person.entity, people.remember(person))


def _overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
