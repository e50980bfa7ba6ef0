"""Spotting: from a parsed paragraph to the actors that it names."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.entity import Entity
from graph.identity import slug
from loaders.extraction.bodies import is_of_holder
from loaders.extraction.careers import find_careers, find_commands
from loaders.extraction.doubts import NOBODY, Doubt, judged
from loaders.extraction.leaders import acts_for, choose_leader
from loaders.extraction.lexicon import Lexicon, read_data
from loaders.extraction.mention import Mention, Person
from loaders.extraction.misspelling import find_misspelt
from loaders.extraction.named_text import NamedText
from loaders.extraction.office_context import find_owned, speaker_state
from loaders.extraction.office_series import find_series
from loaders.extraction.offices import (
    Office,
    country_of,
    find_monarchs,
    find_offices,
    find_rules,
    is_bare_leader,
)
from loaders.extraction.parse import Span
from loaders.extraction.passage import Passage
from loaders.extraction.people import People
from loaders.extraction.person_names import introduced_names, regnal_names, trimmed, untitled
from loaders.extraction.placeholders import Template, template
from loaders.gazetteer import Actor, Gazetteer, Match

__all__ = ["People", "Spotter"]

_POSSESSIVE = frozenset({"'s ", "’s "})
_FULL = frozenset({"name", "official"})


@dataclass(frozen=True, slots=True)
class _Held:
    """An office with whom it belongs to."""

    office: Office
    #: Named with the title.
    owner: Mention | None
    #: Told by the context, for a title that names nobody.
    near: Entity | None = None


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

    def state_of_city(self, name: str) -> Entity | None:
        """Return the only state in which a place of this name lies, if it is nothing but a place."""
        found = self._gazetteer.find(name)
        if len(found) != 1 or (found[0].start, found[0].end) != (0, len(name)) or len(found[0].candidates) != 1:
            return None
        actor, known = found[0].candidates[0]
        return self.entity(actor) if known.kind == "city" and actor.type == "Country" else None

    def matches(self, text: str) -> list[Match]:
        """Return the gazetteer's matches: cheap, so that what names no actor is never parsed."""
        return self._gazetteer.find(text)

    def mentions(
        self, named: NamedText, offset: int, people: People, *, date: str | None
    ) -> tuple[tuple[Mention, ...], tuple[tuple[Mention, Office, Entity], ...], tuple[tuple[int, int], ...]]:
        """Return the mentions of a paragraph, its offices, and the ranges of people with their titles.

        An office is (person's mention, title, whom the office belongs to).
        """
        matches = self.matches(named.text)
        places = [self._place(m, offset) for m, doubt in judged(matches, named, date) if doubt is None]
        for start, end, country, form in find_misspelt(named, matches, self._gazetteer):
            state = self.entity(country)
            places.append(Mention(start + offset, end + offset, state, form, state))
        people.states.update(m.entity.id for m in places if m.entity.type == "Country")
        persons = list(self._person_spans(named, offset, matches, places))
        offices, further = self._offices(named, offset, places, persons)
        titles = [h.office.span for h in offices.values()]
        found: list[Mention] = list(places)
        held: list[tuple[Mention, Office, Entity]] = []
        for index, (start, end, actor) in enumerate(persons):
            own = offices.get(index)
            home = next((m for m in places if named.text[m.end - offset : start - offset] in _POSSESSIVE), None)
            mention = self._person(named.text[start - offset : end - offset], (start, end), actor, people, held=own,
                                   of=home.entity.id if home else None, date=date)  # fmt: skip
            if mention is None:
                continue
            found.append(mention)
            if home is not None:
                titles.append((home.start, end))
            held += self._stated(mention, own, people)
            for more in further.get(index, ()):
                held += [(mention, more.office, self._owner(more, more.owner))] if more.owner is not None else []
        return tuple(sorted(found, key=lambda m: m.start)), tuple(held), tuple(titles)

    def _stated(self, mention: Mention, held: _Held | None, people: People) -> Iterator[tuple[Mention, Office, Entity]]:
        """Yield the office of a person, unless the document has given it before."""
        again = (held is None or held.owner is None) and mention.entity.id in people.titled
        person = mention.person
        state = person.state if person is not None else None
        if held is None or again:
            return
        of = self._owner(held, held.owner) if held.owner is not None else state
        if of is not None and of.type in {"Country", "Organization"}:
            people.titled.add(mention.entity.id)
            yield mention, replace(held.office, inferred=held.owner is None), of

    def _owner(self, held: _Held, owner: Mention) -> Entity:
        """Return whom an office belongs to: the state, where the title names it with its ministry or legislature."""
        civil = self._lexicon.actors["legislatures"] | set(read_data("offices.yaml")["civil"].split())
        own = held.office.relation == "LEADS" or owner.actor == owner.entity
        words = set(slug(owner.entity.name).split("-"))
        return owner.entity if own or not words & civil else owner.actor

    def doubts(self, passage: Passage) -> list[Doubt]:
        """Return the names in a passage that stand for no actor, each with the reason; for those who ask why."""
        named = NamedText.of(passage.parse.source, passage.text)
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
            if is_of_holder(passage, mention) or any("company" in (n.ambiguous or "") for n in actor.names):
                continue
            if parent is not None and text.split()[-1][0].isupper() and self._shows(text, actor.state, named):
                yield mention, parent

    def _shows(self, text: str, parent: str, named: Container[str]) -> bool:
        """Return True if the text tells whose body it is, and it is no legislature."""
        if any(word in self._lexicon.actors["legislatures"] for word in text.lower().split()):
            return False
        owner = self._gazetteer.actors.get(parent)
        called = (n.text for n in (owner.names if owner is not None else ()))
        inside = any(m.actor.id == parent for word in text.split()[:2] for m in self.matches(word))
        return inside or parent in named or any(text.startswith(f"{name} ") for name in called)

    def _person_spans(
        self, named: NamedText, offset: int, matches: Iterable[Match], places: Iterable[Mention]
    ) -> Iterator[tuple[int, int, Actor | None]]:
        taken = [(m.start - offset, m.end - offset) for m in places]
        leaders: list[tuple[int, int, Actor | None]] = []
        for match in matches:
            actor, name = match.candidates[0]
            if actor.type == "Leader" and name.kind in _FULL and not _overlaps((match.start, match.end), taken):
                leaders.append((untitled(match.text) + match.start, match.end, actor))
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
        for start, end in introduced_names(named.text):
            if not _overlaps((start, end), [*taken, *((a, b) for a, b, _ in leaders)]):
                leaders.append((start, end, None))
        for start, end, leader in sorted(leaders, key=lambda found: found[:2]):
            yield start + offset, end + offset, leader

    def _offices(
        self, named: NamedText, offset: int, places: list[Mention], persons: list[tuple[int, int, Actor | None]]
    ) -> tuple[dict[int, _Held], dict[int, list[_Held]]]:
        """Return the first office of each person by the index of the person, and the further ones."""
        spans = [(s, e, "P") for s, e, _ in persons]
        spans += [(m.start, m.end, "C" if m.entity.type == "Country" else "O") for m in places]
        pattern = template(named.text, offset, spans)
        names = [named.text[s - offset : e - offset] for s, e, _ in spans]
        further: dict[int, list[_Held]] = {}
        titled = _first_offices(pattern.text, names)
        for office in find_careers(pattern.text, dict(titled)):
            if office.person in titled:
                further.setdefault(office.person, []).append(self._held(office, pattern, places, len(persons)))
            else:
                titled[office.person] = office
        return {p: self._held(o, pattern, places, len(persons)) for p, o in titled.items()}, further

    @staticmethod
    def _held(office: Office, pattern: Template, places: Sequence[Mention], people: int) -> _Held:
        owner = places[office.of - people] if office.of is not None else None
        near = speaker_state(pattern.text, office) if owner is None else None
        span = (pattern.place(office.span[0]), pattern.place(office.span[1]))
        return _Held(replace(office, span=span), owner, places[near - people].entity if near is not None else None)

    def _person(  # noqa: PLR0913 - two of them positional words of the text, the rest keywords
        self, name: str, span: tuple[int, int], actor: Actor | None, people: People, *,
        held: _Held | None, of: str | None, date: str | None,
    ) -> Mention | None:  # fmt: skip
        """Return the mention of a person if a title, the gazetteer or the document so far makes them a leader."""
        office, near = (held.office, held.near) if held is not None else (None, None)
        state = held.owner.actor if held is not None and held.owner is not None else None
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
            country = near or (self.entity_by_id(office.country) if office.country else None)
            if country is None and is_bare_leader(office.title):
                country = self.entity_by_id(people.focus() or "")
            person = Person(Entity(f"leader/{slug(name)}", "Leader", name), state or country, title)
        else:
            return None
        return Mention(*span, person.entity, "person", person.entity, people.remember(person))


def _first_offices(text: str, names: Sequence[str]) -> dict[int, Office]:
    """Return the first office of each person in a template, by the number of the placeholder."""
    weak = (*find_monarchs(text, names), *find_rules(text), *find_commands(text))
    titled = {o.person: o for o in (*reversed(weak), *find_offices(text), *find_series(text))}
    for office in find_owned(text, dict(titled)):
        if office.person not in titled or titled[office.person].of is None:
            titled[office.person] = office
    return titled


def _overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
